/**
 * The parts that frame a notice's text, one function each: title, number, recipients, signature, dates. Each
 * looks at one line, writes what it finds to the walk, and returns the last line it took.
 */
import { COVER_MONTH } from '../rules/front-dates.ts';
import { ADOPTED, APPROVED, DELIVERED } from '../rules/front-delivery.ts';
import { DOCUMENT_NUMBER, PLAIN_NUMBER } from '../rules/front-numbers.ts';
import { NAME_ALONE, SIGNED_BY, SPEAKER } from '../rules/speakers.ts';
import { findDate, wholeDate } from './dates.ts';
import type { Line } from './lines.ts';
import { organsIn, recipientsIn } from './organs.ts';
import { organsAbove, organsBeside } from './signatures.ts';
import { findTitle } from './title-lines.ts';
import { despaced, type Walk } from './walk.ts';

/** @returns the last line it took, null where the line is something else */
export type Taker = (walk: Walk, i: number) => number | null;

const lineAt = (walk: Walk, i: number): Line => walk.lines[i] as Line;

/** 省长　某某, and the date below. */
const orderSigned: Taker = (walk, i) => {
  const date = wholeDate(lineAt(walk, i).text);
  const signer = date && !walk.claimed.has(i - 1) ? walk.lines[i - 1] : undefined;
  if (!date || !signer || signer.text.length >= 30 || !SIGNED_BY.pattern.test(signer.text)) return null;
  walk.dates.push({ from: 'alone', iso: date.iso });
  walk.claims.set(i - 1, 'front');
  return behindSignature(walk, i);
};

/** Names of bodies with the date below or beside them. */
const signature: Taker = (walk, i) => {
  const line = lineAt(walk, i);
  const date = wholeDate(line.text);
  const taken = (n: number) => walk.claimed.has(n) || walk.claims.has(n) || walk.numbered.has(n);
  const signed = date ? organsAbove(walk.lines, i, taken) : organsBeside(line);
  if (!signed || signed.organs.length === 0) return null;
  walk.signature ??= { organs: signed.organs, iso: (date ?? findDate(line.text))?.iso ?? null };
  for (const n of signed.lines) walk.claims.set(n, 'front');
  return behindSignature(walk, i);
};

function behindSignature(walk: Walk, i: number): number {
  walk.open = true;
  walk.embedded = true;
  return i;
}

const LINES_OF_FOOT = 8;

/** A date alone, near the title or at the end; or the month on the cover of a plan. */
const dateAlone: Taker = (walk, i) => {
  const { text } = lineAt(walk, i);
  const date = wholeDate(text);
  const issues = walk.issued.has(despaced(walk.lines[i + 1]?.text ?? ''));
  if (date && (walk.open || !walk.speech || issues || i > walk.lines.length - LINES_OF_FOOT)) {
    walk.dates.push({ from: 'alone', iso: date.iso });
    return issues ? behindSignature(walk, i) : i;
  }
  return walk.open && !walk.speech && COVER_MONTH.pattern.test(text) ? i : null;
};

/** The line under the title of a report, of a law, of a Taiwanese plan. */
const delivery: Taker = (walk, i) => {
  if (walk.numberedSeen) return null;
  const { text } = lineAt(walk, i);
  const delivered = DELIVERED.pattern.test(text);
  const approved = APPROVED.pattern.exec(text);
  if (!delivered && !approved && !ADOPTED.pattern.test(text)) return null;
  if (approved?.groups?.number) walk.numbers.push({ line: i, text: approved.groups.number });
  if (delivered && walk.titles.length === 0) titleAbove(walk, i);
  const when = findDate(text);
  if (when) walk.dates.push({ from: delivered ? 'delivered' : 'adopted', iso: when.iso });
  walk.delivery.push(text);
  return i;
};

/** The line over the one that tells when a report was given is its title, whatever a site printed before. */
function titleAbove(walk: Walk, i: number): void {
  const taken = (n: number) => walk.claimed.has(n) || walk.claims.has(n) || walk.numbered.has(n);
  if (i === 0 || taken(i - 1)) return;
  const found = findTitle(walk.lines, i - 1, (n) => taken(n) || n >= i, walk.issued, false, true);
  if (found?.last !== i - 1) return;
  walk.titles.push({ line: i - 1, ...found, embedded: false, issued: false });
  walk.claims.set(i - 1, 'front');
}

/** Who gives a report; the name may stand on the next line. */
const speaker: Taker = (walk, i) => {
  const { text } = lineAt(walk, i);
  if (!walk.open || walk.speech || !SPEAKER.pattern.test(text) || (i === 0 && text.length <= 4)) return null;
  walk.delivery.push(text);
  const next = walk.lines[i + 1];
  const named =
    next && !/[\s\u3000]/.test(text) && NAME_ALONE.pattern.test(next.text) && !walk.numbered.has(i + 1);
  return named ? i + 1 : i;
};

const documentNumber: Taker = (walk, i) => {
  if (walk.speech && !walk.embedded) return null;
  const { text } = lineAt(walk, i);
  const number = DOCUMENT_NUMBER.pattern.exec(text) ?? PLAIN_NUMBER.pattern.exec(text);
  if (!number) return null;
  walk.numbers.push({ line: i, text: number[0].slice(number.groups?.open?.length ?? 0) });
  return i;
};

const recipients: Taker = (walk, i) => {
  if (walk.speech || walk.numberedSeen || walk.recipients.length > 0) return null;
  const line = lineAt(walk, i);
  const found = recipientsIn(line.text);
  if (!found) return null;
  walk.recipients = found.map(({ start, end }) => [
    { start: line.at.start + start, end: line.at.start + end },
  ]);
  walk.open = false;
  return i;
};

const title: Taker = (walk, i) => {
  // What the text says it issues is a title wherever it stands on lines of its own.
  const named = walk.issued.has(despaced(lineAt(walk, i).text));
  if (named) walk.embedded = true;
  if ((!walk.open && !named) || walk.numbered.has(i)) return null;
  const { titles, embedded } = walk;
  const taken = (n: number) => walk.claimed.has(n) || walk.numbered.has(n);
  const fresh = titles.every((other) => other.embedded !== embedded);
  const found = findTitle(walk.lines, i, taken, walk.issued, i === walk.first, fresh);
  if (!found) return null;
  const { last, quote, words } = found;
  if (titles.length === 0) setAsideAbove(walk, i);
  const issued =
    [...walk.issued, ...titles.flatMap(namesInside)].some(
      (name) => name === words || (embedded && commonStart(name, words) >= SAME_START),
    ) || titles.some((other) => other.words.includes(words));
  titles.push({ line: i, last, quote, words, embedded, issued });
  return last;
};

/** What a title says it issues: …关于印发《…》的通知. */
const namesInside = ({ words }: { readonly words: string }): string[] =>
  [...words.matchAll(/《([^》]+)》/g)].map(([, name = '']) => name);

/** A plan may call itself otherwise than its notice does (…三年行动计划, …工作方案) but begins with the same words. */
const SAME_START = 8;

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** What is marked up as a heading above the title is the site's, not the notice's. */
function setAsideAbove({ lines, claimed, claims }: Walk, title: number): void {
  for (let n = 0; n < title; n++) {
    if (lines[n]?.heading !== null && !claimed.has(n) && !claims.has(n)) claims.set(n, 'aside');
  }
}

/** Names of bodies right under a title. */
const authors: Taker = (walk, i) => {
  const under = walk.titles.at(-1);
  if (!under || i - under.last > 2 || !walk.open) return null;
  const { text } = lineAt(walk, i);
  const organs = organsIn(text);
  if (!organs) return null;
  walk.authors.push(...organs.map(({ start, end }) => despaced(text.slice(start, end))));
  return i;
};

/** In the order they are tried on a line. */
export const TAKERS: readonly Taker[] = [
  orderSigned,
  signature,
  dateAlone,
  delivery,
  speaker,
  documentNumber,
  recipients,
  title,
  authors,
];
