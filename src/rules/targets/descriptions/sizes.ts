/** How large the things meant are: 日处理[30吨]以上的设施, 3座[35万千瓦]电站. */
import { LEVEL_NOUN } from '../phrases.ts';
import { type DescriptionRule, GOVERNED } from './rule.ts';

const HAN = /^[一-龥“《A-Za-z□\d]/;
/** Nothing of a noun phrase follows: end of clause, or what closes it. */
const CLOSES = /^(?:$|[、，。；）)”的]|和|及|以及|的?目标|的?标准|的?要求|并|且|至)/;
/** How long or large a thing is, not what it holds or makes. */
const LENGTH = /^(?:公里|千米|km|米|亩|公顷|平方米|平方公里)$/;
const LAYS = /(?:建设|新建|建成|改造|完成|新增|打造|整治|修复|铺设|种植)$/;
const FINISHES = /^\s*(?:□|、)*(?:全面|基本|力争|确保)?(?:完成|贯通|打通)/;

export const sizes: readonly DescriptionRule[] = [
  {
    name: 'bound-of-thing',
    describes: ({ figure: { unitClass, unit, bound }, before, after }) =>
      bound !== null &&
      bound !== '~' &&
      ['physical', 'time', 'money', 'none', 'times'].includes(unitClass) &&
      !(LENGTH.test(unit) && LAYS.test(before)) &&
      !(/(?:形成|新增|增加|具备)$/.test(before) && /(?:能力|产能|储备)$/.test(after)) &&
      !CLOSES.test(after.replace(/^的(?=[一-龥])/, '')) &&
      HAN.test(after.replace(/^的/, '')) &&
      !/(?:不低于|不少于|不超过|控制在|达到|至少|实现|提供|具备)$/.test(before),
    examples: [
      '新增1500个日处理[30吨]以上的处理设施',
      '淘汰[35蒸吨/小时]以下燃煤锅炉422台',
      '完成[20年]以上电梯更新',
    ],
    leaves: [
      '家庭带宽实现[100Mbps]以上灵活选择',
      '形成[10万吨/年]以上处置能力',
      '建设[30公里]以上环城绿道',
      '供应建设用地[35万亩]以上',
      '完成投资[1万亿元]以上',
    ],
  },
  {
    name: 'who-qualifies',
    // 对年营收[5万元]以上且守信的店铺进行补助: whom it is for.
    describes: ({ figure: { bound }, before, after }) =>
      (/^在[^，。；]*$/.test(before) && /^(?:以[上下])?[^，。；]*的[一-龥]{2,6}[中里]$/.test(after)) ||
      (/^对[一-龥]+$/.test(before) && /^(?:[且并]|的(?!目标|标准|要求|速度)[一-龥])/.test(after)) ||
      ((bound !== null || /[低高多少]于$|超过$|不足$/.test(before)) &&
        /^的[^，。；、\d]{2,20}(?:进行|给予|予以|实行)|^者|^的(?:由|予以|给予|一律|取消|扣|视为|按规定|追究)|^的(?:单位|企业|用人单位|机构|家庭|人员|个人|农户|合作社)$/.test(
          after,
        )),
    examples: [
      '对年营收[5万元]以上且守信的店铺进行补助',
      '达[300件]以上的店铺给予补助',
      '对完成率低于[60%]的乡镇予以通报',
      '对收入超过准入线[1.5倍]且连续两年不符的家庭',
      '留用率达到[50%]以上的单位',
      '在服务人口[5万人]以上的乡镇中',
      '排名落后[10%]以上者',
      '合格率低于[60%]的由市局约谈',
    ],
    leaves: ['对口帮扶完成[5万元]以上', '覆盖率达到[90%]以上'],
  },
  {
    name: 'capacity-of-thing',
    describes: ({ figure: { unitClass }, before, after }) =>
      (unitClass === 'physical' || unitClass === 'money' || unitClass === 'none') &&
      /(?:日处理|日产|年产|月产|总投资|占地|库容|容量|装机|单机|口径|管径|直径|人口|面积|全长|总长|长|宽|高|深|厚度|高差|可容纳|设计|规模|注册资本|产值|营业?收入?|年入库税收|年销售额?|投资额?|单体|单个项目)(?:达到?|超过?|为|约|[在≥＞>])?$/.test(
        before,
      ) &&
      /^(?:的|及其|级|[一-龥]{0,3}(?:企业|城市|项目|设施|机组|锅炉|船舶|工程|乡镇|镇))/.test(after) &&
      !/^的?(?:目标|标准|要求)/.test(after),
    examples: ['推进年产[10万吨]的项目', '培育营收[10亿元]以上企业', '年产值[5亿元]的企业'],
    leaves: ['粮食播种面积[1520万亩]', '旅游收入[38亿元]'],
  },
  {
    name: 'name-of-project',
    // 北岭[300万吨]选矿厂: the amount stands between a proper name and the thing it names.
    describes: ({ figure: { unitClass, unit }, before, after }) =>
      unitClass === 'physical' &&
      !(LENGTH.test(unit) && FINISHES.test(before)) &&
      /[一-龥A-Za-z”]$/.test(before) &&
      !GOVERNED.pattern.test(before) &&
      !/(?:[于过低高按资和及与、等]|重点|确保|要|再|分别|均|力争|争取|启动|拟|共|累计|计划)$/.test(before) &&
      HAN.test(after) &&
      !CLOSES.test(after) &&
      !/^(?:以[上下内]|左右)/.test(after),
    examples: ['推进北岭[300万吨]选矿厂等项目', '做好南湾片区[6.5平方公里]起步区的规划'],
    leaves: [
      '新建[10公里]绿道',
      '确保[16公里]自来水主管网复线',
      '粮食总产[125亿斤]',
      '完成云溪全线[2公里]健身步道贯通',
    ],
  },
  {
    name: 'size-class',
    // 培育超百亿元企业3家、超[50亿元]企业5家: which firms, not how much.
    describes: ({ figure: { unitClass }, before, after }) =>
      ['money', 'physical', 'none'].includes(unitClass) &&
      /(?:^|[、和或])(?:超过?|达到?|过|约)$/.test(before) &&
      /^(?:以上|级)?[一-龥]{1,8}\d/.test(after),
    examples: ['企业3家、超[50亿元]企业5家'],
    leaves: ['建设公园3个、绿道超[50公里]'],
  },
  {
    name: 'head-count-of-thing',
    // [100人]以下小规模学校, 消除[66人]以上超大班额: how large the things are.
    describes: ({ figure: { unitClass, unit, bound, han }, before, after }) =>
      !han &&
      unitClass === 'count' &&
      /^(?:人|户|名|张|床|人次)$/.test(unit) &&
      (bound === '<=' || (bound === '>=' && /(?:消除|清理|取消|整治|撤并|的)$/.test(before))) &&
      /^[一-龥]/.test(after),
    examples: ['完成[100人]以下小规模学校撤并评估', '基本消除[66人]以上超大班额'],
    leaves: ['新增[100人]以上', '培训[500人]以上'],
  },
  {
    name: 'rating',
    // 750千伏…工程, 300兆瓦机组: the make of a thing, whatever is done with it.
    describes: ({ figure: { unit }, after }) =>
      /^(?:千伏|kV|千伏安|kVA|毫米|mm)$/.test(unit) &&
      /^(?:[、和及]\d+\s*(?:千伏|kV|毫米|mm))*[一-龥]/.test(after),
    examples: ['加快建设[750千伏]北通道工程', '扩建[110千伏]、35千伏变电站各2座'],
    leaves: ['新增变电容量[750万千伏安]'],
  },
  {
    name: 'size-of-thing',
    // 人数[50人]以上的村: who is meant, by size. The noun of size stands in front, the thing behind 的.
    describes: ({ figure: { unitClass }, before, after }) =>
      unitClass !== 'percent' &&
      unitClass !== 'point' &&
      (/(?:人数|人口|户数|数量|数|流量|量|规模|面积|投入|投资|金额|额|收入|产值|床位数|不足|(?<![不得])(?:超过|低于|高于))(?:在|为|达到?|不足|(?<![不得])(?:超过|低于))?$/.test(
        before,
      ) ||
        /^(?:对|凡|支持|鼓励|允许|当)/.test(before.trim())) &&
      /^(?:以[上下内])?的(?!目标|标准|要求|任务|投资|补)[一-龥“]/.test(after),
    examples: [
      '党员人数[50人]以上的村可设立党委',
      '对设备投入超过[500万元]的项目给予补贴',
      '服务人口不足[800人]的村',
    ],
    leaves: ['公共运输年运量达[2亿]人次', '下达[46万吨]的补缺口任务'],
  },
  {
    name: 'size-behind-count',
    // 3座35万千瓦光热电站, 1所200张床位以上的养老机构: the second number tells how large they are.
    describes: ({ figure: { unitClass, unit }, before, after, listed }) =>
      listed === true &&
      before === '' &&
      (unitClass === 'physical' ||
        /^(?:张|床|座|位)$/.test(unit) ||
        (unit === '人' && /^(?:以[上下]|规模|的)/.test(after))) &&
      /^(?:的|床位|级)?[一-龥]{2}/.test(after.replace(/^以[上下]/, '')),
    examples: [
      '建设3座[35万千瓦]光热电站',
      '至少有1所[200张]床位以上的养老机构',
      '有1个[100平方米]以上的书屋',
    ],
    leaves: ['带动800户[2600人]脱贫', '建设电站3座、[35万千瓦]', '建设3座电站[35万千瓦]'],
  },
  {
    name: 'bound-behind-noun',
    // 1万名老人以上的街道: how many make it one of those meant.
    describes: ({ figure: { unitClass }, after }) =>
      unitClass === 'count' && /^[一-龥]{1,4}以[上下]的?[一-龥（]/.test(after),
    examples: ['有[1万名]老人以上的街道'],
    leaves: ['培训[1万名]老人以上'],
  },
  {
    name: 'holds-so-many',
    // 2000床的中医院, 500座的剧场: how much a thing holds.
    describes: ({ figure: { unit }, after }) =>
      /^(?:床|座|席|张|人|位)$/.test(unit) &&
      /^的[一-龥]/.test(after) &&
      !/^的(?:目标|任务|要求|标准)/.test(after),
    examples: ['新建[2000床]的中医院', '建设[500座]的剧场'],
    leaves: ['新增[2000张]床位', '完成[500人]的目标'],
  },
  {
    name: 'size-grade',
    describes: ({ after }) => /^级(?!以上?标准)/.test(after),
    examples: ['建设[3000吨]级以上的泊位'],
    leaves: ['建设[3座]码头'],
  },
  {
    name: 'geography',
    describes: ({ before, figure: { unitClass } }) =>
      unitClass !== 'percent' &&
      /(?:全[省市县区域]总面积|海岸线总?长|坝高|总库容|占地(?:面积)?|设计[一-龥]{0,4}面积|流域全长|全长|岛屿|海拔|(?<![一-龥]{2})总面积)(?:为|约)?$/.test(
        before,
      ),
    examples: ['全县总面积[1560平方公里]', '大坝坝高[86米]', '流域全长[186公里]'],
    leaves: ['建成区绿道总长[300公里]', '粮食播种面积[1520万亩]'],
  },
  {
    name: 'total-of-things',
    // 65条、总长度[57.9公里]的道路: how long the things counted are altogether.
    describes: ({ before, after }) =>
      /、总(?:长度?|里程|面积|建筑面积|投资)(?:约|达)?$/.test(before) && /^的/.test(after),
    examples: ['完成65条、总长度[57.9公里]的城市道路改造'],
    leaves: ['建设绿道，总长度[57.9公里]'],
  },
  {
    name: 'population-class',
    // 100万人口以下的城市: which places, by the people who live there.
    describes: ({ figure: { unitClass }, after }) =>
      unitClass === 'none' && /^人口(?:以[上下])?的?[一-龥]/.test(after),
    examples: ['[100万]人口以下的城市公交车辆', '[300万]人口以上的城市'],
    leaves: ['减少贫困[5万]人口', '覆盖[100万]人口'],
  },
  {
    name: 'speed-and-load',
    describes: ({ before }) =>
      /(?:设计|最高|运行)(?:速度|时速|荷载|库容|能力|标准)(?:为|达到?)?$/.test(before),
    examples: ['设计速度[100公里/小时]'],
    leaves: ['日供水能力[40万吨]'],
  },
  {
    name: 'inequality',
    // Signs of mathematics stand in definitions and tables: （管径＜600mm）.
    describes: ({ before, after }) =>
      (/[<>≤≥＜＞=＝]\s*$/.test(before) && !LEVEL_NOUN.pattern.test(before.replace(/[≤≥]\s*$/, ''))) ||
      /^\s*[<>≤≥＜＞=＝]/.test(after),
    examples: ['小型管网（管径＜[600mm]）', '[600mm]≤管径'],
    leaves: ['管径达到[600mm]', '居民素养水平≥[30%]'],
  },
];
