/**
 * What stands around a target: 年度投资62亿元 alone does not say what is invested in, the sentence and the heading
 * over it do.
 */
import type { Block, Plan, Target } from '../model.ts';
import { wordsOf } from './pieces.ts';
import { coreOf, plainName } from './rules/synonyms.ts';

export interface Context {
  /** The sentence in which the clause stands. */
  readonly sentence: string;
  /** The heading of its paragraph (推进乡村建设。…), else the title of its block; empty where there is none. */
  readonly heading: string;
}

/** A paragraph's first sentence is its heading if it is short, holds no figure and more follows. */
const LONGEST = 30;

/** The context of every target of a plan; of a target that stands nowhere in it, its clause. */
export function contextsIn({ body, targets }: Pick<Plan, 'body' | 'targets'>): (target: Target) => Context {
  const blocks = new Map<string, Block>();
  const walk = (block: Block): void => {
    blocks.set(block.id, block);
    block.children.forEach(walk);
  };
  body.forEach(walk);
  const known = new Map<Target, Context>();
  for (const target of targets) {
    const block = blocks.get(target.at);
    if (block !== undefined) known.set(target, around(target.text, block));
  }
  return (target) => known.get(target) ?? { sentence: target.text, heading: '' };
}

/** The context of a target of either plan. */
export function contextsBetween(
  from: Pick<Plan, 'body' | 'targets'>,
  to: Pick<Plan, 'body' | 'targets'>,
): (target: Target) => Context {
  const [olds, news] = [contextsIn(from), contextsIn(to)];
  const old = new Set(from.targets);
  return (target) => (old.has(target) ? olds(target) : news(target));
}

function around(clause: string, block: Block): Context {
  const line = wordsOf(block)
    .split('\n')
    .find((each) => each.includes(clause));
  if (line === undefined) return { sentence: clause, heading: block.title ?? '' };
  const at = line.indexOf(clause);
  const start = Math.max(...['。', '；', '！', '？'].map((stop) => line.lastIndexOf(stop, at - 1))) + 1;
  const end = line.slice(at + clause.length).search(/[。；！？]/u);
  const sentence = line.slice(start, end < 0 ? undefined : at + clause.length + end);
  return { sentence, heading: headingOf(line) ?? block.title ?? '' };
}

/** The heading that a paragraph begins with; null if it has none. */
export function headingOf(paragraph: string): string | null {
  const stop = paragraph.search(/[。：]/u);
  if (stop < 2 || stop > LONGEST || stop >= paragraph.length - 1) return null;
  const heading = paragraph.slice(0, stop);
  return /\d/u.test(heading) ? null : heading;
}

/** How a heading begins before it names its subject (四是全力推进…, 加快…) … */
const LEAD =
  /^(?:[一二三四五六七八九十]+[是要]|突出|全力|全面|加快|大力|深入|扎实|持续|继续|着力|积极|稳步|稳妥|有序|有效|切实|进一步|统筹|更大力度|毫不[放松懈]+|坚定不移|坚持|抓好|抓|做好|做强|做优|做大|打好|加大|加强|强化|优化|健全|完善|提高|提升|推进|推动|实施|开展|深化)+/u;
/** … and what stands behind it. */
const TAIL = /(?:质量|水平|能力|力度|体系|机制|体制|制度|行动|攻坚战|发展|改革)/gu;

/** What a heading is about, without words for doing: 全面做好创业就业工作 is about 创业就业. */
export const subjectOf = (heading: string): string =>
  coreOf(plainName(heading.replace(LEAD, ''))).replace(TAIL, '');

/** What a work is called beside its name. */
const WORK = /(?:工程|工作|任务|行动|项目|攻坚战?)+$/u;

/** What a heading or a name calls the work (全力推进老街改造工程, 老街改造任务: 老街改造). */
export const workOf = (words: string): string => words.replace(LEAD, '').replace(WORK, '');
