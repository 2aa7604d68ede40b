/**
 * Digits that are no figure: dates, periods, document numbers, names of substances, versions, programmes.
 * What a rule finds is masked before figures are looked for, so nothing in it is ever read as a value.
 */
import type { PatternRule } from '../rule.ts';

export const nameRules: readonly (PatternRule & {
  /** Also matches names without an Arabic digit. */
  readonly han?: true;
})[] = [
  {
    name: 'document-number',
    pattern: /[〔[［(（](?:19|20)\d{2}[〕\]］)）]\s*(?:第\s*)?\d+\s*号?|第?\d+号(?:文件|令|公告|文)?/g,
    examples: ['国发〔2018〕22号', '建城函〔2020〕38号', '省政府令第321号'],
    leaves: ['建设22个泵站'],
  },
  {
    name: 'standard-number',
    pattern: /\b(?:GB|DB|HJ|CJJ?|SL|JGJ|ISO|IEC)(?:\/?[TZ])?\s*\d+(?:[-—.]\d+)*/g,
    examples: ['GB50014', 'GB/T 33190', 'DB33/2169—2018'],
    leaves: ['GDP增长5%'],
  },
  {
    name: 'code',
    pattern:
      /(?:编号|代码|电话|传真|热线|邮编|账号|网址)[为是]?[:：]?\s*[\dA-Za-z][\dA-Za-z.—–－-]*|(?<![\d.])1\d{4}(?=[“”]?(?:热线|平台|政务|便民|专线|市长))/g,
    examples: ['编号为2024-017', '联系电话：0571-88888888', '12345热线', '12314平台'],
    leaves: ['编制预案17个'],
  },
  {
    name: 'pollutant',
    pattern: /PM\s?(?:2\.5|10|1)(?:和PM\s?10)?|[A-Z][A-Za-z]?[A-Z]?₂|CO2|SO2|NO2|O3(?!\d)/g,
    examples: ['PM2.5平均浓度', 'PM10', 'SO2排放量'],
    leaves: ['2.5万人'],
  },
  {
    name: 'period',
    pattern:
      /(?:19|20)\d{2}\s*年?\s*[-—–－~～至到]{1,2}\s*(?:19|20)?\d{2}\s*年(?:度|间|期间)?|(?:19|20)\d{2}\s*[-—–－~～]{1,2}\s*(?:19|20)\d{2}(?!\d)|\d+\s*[-—–－~～]\s*\d+月/g,
    examples: ['（2020-2035年）', '2021—2025年', '2003-2020'],
    leaves: ['3—5年'],
  },
  {
    name: 'date',
    pattern:
      /\d{1,2}\s*月\s*\d{1,2}\s*日?\s*[-—–~～至到]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?:19|20)\d{2}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}月(?:份|底|末|中旬|上旬|下旬|初)(?:前|之前|以前)?|(?<![个\d])\d{1,2}月(?!\d)(?:前|之前)?/g,
    examples: ['2020-06-15', '2020年7月17日', '6月底前', '2019年度'],
    leaves: ['6个月', '15年'],
  },
  {
    name: 'han-year',
    han: true,
    pattern: /[一二][〇○零九][〇○零一二三四五六七八九]{2}年(?:度|底|末)?前?/g,
    examples: ['二〇二五年', '一九九八年底'],
    leaves: ['二十五年', '一百二十年'],
  },
  {
    name: 'programme',
    // Letters or a plus sign at a number make a name of it: 415X, 4+1, 1+X, G60, 5G, F1.
    pattern:
      /\d+(?:\.\d+)?(?:\+[\dA-Z一-龥]|(?!E?FLOPS|EF[Ll]|[GT]Wh?(?![A-Za-z])|[GTE]B(?![A-Za-z]))[A-JLN-OQ-Z][A-Za-z]*(?![A-Za-z/³²]))|(?<![A-Za-z\d])[A-Za-z]*[A-Z][A-Za-z]*-?\d+(?:\.\d+)?|\d+\+\d+/g,
    examples: ['415X', '“4+1”专项', '1+X证书', 'G60科创走廊', 'IPv6流量', '5G', '5A级'],
    leaves: ['15cm', '500kV', '新增算力800P'],
  },
  {
    name: 'version',
    pattern: /\d+\.\d+(?:\.\d+)?版|\d+\.0(?!\d|[%％万亿元吨公平个])/g,
    examples: ['平台1.0版', '升级为3.0版'],
    leaves: ['1.0%', '2.5%'],
  },
  {
    name: 'ordinal',
    han: true,
    pattern: /第\s*(?:\d+|[〇零一二三四五六七八九十百]+)\s*[届次批轮期季类代个条章节款号位方产阶至、到和]/g,
    examples: ['第十四届', '第二次全国污染源普查', '第1批'],
    leaves: ['建设1个'],
  },
  {
    name: 'grade',
    han: true,
    pattern:
      /(?:\d+|[一二三四五六七八九])[A-Z]{1,3}级|国(?:[一二三四五六]|[ⅠⅡⅢⅣⅤⅥ])|[一二三四五六七八九]级|\d星级|[一二三四五六七八九]星级/g,
    examples: ['国家5A级景区', '国六排放标准', '二级标准', '四星级酒店'],
    leaves: ['5个A级景区'],
  },
  {
    name: 'age',
    // Before a noun an age says who is meant; at the end of its clause it is measured (预期寿命达到78.6岁).
    pattern:
      /(?<![\d.])\d+\s*(?:[-—–－~～至到]\s*\d+\s*)?(?:周岁|岁)(?!左右|上下)(?:及?以[上下])?(?=[的及（(“]?[一-龥])/g,
    examples: ['60岁以上老年人', '0-6岁儿童', '70周岁及以上的居民'],
    leaves: ['60个', '预期寿命提高到78岁左右', '人均预期寿命达到78.6岁', '预期寿命提高1岁，'],
  },
  {
    name: 'clock',
    pattern:
      /\d{1,2}[:：]\d{2}|\d{1,2}时(?:\d{1,2}分)?(?!间)|24小时(?![以之]?内)|365天|7[×*xX]24(?:小时)?|\d+分钟(?=[一-龥“”]{0,8}(?:圈|通勤|生活|交通))/g,
    examples: ['8:30', '24小时不打烊', '30分钟职业技能培训圈', '15分钟品质文化生活圈'],
    leaves: ['2小时', '24小时内恢复'],
  },
  {
    name: 'ratio',
    // 师生比达到1∶15: neither number is a value by itself.
    pattern: /\d+(?:\.\d+)?\s*[∶：:]\s*\d+(?:\.\d+)?(?:\s*[∶：:]\s*\d+(?:\.\d+)?)?/g,
    examples: ['师生比达到1∶15', '三次产业结构调整为11.8∶48.3∶39.9'],
    leaves: ['目标：15个'],
  },
  {
    name: 'anniversary',
    han: true,
    pattern: /\d+周年|[〇零一二三四五六七八九十百]+周年/g,
    examples: ['成立70周年', '二十周年'],
    leaves: ['20周'],
  },
  {
    name: 'product',
    // 2×35万千瓦: the make of a plant.
    pattern: /\d+\s*[×xX*]\s*\d+(?:\.\d+)?(?:[万亿])?(?:千瓦|兆瓦|MW|吨|蒸吨)?|[×xX*]\s*100\s*[%％]/g,
    examples: ['2×35万千瓦热电联产项目', '（达标面积/总面积）×100%'],
    leaves: ['35万千瓦'],
  },
  {
    name: 'per-many',
    han: true,
    pattern:
      /每(?:[招吸聘培新录留]?[用纳收聘训增建购]?\d+(?:\.\d+)?(?:[-—–~～至到]\d+)?[百千万亿]*|[百千万亿])(?:名|个(?!月|工作日)|户|人(?!次)|居民|家|平方公里|公里|吨|元|亩)(?:[一-龥]{0,4}(?=\d))?/g,
    examples: ['每10万人45台', '每千人4.5张', '每百户3部', '每3至10万居民设置1个', '每招用1人1500元'],
    leaves: ['每5年修订1次', '每年新增20个', '每3个月召开1次'],
  },
  {
    name: 'compared-amount',
    // What a change is reckoned from: 比2010年的12.4万吨、1.07万吨分别减少.
    pattern:
      /(?<=[比较](?:(?:19|20)\d{2}年|□+|上年|去年)(?:底|末)?(?:的|实际(?:完成)?)(?:约)?|分别[由从])\d[\d.,]*[万亿]*[^\d\s，。；、（）]{1,6}?(?:[、和]\d[\d.,]*[万亿]*[^\d\s，。；、（）]{1,6}?)*(?=分别|下?降|减|增|提高|上升)/g,
    examples: [
      '分别由45%、62%提高到60%、80%',
      '比2010年的12.4万吨、1.07万吨分别减少11.9%、15.5%',
      '比上年的1吨标准煤降低17%',
    ],
    leaves: ['比2010年减少12.4万吨', '2010年的12.4万吨'],
  },
  {
    name: 'road-name',
    han: true,
    // 经三路, 钢三路等50条道路: streets by their number.
    pattern:
      /路(?!公交|视频|供电)(?<=[一-龥][一二三四五六七八九十]{1,2}路)(?<!(?:[新改扩修续筹]建|完成|改造|开通|新开)[一二三四五六七八九十]{1,2}路)/g,
    examples: ['建成纬三路', '改造环城二路、钢五路等50条道路'],
    leaves: ['开通三路公交', '视频监控3路'],
  },
  {
    name: 'measures-list',
    // Policies are known by how many points they have: 32条政策, 36条办法, 22条举措.
    pattern:
      /(?<!制定|修订|出台|发布|推出|完成|新增|等)(?<!\d)\d+\s*[条项](?=(?:具体)?(?:政策|办法|举措|措施|意见|规定|禁令|要求|标准|硬措施|细则))/g,
    examples: ['省委36条办法', '民营经济32条政策'],
    leaves: ['开通100条线路', '修订技术规范等3项标准'],
  },
];
