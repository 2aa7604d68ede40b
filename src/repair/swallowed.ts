/** The single-byte character that a `?` swallowed together with a lead byte: what follows often tells which it was. */
import { entityOf } from '../rules/repairs.ts';
import { addEntity, addSingle, type Hypothesis } from './hypothesis.ts';
import type { Knowledge } from './knowledge.ts';

const entity = /(?:[a-z]{2,6}\d?|#\d{2,5});/y;

/** An entity without its `&`, and what it stands for. */
interface Entity {
  readonly written: string;
  readonly stands: string;
}

/** The entity whose name begins at the place; null when there is none. */
export function entityAt(text: string, at: number): Entity | null {
  entity.lastIndex = at;
  const written = entity.exec(text)?.[0];
  const stands = written === undefined ? null : entityOf(`&${written}`);
  return written === undefined || stands === null ? null : { written, stands };
}
const bracketed = /[^()（）\n]{1,24}[)）]/y;
/** What a hyphen stands between. */
const inRange = /[0-9A-Za-zⅠ-Ⅻ]/;
/** Bits for a swallowed character that nothing tells. */
const LOST = -2;

/** A line that begins with one of these begins a paragraph. */
const paragraph =
  /[\n\u3000]|[（(]?[一二三四五六七八九十]+[）)、是]|第[一二三四五六七八九十]|\d{1,2}[.．、]/y;
const full = '。；：！？';
/** The rest of an HTML tag. */
const tag = /\/?[a-z]{1,10}[1-6]?(?:>|\/>| [a-z-]+=)/y;

/** What follows tells some of the single-byte characters a `?` swallowed; each is tried where what is in front allows it. */
export interface Swallowed {
  readonly entity: Entity | null;
  /** The first digit of a year, the beginning of a tag, an opening bracket or the end of a line; '' when none of them. */
  readonly sure: string;
  /** Whether a hyphen may have stood here. */
  readonly inRange: boolean;
}

/** What was swallowed in front of `behind`, as far as the text there tells. */
export function swallowedAt(text: string, behind: number): Swallowed {
  bracketed.lastIndex = behind;
  paragraph.lastIndex = behind;
  const year = /^(?:(0)|9)\d\d年/.exec(text.slice(behind, behind + 4));
  tag.lastIndex = behind;
  const other = tag.test(text) ? '<' : bracketed.test(text) ? '(' : paragraph.test(text) ? '\n' : '';
  return {
    entity: entityAt(text, behind),
    sure: year === null ? other : year[1] === undefined ? '1' : '2',
    inRange: inRange.test(text[behind] ?? ''),
  };
}

/** The hypothesis with what was swallowed; where nothing tells, with a `?` in its place, and that is said. */
export function addSwallowed(h: Hypothesis, ate: Swallowed, know: Knowledge): Hypothesis | null {
  if (ate.entity !== null) return addEntity(h, `&${ate.entity.written}`, ate.entity.stands, know);
  const guess = ate.sure || likely(h.text.at(-1) ?? '', ate);
  if (guess !== '') return addSingle(h, guess.charCodeAt(0), know);
  const lost = addSingle(h, 0x3f, know);
  if (lost === null) return null;
  return { ...lost, facts: { ...lost.facts, lost: true }, assumed: lost.assumed + LOST };
}

/** What the character in front makes likely: a full stop the end of a line, a digit or letter a hyphen. */
function likely(last: string, { inRange: goesOn }: Swallowed): string {
  if (full.includes(last)) return goesOn ? '' : '\n';
  return goesOn && inRange.test(last) ? '-' : '';
}
