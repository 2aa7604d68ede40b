/**
 * Sentences of our own and what a careful reader finds in them. One line a target:
 * kind comparator value[..upper] unit [direction] [vs baseline] [by deadline] [modality] | indicator
 */
import { describe, expect, it } from 'vitest';
import type { Reading } from '../src/notice.ts';
import { readParagraph } from '../src/targets/paragraph.ts';

const CASES: Readonly<Record<string, readonly string[]>> = {
  // Levels
  '河道水质达标率达到88%以上，饮用水源合格率达到97%。': [
    'level >= 88 % | 河道水质达标率',
    'level >= 97 % | 饮用水源合格率',
  ],
  '力争林木覆盖率稳定在60%左右。': ['level ~ 60 % aim | 林木覆盖率'],
  '劣五类断面比例控制在3%以内。': ['level <= 3 % | 劣五类断面比例'],
  '60%以上的乡镇建成卫生乡镇。': ['level >= 60 % | 乡镇建成卫生乡镇'],
  '财政支出规模2.5万亿元，粮食总产240亿斤。': [
    'level = 2500000000000 元 | 财政支出规模',
    'level = 24000000000 斤 | 粮食总产',
  ],
  '港口集装箱吞吐量突破900万标箱。': ['level > 9000000 标箱 | 港口集装箱吞吐量'],
  '实践课时原则上占总课时一半以上。': ['level >= 50 % | 实践课时原则上占总课时'],
  '审批时限压缩至5个工作日以内。': ['level <= 5 个工作日 | 审批时限'],
  '重大污染事件零发生。': ['level = 0  | 重大污染事件'],
  '继续压减收费项目，全县控制在40个以内。': ['level <= 40 个 | 收费项目'],
  '每千人配置床位达6.5张。': ['level >= 6.5 张 | 每千人配置床位'],
  // Changes
  '单位产值能耗比2020年下降13.5%。': ['change = 13.5 % decrease vs 2020 | 单位产值能耗'],
  '外贸出口、服务贸易、数字贸易分别增长6%、8%和20%。': [
    'change = 6 % increase | 外贸出口',
    'change = 8 % increase | 服务贸易',
    'change = 20 % increase | 数字贸易',
  ],
  '债务率拟按4%安排、比上年降低1个百分点。': [
    'level = 4 % | 债务率',
    'change = 1 百分点 decrease vs previous-year | 债务率',
  ],
  '力争全市工业电价较上年下降2—4分/千瓦时。': [
    'change range 2..4 分/千瓦时 decrease vs previous-year aim | 全市工业电价',
  ],
  '进出口总值翻一番。': ['change = 1 番 increase | 进出口总值'],
  // Quantities
  '实施12个产业园区、340个减排项目、1.5万家小微企业整治。': [
    'quantity = 12 个 | 产业园区',
    'quantity = 340 个 | 减排项目',
    'quantity = 15000 家 | 小微企业整治',
  ],
  '新增蔬菜大棚1800座，温室260座。': ['quantity = 1800 座 | 蔬菜大棚', 'quantity = 260 座 | 温室'],
  '新建充电桩3万个以上，其中农村1万个以上。': [
    'quantity >= 30000 个 | 充电桩',
    'quantity >= 10000 个 | 农村充电桩',
  ],
  '新增700个日处理50吨以上的处理设施试点。': ['quantity = 700 个 | 日处理50吨以上的处理设施试点'],
  '淘汰20蒸吨/小时以下燃煤锅炉95台。': ['quantity = 95 台 | 20蒸吨/小时以下燃煤锅炉'],
  '原则上至少建设一所特殊教育学校。': ['quantity >= 1 所 | 特殊教育学校'],
  '全年计划投资8.6亿元。': ['quantity = 860000000 元 | 计划投资'],
  '为60万困难群众提供医疗救助。': ['quantity = 600000  | 困难群众提供医疗救助'],
  '每个乡镇打造美丽河湖三条共45公里。': ['quantity = 3 条 | 美丽河湖', 'quantity = 45 公里 | 美丽河湖'],
  '市财政每年安排保洁经费600万元，支渠每公里设置警示牌不少于3处。': [
    'quantity = 6000000 元 | 保洁经费',
    'quantity >= 3 处 | 警示牌',
  ],
  '招募退役军人210人参与巡河。': ['quantity = 210 人 | 退役军人'],
  '整治河道80公里，其中支流清淤42公里、岸坡加固38公里。': [
    'quantity = 80 公里 | 河道',
    'quantity = 42 公里 | 支流清淤',
    'quantity = 38 公里 | 岸坡加固',
  ],
  '2023年、2024年分别新增公租房400套、600套。': [
    'quantity = 400 套 by 2023-12-31 | 公租房',
    'quantity = 600 套 by 2024-12-31 | 公租房',
  ],
  '护理床位占比2022—2024年分别达到40%、50%、60%。': [
    'level >= 40 % by 2022-12-31 | 护理床位占比',
    'level >= 50 % by 2023-12-31 | 护理床位占比',
    'level >= 60 % by 2024-12-31 | 护理床位占比',
  ],
  '下达32万吨的补缺口任务。': ['quantity = 320000 吨 | 补缺口任务'],
  '完成水利投资400亿元以上、力争达到430亿元。': [
    'quantity >= 40000000000 元 aim | 水利投资',
    'quantity >= 43000000000 元 aim | 水利投资',
  ],
  '外贸进出口增长5%、在实际工作中力争达到6%。': [
    'change = 5 % increase aim | 外贸进出口',
    'change >= 6 % increase aim | 外贸进出口',
  ],
  '技改投资在去年完成8.6亿元的基础上增长15%以上。': ['change >= 15 % increase vs previous-year | 技改投资'],
  '岗前培训、转岗培训各不少于26万人次、7万人次。': [
    'quantity >= 260000 人次 | 岗前培训',
    'quantity >= 70000 人次 | 转岗培训',
  ],
  '服务覆盖率、满意度分别由2018年的81%、78%提高到92%和88%以上。': [
    'level >= 92 % | 服务覆盖率',
    'level >= 88 % | 满意度',
  ],
  '全县3个乡通过市级验收，5个镇创成卫生镇。': [
    'quantity = 3 个 | 乡通过市级验收',
    'quantity = 5 个 | 镇创成卫生镇',
  ],
  // Milestones, frequencies, standards
  '河堤加固工程2019年3月底前完成招标、6月底前开工，11月底前完工。': [
    'milestone by 2019-03-31 | 河堤加固工程招标',
    'milestone by 2019-06-30 | 河堤加固工程开工',
    'milestone by 2019-11-30 | 河堤加固工程完工',
  ],
  '加快热电厂建设，确保2019年9月底前开工、2020年底前投入运行。': [
    'milestone by 2019-09-30 must | 热电厂建设开工',
    'milestone by 2020-12-31 must | 热电厂投入运行',
  ],
  '每年举办讲座不少于4期。': ['frequency >= 4 期 per 年 | 讲座'],
  '确保9月底前上线运行水库调度系统，年底前完成平台2.0版全部建设。': [
    'milestone by 2019-09-30 must | 上线运行水库调度系统',
    'milestone by 2019-12-31 must | 平台2.0版全部建设',
  ],
  '7月1日起实施新的排放标准。': ['milestone by 2019-07-01 | 实施新的排放标准'],
  '到2025年，建成覆盖城乡的监测网络，基本消除重污染天气。': [
    'milestone by 2025-12-31 | 建成覆盖城乡的监测网络',
    'milestone by 2025-12-31 | 基本消除重污染天气',
  ],
  '每季度通报一次工作进展。': ['frequency = 1 次 per 季度 | 工作进展'],
  '每年至少召开一次联席会议、开展一次综合演练。': [
    'frequency >= 1 次 per 年 | 联席会议',
    'frequency >= 1 次 per 年 | 综合演练',
  ],
  '管网清疏每2年不得少于3次。': ['frequency >= 3 次 per 2年 must | 管网清疏'],
  '按月调度重点项目推进情况。': ['frequency = 1 次 per 月 | 调度重点项目推进情况'],
  '力争全市细颗粒物浓度稳定达到二级标准。': ['standard aim | 全市细颗粒物浓度'],
  '湖心断面水质达到Ⅱ类。': ['standard | 湖心断面水质'],
  // A lead-in governs the paragraph up to the next one; a month only its sentence.
  '到2020年，覆盖率达到80%。普及率达到90%。到2025年，覆盖率达到85%。': [
    'level >= 80 % by 2020-12-31 | 覆盖率',
    'level >= 90 % by 2020-12-31 | 普及率',
    'level >= 85 % by 2025-12-31 | 覆盖率',
  ],
  '6月底前完成植树5万株、种草30万平方米。新建公园3个。': [
    'quantity = 50000 株 by 2019-06-30 | 植树',
    'quantity = 300000 平方米 by 2019-06-30 | 种草',
    'quantity = 3 个 | 公园',
  ],
  '“十四五”期间，累计建设管网2600公里。': ['quantity = 2600 公里 by 2025-12-31 | 管网'],
  '实现县乡村服务网点全覆盖。': ['level = 100 % | 县乡村服务网点'],
  // No targets
  '深化“五水共治”，推广“3个70%”做法，落实省委36条办法。': [],
  '加快甲、乙、丙、丁4个市治理步伐。': [],
  '全面提升治理能力，持续改善生态环境质量。': [],
  '推进大山700万吨露天矿、河口2×35万千瓦热电项目前期。': [],
  '经过5—10年左右时间，格局基本形成。': [],
  '编制《城市防洪规划（2021—2025年）》，贯彻国发〔2018〕22号文件。': [],
  '二次污染、零部件、长三角、每一位居民。': [],
  '进入全国前10位，打造5A级景区。': [],
  // The verb of the clause before holds for a list that opens with a number, and for nothing else.
  '新建一座图书馆，三处书屋、两条步行街、五个广场。': [
    'quantity = 3 处 | 书屋',
    'quantity = 2 条 | 步行街',
    'quantity = 5 个 | 广场',
  ],
  '新建一座图书馆，三个平台作用充分发挥。': [],
  // The same told twice, behind a place.
  '整治完成了老城区6条、9.5公里道路。': ['quantity = 6 条 | 道路', 'quantity = 9.5 公里 | 道路'],
  '完成40个交通项目28亿元的投资任务。': [
    'quantity = 40 个 | 交通项目',
    'quantity = 2800000000 元 | 交通项目投资任务',
  ],
  // So many 所 are of the first part; so many 个 may be of any.
  '完成三座泵站改造、河道清淤、护岸加固等工程。': ['quantity = 3 座 | 泵站改造'],
  '实施10个道路改造、管网更新项目。': ['quantity = 10 个 | 道路改造、管网更新项目'],
  // What is put to use is what was built; a list that it is entered in is not.
  '推进实训楼、图书馆和学生公寓建设，力争2025年交付使用。': [
    'milestone by 2025-12-31 aim | 实训楼、图书馆和学生公寓交付使用',
  ],
  '完善配套设施，争取列入省级名单，确保9月底前如期开园。': ['milestone by 2019-09-30 must | 开园'],
  '加快再生水厂扩容工程，达到一级A标准。': ['standard | 再生水厂扩容工程'],
  '新建成温室210座，圆满完成9所初中创建，开通了至云溪的航线3条。': [
    'quantity = 210 座 | 温室',
    'quantity = 9 所 | 初中创建',
    'quantity = 3 条 | 至云溪的航线',
  ],
};

const words = (text: string, quote: Reading['indicator']) =>
  quote.map(({ start, end }) => text.slice(start, end)).join('');

function line(text: string, reading: Reading): string {
  const { kind, comparator, value, upper, unit, direction, baseline, deadline, modality, per, indicator } =
    reading;
  const measured =
    value === null ? [] : [comparator, upper === null ? `${value}` : `${value}..${upper}`, unit];
  const rest = [
    direction,
    baseline && `vs ${baseline.year}`,
    per && `per ${per}`,
    deadline && `by ${deadline.date}`,
    modality,
  ].filter((part) => part !== null);
  return `${[kind, ...measured, ...rest].join(' ')} | ${words(text, indicator)}`;
}

describe('readParagraph', () => {
  for (const [text, expected] of Object.entries(CASES)) {
    it(text, () => {
      const readings = readParagraph(
        text,
        { start: 0, end: text.length },
        {
          block: '1',
          planYear: 2019,
          issuedOn: null,
          multiYear: false,
          republic: false,
          deadline: null,
          ownDate: false,
          heading: null,
        },
      );
      expect(readings.map((reading) => line(text, reading))).toEqual(expected);
    });
  }
});
