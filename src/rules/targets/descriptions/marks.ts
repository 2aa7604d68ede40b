/** Ranks, times, points and starting points: 全国[第4]位, [5年]内见到成效, 每项扣[5分], 由[162亿元]增加到. */
import type { DescriptionRule } from './rule.ts';

/** A time limit: so soon is something to be done. */
const WITHIN =
  /^(?:小时|分钟|日|天|个?工作日)内(?:要|须|应|必须|一般)?(?:[将把][^，。；]{1,12}?)?(?:上报|报告|办结|送达|反馈|答复|完成|处置|到场|抵达|恢复|转介|整改|办理|回应|响应|拨付|公示|移[送交]|发送|返还|发放|核实|告知|给)/;

export const marks: readonly DescriptionRule[] = [
  {
    name: 'rank',
    describes: ({ before, after, figure: { unitClass } }) =>
      /(?:(?<![底末日之以月年])前|第|排名|位居|居全[国省市]|名列|进入全[国省]|百强|[Tt][Oo][Pp])$/.test(
        before,
      ) ||
      (unitClass === 'none' && /^强|^位|^名(?!以|左|，|。|、|$)/.test(after)),
    examples: ['进入全国前[10]位', '排名全省前[3]名', '中国民营企业[500]强'],
    leaves: ['引进人才[40名]以上'],
  },
  {
    name: 'duration',
    // Time is a target only where a bound or a level word governs it.
    describes: ({ figure: { unitClass, bound, unit }, before, after }) =>
      unitClass === 'time' &&
      unit !== '年一遇' &&
      !/(?:达到?|[到至在为]|不(?:得|应|能)?(?:低|少|高|大|小|多|超)[于过]|至少|缩短|压缩|延长|减少|提高|增加|超过|约)$/.test(
        before,
      ) &&
      !(bound === '<=' && /(?:时间|时限|时长|周期|期限)$/.test(before)) &&
      !WITHIN.test(`${unit}${after}`),
    examples: ['用[三年]时间', '[5年]内见到成效', '具有[3年]以上企业工作经历'],
    leaves: ['实习时间一般为[6个月]', '审批时限压缩至[5个工作日]以内', '重大隐患[24小时]内上报'],
  },
  {
    name: 'han-money',
    // 三角, 三元: parts of names; nobody writes so small a sum in Han characters.
    describes: ({ figure: { han, unitClass, value, unit } }) =>
      han && unitClass === 'money' && (value < 10 || unit === '分' || unit === '角'),
    examples: ['珠[三角]一体化', '扶持[三元]等企业'],
    leaves: ['补助[五百元]'],
  },
  {
    name: 'minutes-and-seconds',
    describes: ({ figure: { unit }, after }) => unit === '分' && /^\d+秒/.test(after),
    examples: ['救护车[5分]30秒内抵达率'],
    leaves: ['平均得分达到[90分]'],
  },
  {
    name: 'leeway',
    // 可在[10%]的幅度内调整: how far one may go, not how far one is to go.
    describes: ({ before, after }) => /[在按]$/.test(before) && /^的?(?:幅度|范围|区间)[内之]/.test(after),
    examples: ['各地可在[10%]的幅度内适当调整', '在[5%]范围内浮动'],
    leaves: ['覆盖率达到[10%]', '涨幅控制在[3%]以内'],
  },
  {
    name: 'starting-point',
    // 由[162.4亿元]增加到…: what it comes from.
    describes: ({ before, after }) =>
      /[由从](?:(?:□+|[目当]前|现有)的?|[^，。；、\d]{2,16}的)?(?:每[人生户亩件](?:每?[年月天])?|每[年月天])?$/.test(
        before,
      ) &&
      /(?:提高|增加|增长|提升|上升|下降|降低|减少|扩大|缩小|压缩|缩短|增|降)[到至为]|^[一-龥]{1,6}[到至为成]\d/.test(
        after,
      ),
    examples: [
      '补贴由最低工资标准的[60%]提高到80%',
      '覆盖率由□□□□□的[21.6%]提高到25.2%',
      '县属国企由[14家]整合为5家',
      '标准由每年[420元]提高到600元',
    ],
    leaves: ['由[10家]企业共同建设'],
  },
  {
    name: 'marks-and-copies',
    // 扣[5分], 印[200份], 应到[300人]: of forms and meetings, not of work.
    describes: ({ before, figure: { unit } }) =>
      /(?:满分|总分|共印|印发|应到|实到|出席|历时|有效期|期限)(?:为|共)?$/.test(before) ||
      (unit === '分' && /[扣加计占得]$/.test(before)) ||
      (unit === '份' && /印$/.test(before)),
    examples: ['每项扣[5分]', '共印[200份]', '应到[300人]'],
    leaves: ['满意度得分达到[90分]'],
  },
  {
    name: 'ground',
    // 在去年完成8.6亿元的基础上: what is built upon.
    describes: ({ before, after }) =>
      /(?:去年|上一?年|[现原]有)[^，。；]*$/.test(before) && /^的?基础之?上/.test(after),
    examples: ['在去年完成[8.6亿元]的基础上增长15%', '在现有[12个]的基础上'],
    leaves: ['完成[8.6亿元]基础设施投资', '在达到[9000元]的基础上'],
  },
  {
    name: 'rate-for-each',
    // 每降低[1个]百分点扣0.5分: how it is reckoned.
    describes: ({ before }) => /每(?:降低|提高|增加|减少|超过|上升|下降|低于|高于|少|多)$/.test(before),
    examples: ['每降低[1个百分点]扣0.5分'],
    leaves: ['每年新增[20个]'],
  },
];
