/**
 * The words that govern a figure: what they say of its kind, its bound and its direction.
 *
 * A level or change word stands next to its figure (达到83%, 下降20%); a quantity word opens its clause and has
 * its object before or behind the figure (新增…设施13个, 新建13个…设施). A word may carry what may not stand
 * beside it: (?<!下)达 is not found in 下达, 完成(?!率) not in 完成率.
 */
import type { Comparator } from '../../model.ts';
import type { PatternRule } from '../rule.ts';

/** Words that behave alike. `examples` end in one of them, `leaves` only look as if they did. */
interface WordRow {
  readonly words: string;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

/** The level words, by the bound they set. */
export const levelRows: readonly (WordRow & { readonly comparator: Comparator })[] = [
  {
    comparator: '>=',
    words:
      '达到 (?<![下到表发直传通送抵])达 提高到 提高至 提至 提升到 提升至 增加到 增加至 增长到 增长至 增至 上升到 上升至 扩大到 扩大至 扩展到 扩展至 升至 回升到 回升至 延长到 延长至 发展到 发展至 提高为 增加为 增为 提升为 提到 迈上 跨上 跃上 站上 登上 不低于 不少于 不小于 不得低于 不得少于 不得小于 不应低于 不应少于 不应小于 不能低于 不能少于 不能小于 至少 最低 ≥ ≧',
    examples: [
      '素养水平≥',
      '优良天数比例达到',
      '粮食产能迈上',
      '户籍人口城镇化率提高到',
      '年运量达',
      '师资配备率不低于',
    ],
    leaves: ['资金及时下达', '文件传达', '列车通达', '意见表达'],
  },
  {
    comparator: '<=',
    words:
      '控制在 压减到 压减至 压降到 压降至 降到 降至 降低到 降低至 下降到 下降至 减少到 减少至 减至 缩短到 缩短至 缩小到 缩小至 压缩到 压缩至 缩减到 缩减至 限制在 压缩在 压到 精简到 精简至 清理到 减为 降为 缩短为 压缩为 不超过 不高于 不大于 不多于 不得超过 不得高于 不得大于 不得多于 不应超过 不应高于 不应大于 不应多于 不能超过 不能高于 不能大于 不能多于 最高 最多 ≤ ≦',
    examples: [
      '投诉率≤',
      '辍学率控制在',
      '工作群清理到',
      '报销限额最高',
      '漏损率降至',
      '办理时限压缩到',
      '平均班额不超过',
    ],
    leaves: ['完善控制', '强化压减'],
  },
  {
    comparator: '>',
    words: '超过 突破 高于 大于 超出 多于 快于 (?<![赶])超 逾 (?<![经通超不越胜])过',
    examples: ['规模突破', '增速高于', '产值超', '参与人数逾', '投资进度过'],
    leaves: ['比学赶超', '审议通过'],
  },
  {
    comparator: '<',
    words: '低于 小于 少于',
    examples: ['空置率低于', '误差小于'],
    leaves: ['由高到低'],
  },
  {
    comparator: '~',
    words: '接近 大约 约为 (?<![节集预签公合])约 (?<![接最附临就远])近',
    examples: ['总量接近', '人均约', '规模近'],
    leaves: ['厉行节约', '每年签约', '群众就近', '方便附近'],
  },
  {
    comparator: '=',
    words:
      '保持在 稳定在 维持在 稳定保持在 设定在 确定为 调整为 安排为 定为 设为 约定为 保持 维持 (?<![作因成行认])为 是 (?<![侵])占 完成 实现 按 共计 合计 总计',
    examples: ['耕地保有量保持在', '总规模安排为', '工业投资占', '增长目标为'],
    leaves: ['作为', '规范市场行为', '严禁侵占'],
  },
];

/** The change words, by where they point. */
export const changeRows: readonly (WordRow & { readonly direction: 'increase' | 'decrease' })[] = [
  {
    direction: 'increase',
    words:
      '增长 提高 提升 上升 增加 扩大 上涨 上调 高出 翻 净增 递增 上浮 成长 加快 (?<![新递净])增 (?<=[年期末])高 (?<![上])涨 (?<=去年|上年|同期|[年期]再)多',
    examples: ['规上工业产值增长', '最低工资标准上调', '财政收入增', '增速比上年高', '床位比去年多'],
    leaves: ['机构新增', '质量很高', '种类很多'],
  },
  {
    direction: 'decrease',
    words:
      '下降 降低 减轻 削减 减少 压减 压降 缩小 缩短 缩减 下调 (?<![削])减 (?<![下])降 (?<=[年期末])低 递减 下浮 减量 压缩 回落 砍掉 (?<=[年期]再)压 (?<=去年|上年|同期|[年期]再)少',
    examples: [
      '单位产值能耗下降',
      '行政经费压减',
      '浓度降',
      '比例比上年末低',
      '案件比去年少',
      '经费比上年再压',
    ],
    leaves: ['水平偏低', '数量很少', '施压'],
  },
];

/**
 * Verbs whose object is counted, by what is done. Any of them, before a figure, makes a quantity of it. The examples
 * hold one, the leaves hold none.
 */
export const quantityRows: readonly WordRow[] = [
  {
    // Building and making.
    words:
      '新建 新建成 新改建 新改扩建 改建 扩建 改扩建 迁建 续建 建设(?!用地|者) 筹建 建成(?!区) 建立 共建 打造 组建 创建 新创建 争创 创成 设立 建好 建档 配建 营造 加装 增装 造林 植树 绿化 种植(?!面积|业) 栽植 播种(?!面积) 架设 安装 布设 铺设 敷设 设置 增设 新上 开辟 新开辟 垦造 深松 修建 兴建 搭建 构建 开发 布局建设 补植 抚育 硬化 拓宽 建有 设有 再建(?!设|立|成) 拟建(?!设|立|成) 将建(?!设|立|成) 至少建(?!设|立|成) 至少设(?!立|置) 至少办 各建(?!设|立|成) 各设(?!立|置) 形成(?!率) 新□{3,7}建 改□{3,5}建',
    examples: ['新建口袋公园', '铺设燃气管线', '栽植苗木', '建设停车场', '新□□□□□建幼儿园'],
    leaves: ['建设用地指标', '建成区绿地率', '种植面积'],
  },
  {
    // Changing and mending what is there.
    words:
      '改造 改造提升 更新 更新改造 改善(?!率) 整治 治理 修复 修缮 加固 除险加固 提标改造 提升 提档升级 提质升级 提能升级 升级 技改 改厕 改水 清淤 疏浚 疏通 打通 贯通 复垦 恢复 盘活 补充 更换 置换 整合 连通',
    examples: ['改造危旧房屋', '疏浚河道', '盘活闲置厂房'],
    leaves: ['新旧动能转换率'],
  },
  {
    // Doing away with.
    words:
      '淘汰 消除 拆除 关停 关闭 关停淘汰 退出 腾退 腾出 化解 降低(?!率|到|至) 减轻 压降 削减 压减 减少 节约 节能 消纳 处置(?!率|能力) 回收(?!率) 利用(?!率) 清理 查处 收回 搬迁 查办 侦办 办结',
    examples: ['淘汰落后产能', '降低企业成本', '拆除违法建筑', '化解债务'],
    leaves: ['能耗降低率', '综合利用率', '日处置能力', '资源回收率'],
  },
  {
    // Beginning, running and finishing.
    words:
      '实施 组织实施 完工 动工 完成(?!率|情况) 实现 新增 净增 增加 开工 开工建设 新开工 竣工 投产 通车 启用 滚动推进 推进建设 加快建设 开行 开通 新开通 新开 开设 举办 承办 开展 组织 办理 办好 办成 解决 谋划 推广 落地 入库 到位 上市 入统 新入规 新纳入 入选 获批 申报 接入 发展 壮大 做强 召开 举行 开办 开放 上线 布局 签下 攻克 研发(?!投入|经费|机构|中心|人员|平台|费用) 创作 排演 演出(?!场) 展演 交付',
    examples: ['实施技改项目', '新增供热面积', '举办招聘会', '开通公交线路'],
    leaves: ['目标完成率', '计划完成情况'],
  },
  {
    // People and firms.
    words:
      '培育 培养 新培育 培优 引进 引育 新引进 招引 新招引 招商引资 认定 新认定 培训(?!基地|中心) 轮训 选派 选聘 招聘 招录 招收 招生 扩招 吸引 吸纳 聚集 集聚 汇聚 评选 评定 遴选 选树 选择 选取 选定 选出 确定 推选 命名 表扬 表彰 奖励 孵化 引导 帮扶 救助 资助 扶持 支持 带动 撬动 惠及 接待 服务(?!业|区|中心|站|队) 转移 转移就业 覆盖(?!率|面|区) 走访 签约 续签 签订 选拔 筛选 甄选 招募 聘请 聘用 引入 选送 安置 结对 选育 承保 帮助',
    examples: ['培育专精特新企业', '招聘教师', '培训乡村医生', '服务老年人'],
    leaves: ['依托培训基地', '现代服务业', '覆盖率', '服务中心'],
  },
  {
    // Money and things given and taken.
    words:
      '安排 投入 投资(?!额|率|者) 筹集 筹措 募集 征集 发行 发放 供应 供给 提供 投放 下达 分解下达 拨付 补助 奖补 补贴 授信 配送 贷款(?!余额) 融资(?!规模|额) 减负 减免 减税 为企业减负 保障(?!性|房) 收储 出让 流转 收购 储存 储备(?!库|能力) 购置 采购 新购 新购置 新配备 配置 配备 增配 转化(?!率)',
    examples: ['安排专项资金', '发放消费券', '配备救护车', '收购小麦', '新购扫路车'],
    leaves: ['投资额', '贷款余额', '保障性住房', '成果转化率', '储备能力'],
  },
  {
    // Papers and checks.
    words:
      '编制 制定 制订 制修订 修订 出台 发布 推出 排查 检查(?!站) 抽检 抽查 抽取 派出 立项 监测(?!站|点|设施)',
    examples: ['制修订地方标准', '抽检食品', '发布典型案例'],
    leaves: ['公安检查站', '空气监测站', '自动监测设施'],
  },
];

/** Verbs of effort, not of a deed: a number behind them counts the scope (加快…4个市…, 抓好22项任务). */
export const effortRows: readonly WordRow[] = [
  {
    words:
      '加快 推进 推动 深化 加强 做好 抓好 抓紧 强化 促进 落实 围绕 立足 按照 坚持 贯彻 统筹 启动 深入推进 积极推进 稳步推进 继续推进 指导 督促 依托 发挥 优化 完善 健全 规范 提升',
    examples: ['加快推进', '抓好', '统筹'],
    leaves: ['新建', '淘汰'],
  },
];

const wordsOf = ({ words }: WordRow): string[] => words.split(' ');
const longest = (rows: readonly WordRow[]): string =>
  [...new Set(rows.flatMap(wordsOf))].sort((a, b) => b.length - a.length).join('|');

/** Sources of regular expressions over the tables, longest words first. */
export const LEVEL_SOURCE = longest(levelRows);
export const CHANGE_SOURCE = longest(changeRows);
export const QUANTITY_SOURCE = longest(quantityRows);
export const EFFORT_SOURCE = longest(effortRows);

const bare = (word: string) => word.replace(/^\(\?<[!=].*?\)/, '').replace(/\(\?!.*?\)$/, '');
const comparators = new Map(
  levelRows.flatMap((row) => wordsOf(row).map((word) => [bare(word), row.comparator])),
);
const directions = new Map(
  changeRows.flatMap((row) => wordsOf(row).map((word) => [bare(word), row.direction])),
);

/** The same words without what may not stand beside them: to name a word that has been found. */
const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
export const LEVEL_WORDS = alternatives(comparators.keys());
export const CHANGE_WORDS = alternatives(directions.keys());

/** The bound a level word sets, and the way a change word points. */
export const comparatorOf = (word: string): Comparator | undefined => comparators.get(word);
export const directionOf = (word: string): 'increase' | 'decrease' | undefined => directions.get(word);

/** What may stand between a level or change word and its figure. □ stands for one masked character. */
export const ADVERB_BETWEEN: PatternRule = {
  name: 'adverb-between',
  pattern:
    /(?:了|再|分别|各|均|都|约|近|超|超过|至少|不低于|不少于|不超过|不高于|力争|争取|到|在|为|达|达到|仅|共|累计|合计|总计|平均|年均|每年|总体|基本|稳定|全部|原则上|一般|不得低于|不得少于|拟按|按|□+的?|每[人户亩件月年天次]{1,2}|\d+(?:大类|个?方面|大项|个?领域))$/,
  examples: ['分别', '增长至少', '下降到每年', '达到11大类'],
  leaves: ['投资', '每千人'],
};
