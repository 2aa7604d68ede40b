/**
 * Units and measure words. A new unit is one more entry; the longest spelling wins.
 * Multipliers (万, 亿) belong to the number and stand in no entry.
 */

/**
 * Measure words that are also the first character of a noun: 1000万家庭 counts families, not 家, and 30条例 is no 30条.
 * The characters listed may not follow the unit.
 */
const notBefore: Readonly<Record<string, string>> = {
  家: '庭园长电具禽政属',
  人: '才口均民大工力员群士物家生居',
  位: '于置',
  名: '牌录',
  场: '所地馆景',
  台: '账阶',
  条: '件例',
  项: '目',
  部: '门队分署委',
  间: '接',
  所: '有需在得',
  口: '岸径',
  起: '步点',
  对: '外接标口',
  片: '区',
  座: '谈',
  首: '都府次批个家届席创轮',
  把: '关握手',
  回: '收馈应升归报购落头家国用',
  案: '件例卷由',
  校: '园长区服医外内际企',
  班: '级子次主任组列车轮',
  遍: '布及',
  集: '中群团体市镇聚合成约',
  幅: '度',
  笔: '记试',
  处: '理置罚',
  户: '籍均型外厕',
  组: '织建团',
  节: '能水约',
  门: '槛类诊',
  例: '如',
  站: '点位台长岸',
  核: '心算查定实准电',
  路: '段灯网口面径',
  支: '持出撑付部教农',
  分: '钟别类散析布之',
  天: '然',
  周: '边期岁',
  元: '旦素',
  年: '均轻龄',
  方: '面案式向法便',
  升: '级',
  头: '部',
  根: '本',
  级: '以',
  套: '餐',
  张: '家',
  度: '假',
  日: '常益',
  次: '生要',
  批: '发准',
  件: '套',
  栋: '梁',
  册: '封',
  种: '植子业粮养',
  类: '似',
  瓦: '斯',
  斤: '斤',
  米: '字',
  只: '有要',
};

/** What kind of thing a unit counts: it decides whether 以上 behind it bounds a target or describes a thing. */
export type UnitClass =
  | 'percent'
  | 'point'
  | 'times'
  | 'count'
  | 'label'
  | 'physical'
  | 'money'
  | 'time'
  | 'none';

export interface UnitRule {
  readonly unit: string;
  readonly class: UnitClass;
  /** Other spellings that are written as `unit`. */
  readonly spellings?: readonly string[];
}

const units = (unitClass: UnitClass, list: string): UnitRule[] =>
  list.split(/\s+/).map((entry) => {
    const [unit = '', ...spellings] = entry.split('=');
    return spellings.length > 0 ? { unit, class: unitClass, spellings } : { unit, class: unitClass };
  });

export const unitRules: readonly UnitRule[] = [
  ...units('percent', '%=％=﹪ ‰ /10万'),
  ...units('point', '百分点=个百分点 基点=个基点'),
  ...units('times', '倍'),
  ...units(
    'count',
    '个 家 台 套 项 所 座 条 块 张 株 名 人 支 场 场次 户 处 辆 艘 架 列 间 幢 栋 件 部 篇 本 册 份 次 人次 户次 班次 架次 台次 亩次 门次 标箱 标准箱 TEU 门 节 只 头 匹 羽 尾 棵 盏 根 片 口 眼 例 起 宗 款 位 对 组 枚 床 趟 台套=台（套）=台(套) 套间=套（间）=套(间) 学时 课时 标段 剂 瓶 盒 箱 站 件套 核 路 G 标台 机架 标准机架 笔 首 幅 集 期 种 把 遍 回 桌 案 校 班 辆次 项次 列次 车次 件次 例次 批次',
  ),
  // Words that name a sort or a rank: 三大行动, 5A级, 四类人员 count nothing that is done.
  ...units('label', '大 级 类 届 方面 轮 批 层 版 号 代'),
  ...units(
    'physical',
    '吨 公吨 瓩 克标准煤 千克标准煤 吨二氧化碳 千克二氧化碳 公斤 千克 克 斤 公里 千米 km 米 厘米 cm 毫米 mm 平方公里=km² 平方千米 平方米=㎡=m²=平米 平方公尺 立方公尺 公尺 亩 公顷 立方米=m³ 方 千瓦 kW 瓦 千瓦时 度 kWh=KWh 兆瓦 MW 吉瓦=GW 千伏 kV 千伏安 kVA 兆伏安 MVA 蒸吨 吨标准煤=吨标煤 标准立方米 海里 平方 升 毫升 微克 毫克 分贝 摄氏度=℃ 载重吨 总吨 吨公里 人公里 P Gbps Mbps MB GB TB PB EFLOPS=EFlops PFLOPS=PFlops 兆比特 吉比特 太比特 吉焦 兆焦 人日',
  ),
  ...units('money', '元=元人民币=人民币 美元 欧元 港元 日元 英镑 新台币 角 分'),
  ...units('time', '小时 h 分钟 天 日 工作日 个工作日 周 毫秒 个月 年 季度=个季度 岁 年一遇 秒'),
];

/** Spellings of whole compound units that differ from their parts (ug/m3 and the like). */
export const compoundSpellings: Readonly<Record<string, string>> = {
  'ug/m3': '微克/立方米',
  'μg/m3': '微克/立方米',
  'µg/m3': '微克/立方米',
  'μg/m³': '微克/立方米',
  'µg/m³': '微克/立方米',
  'ug/m³': '微克/立方米',
  '／10万': '/10万',
  '/十万': '/10万',
  'mg/m3': '毫克/立方米',
  'mg/m³': '毫克/立方米',
  'mg/L': '毫克/升',
  'mg/l': '毫克/升',
  'm³/h': '立方米/小时',
  'm3/h': '立方米/小时',
};

const bySpelling = new Map<string, UnitRule>();
for (const rule of unitRules) {
  for (const spelling of [rule.unit, ...(rule.spellings ?? [])]) bySpelling.set(spelling, rule);
}

/** The rule of a unit as it is spelled in the text. */
export const unitRule = (spelling: string): UnitRule | undefined => bySpelling.get(spelling);

const LONGEST = Math.max(
  ...[...bySpelling.keys(), ...Object.keys(compoundSpellings)].map(({ length }) => length),
);

/**
 * The longest unit spelled at an offset of the text, compound units (吨标准煤/万元) included; '' where there is none.
 * A table look-up: as a regular expression the table takes longer to compile than a notice to read.
 */
export function unitAt(text: string, at: number): string {
  for (let length = LONGEST; length > 3; length--) {
    const whole = text.slice(at, at + length);
    if (whole.length === length && compoundSpellings[whole] !== undefined) return whole;
  }
  let end = at + simpleUnitAt(text, at);
  for (let parts = 0; end > at && parts < 2 && /[/／]/.test(text[end] ?? ''); parts++) {
    const skipped = end + 1;
    const plain = simpleUnitAt(text, skipped);
    const scaled =
      plain === 0 && /[万亿百千]/.test(text[skipped] ?? '') ? simpleUnitAt(text, skipped + 1) : 0;
    if (plain + scaled === 0) break;
    end = skipped + (plain || scaled + 1);
  }
  return text.slice(at, end);
}

/** The length of the longest single unit at an offset, 0 where there is none. */
function simpleUnitAt(text: string, at: number): number {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const spelling = text.slice(at, at + length);
    if (bySpelling.has(spelling) && !notBefore[spelling]?.includes(text[at + length] ?? '\n')) return length;
  }
  return 0;
}
