/** What a line's first characters tell about its number, beside the markers of `numbering.ts`. */
import type { PatternRule } from './rule.ts';

/** A cheap look at the first character that settles most lines. */
export const MARKER_START: PatternRule = {
  name: 'marker-start',
  pattern:
    /^[第专表续附壹贰叁参肆伍陆柒捌玖拾〇零一二两三四五六七八九十百（(﹙〔【㈠-㈩\d０-９①-⒛㉑-㉟A-Za-zⅠ-Ⅻ]/,
  examples: ['一、总体要求', '（一）目标', '第三章', '２．编制', 'Ⅱ、范围', '附件1', '续表1'],
  leaves: ['为了做好', '“十四五”', '《办法》', '——坚持', '全面推进'],
};

/** Behind 1.1: 万亩 makes an amount of it, whatever stands before. Units are also how words begin: 项目, 日常. */
export const UNIT_BEHIND: PatternRule = {
  name: 'unit-behind',
  pattern:
    /^\s?(?:[万亿千%％‰吨倍]|百(?!姓|货)|元(?!素|旦)|亩(?!均)|米(?!面|袋)|年(?!度|报|检)|月(?!度|报)|日(?!常|程)|时(?!间|限|段|序)|度(?!汛)|级(?!别)|版(?!权|面|本)|个(?!人|体|性|案)|家(?!庭|禽|畜|校|长|政)|项(?!目)|台(?!账|帐|风)|套(?!期)|公[里顷斤]|平方|立方|毫[米克]|微[米克])/,
  examples: ['万亩', '%以上', '公里', ' 元', '项以上', '个百分点', '年左右'],
  leaves: [' 编制目的', '项目管理', '日常巡查', '年度任务', '台账制度', '亩均评价', '公开公示', '时间安排'],
};
