/**
 * The words that govern a figure: what they say of its kind, its bound and its direction.
 *
 * A level or change word stands next to its figure (达到83%, 下降20%); a quantity word opens its clause and has
 * its object before or behind the figure (新增…设施13个, 新建13个…设施).
 */
import type { Comparator } from '../../model.ts';

export interface LevelWord {
  readonly word: string;
  readonly comparator: Comparator;
}

export interface ChangeWord {
  readonly word: string;
  readonly direction: 'increase' | 'decrease';
}

const level = (comparator: Comparator, words: string): LevelWord[] =>
  words.split(' ').map((word) => ({ word, comparator }));

export const levelWords: readonly LevelWord[] = [
  ...level(
    '>=',
    '达到 (?<![下到表发直传通送抵])达 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 增至 上升到 上升至 扩大到 扩大至 扩展到 扩展至 升至 回升到 回升至 延长到 延长至 不低于 不少于 不小于 不得低于 不得少于 不应低于 不应少于 不能低于 至少 最低',
  ),
  ...level(
    '<=',
    '控制在 压减到 压减至 压降到 压降至 降到 降至 降低到 降低至 下降到 下降至 减少到 减少至 减至 缩短到 缩短至 缩小到 缩小至 压缩到 压缩至 缩减到 缩减至 限制在 压缩在 不超过 不高于 不大于 不多于 不得超过 不得高于 不得大于 不应超过 不应高于 不能超过 最多',
  ),
  ...level('>', '超过 突破 高于 大于 超出 多于 快于 (?<![赶])超'),
  ...level('<', '低于 小于 少于'),
  ...level('~', '接近 大约 约为 (?<![节集预签公合])约 (?<![接最附临就远])近'),
  ...level(
    '=',
    '保持在 稳定在 维持在 稳定保持在 设定在 确定为 调整为 安排为 定为 设为 约定为 保持 维持 (?<![作因成行认])为 是 (?<![侵])占 完成 实现 按 共计 合计 总计',
  ),
];

export const changeWords: readonly ChangeWord[] = [
  ...'增长 提高 提升 上升 增加 扩大 上涨 上调 高出 翻 净增 递增 加快 (?<![新递净])增 (?<=[年期末])高 (?<![上])涨'
    .split(' ')
    .map((word) => ({ word, direction: 'increase' as const })),
  ...'下降 降低 削减 减少 压减 压降 缩小 缩短 缩减 下调 (?<![削])减 (?<![下])降 (?<=[年期末])低 递减 压缩 回落'
    .split(' ')
    .map((word) => ({ word, direction: 'decrease' as const })),
];

/** Words that may stand between a level or change word and its figure. */
export const ADVERBS =
  '(?:了|再|分别|各|均|都|约|近|超|超过|至少|不低于|不少于|不超过|不高于|力争|争取|到|在|为|达|达到|仅|共|累计|合计|总计|平均|年均|每年|总体|基本|稳定|全部|原则上|一般|不得低于|不得少于|拟按|按|□+的?|每[人户亩件月年天次]{1,2})';

/** Verbs whose object is counted. Any of them, before a figure, makes a quantity of it. */
export const quantityVerbs: readonly string[] =
  '实施 完成(?!率|情况) 新增 新建 新改建 新改扩建 改建 扩建 改扩建 迁建 续建 建设(?!用地|者) 筹建 建成(?!区) 建立 共建 打造 培育 培养 引进 引育 新引进 招引 新招引 认定 新认定 新培育 开工 开工建设 竣工 投产 淘汰 改造 改造提升 更新 更新改造 整治 治理 修复 修缮 加固 提标改造 提升 提档升级 提质升级 提能升级 升级 新开 新开工 新开通 新开辟 开通 开行 开辟 开设 举办 承办 开展 组织 培训(?!基地|中心) 轮训 安排 投入 投资(?!额|率|者) 筹集 筹措 募集 发行 发放 供应 供给 投放 腾出 盘活 收储 出让 流转 减负 减免 减税 为企业减负 帮扶 资助 救助 解决 配置 配备 增配 配建 购置 采购 更换 安装 布设 铺设 敷设 种植(?!面积|业) 栽植 植树 造林 绿化 营造 创建 新创建 争创 设立 组建 选派 选聘 招聘 招录 招收 招生 扩招 吸引 吸纳 支持 扶持 评选 评定 遴选 选树 推出 推选 发布 制定 制修订 制订 修订 出台 编制 清淤 疏浚 疏通 拆除 关停 关闭 关停淘汰 退出 腾退 化解 处置(?!率|能力) 办理 办好 办成 实现 下达 分解下达 拨付 提供 转移 转移就业 带动 征集 储备(?!库|能力) 谋划 推广 覆盖(?!率|面|区) 惠及 服务(?!业|区|中心|站|队) 接待 签约 落地 入库 引导 孵化 获批 入选 申报 上市 入统 转化(?!率) 技改 补助 奖补 补贴 授信 贷款(?!余额) 融资(?!规模|额) 保障(?!性|房) 设置 增设 增加 打通 贯通 通车 架设 改厕 改水 除险加固 排查 检查(?!站) 抽检 监测(?!站|点|设施) 抽查 创成 建好 建档 培优 壮大 做强 复垦 补充 恢复 垦造 深松 播种(?!面积) 收购 储存 消纳 回收(?!率) 利用(?!率) 削减 压减 减少 节约 节能 启用 聚集 集聚 汇聚 滚动推进 推进建设 加快建设 续签 组织实施 新上 新入规 新纳入 招商引资 到位 表扬 表彰 命名 奖励 申报 接入 储备 发展 抽检 走访 选择 选取 选定 选出 确定'.split(
    ' ',
  );

/** Verbs of effort, not of a deed: a number behind them counts the scope (加快…4个市…, 抓好22项任务). */
export const effortVerbs: readonly string[] =
  '加快 推进 推动 深化 加强 做好 抓好 抓紧 强化 促进 落实 围绕 立足 按照 坚持 贯彻 统筹 启动 深入推进 积极推进 稳步推进 继续推进 指导 督促 依托 发挥 优化 完善 健全 规范 提升'.split(
    ' ',
  );

const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

/** Sources of regular expressions over the tables, longest words first. */
export const LEVEL_SOURCE = longest(levelWords.map(({ word }) => word));
export const CHANGE_SOURCE = longest(changeWords.map(({ word }) => word));
export const QUANTITY_SOURCE = longest(quantityVerbs);
export const EFFORT_SOURCE = longest(effortVerbs);

const bare = (word: string) => word.replace(/^\(\?<[!=].*?\)/, '').replace(/\(\?!.*?\)$/, '');
const comparators = new Map(levelWords.map(({ word, comparator }) => [bare(word), comparator]));
const directions = new Map(changeWords.map(({ word, direction }) => [bare(word), direction]));

/** The same words without what may not stand beside them: to name a word that has been found. */
export const LEVEL_WORDS = longest([...comparators.keys()]);
export const CHANGE_WORDS = longest([...directions.keys()]);

/** The bound a level word sets, and the way a change word points. */
export const comparatorOf = (word: string): Comparator | undefined => comparators.get(word);
export const directionOf = (word: string): 'increase' | 'decrease' | undefined => directions.get(word);
