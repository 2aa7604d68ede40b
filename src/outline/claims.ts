/** Lines that are no part of the numbered text: furniture, contents, notes, lists of attachments. */
import { ATTACHED_ELSEWHERE, ATTACHMENT_LIST, BARE_ATTACHMENT } from '../rules/attachments.ts';
import { CONTENTS_LEADER, CONTENTS_TITLE } from '../rules/contents.ts';
import { DAY_AT_END } from '../rules/front-dates.ts';
import { META_KEYS } from '../rules/front-meta.ts';
import { FOOTERS, FURNITURE, HEAD_AND_FOOT } from '../rules/furniture.ts';
import { TABLE_NOTE } from '../rules/table-lines.ts';
import { findDate } from './dates.ts';
import type { Line } from './lines.ts';
import { type MarkerReading, readMarkers } from './markers.ts';

/**
 * aside: furniture of the page, or head and foot without a field of their own · front: gave a field ·
 * text: the notice's words, and never a heading · table: told as a table
 */
export type Claim = 'aside' | 'front' | 'text' | 'table';
/** Line number → what it was claimed as. */
export type Claims = ReadonlyMap<number, Claim>;

const SET_ASIDE = [...FURNITURE, ...HEAD_AND_FOOT];

/** Page furniture and all that stands behind the end of the notice. */
export function claimFurniture(lines: readonly Line[]): Claims {
  const claims = new Map<number, Claim>();
  const lastHeading = lines.findLastIndex((line) => readMarkers(line.text).some((m) => !m.needsNeighbours));
  const footer = lines.findIndex(
    (line, i) => i > lastHeading && FOOTERS.some(({ pattern }) => pattern.test(line.text)),
  );
  lines.forEach((line, i) => {
    if (line.aside || (footer >= 0 && i >= footer)) claims.set(i, 'aside');
    else if (line.meta) claims.set(i, 'front');
    else if (line.text.length <= 120) {
      if (SET_ASIDE.some(({ pattern }) => pattern.test(line.text))) claims.set(i, 'aside');
    }
  });
  return claims;
}

/** A key and its value, up to a tab, the next key of the line (发布机构：某局 成文日期：2015-04-29) or its end. */
const META_PAIR = new RegExp(
  `(?<key>[\\u4e00-\\u9fff][\\u4e00-\\u9fff\\s\\u3000]{1,12}?)[\\s\\u3000]*[：:\\t][\\s\\u3000]*(?<value>[^\\t]*?)[\\s\\u3000]*(?=\\t|$|[\\s\\u3000](?:${Object.keys(META_KEYS).join('|')})[\\s\\u3000]*[：:])`,
  'dgu',
);

/** `key：value` lines of a metadata table copied as text; the keys without their blanks. */
export function readMeta(lines: readonly Line[]): {
  claims: Claims;
  values: ReadonlyMap<string, { line: number; from: number; to: number }>;
} {
  const claims = new Map<number, Claim>();
  const values = new Map<string, { line: number; from: number; to: number }>();
  const known = new Set<string>();
  lines.forEach((line, i) => {
    if (i >= META_LINES && i < lines.length - META_LINES_BELOW) return;
    if (line.text.length > 200 || !(line.meta || /[：:\t]/.test(line.text))) return;
    for (const match of line.text.matchAll(META_PAIR)) {
      const key = (match.groups?.key ?? '').replace(/[\s\u3000]/g, '');
      const field = META_KEYS[key];
      const place = match.indices?.groups?.value;
      if (!field || !place) continue;
      known.add(key);
      claims.set(i, 'front');
      if (field !== 'other' && place[1] > place[0] && !values.has(field)) {
        values.set(field, { line: i, from: place[0], to: place[1] });
      }
    }
  });
  // One key alone may be a word of the text: 名称：…
  if (known.size < 2 && !lines.some(({ meta }) => meta)) return { claims: new Map(), values: new Map() };
  return { claims, values };
}

/** Metadata stand above the notice; a letter's addressees may stand below it. */
const META_LINES = 60;
const META_LINES_BELOW = 8;

/** A table of contents: under 目录 as long as its entries come again below; and lines with dot leaders. */
export function claimContents(lines: readonly Line[]): Claims {
  const claims = new Map<number, Claim>();
  const title = lines
    .slice(0, MOST_LINES_BEFORE_CONTENTS)
    .findIndex((line) => CONTENTS_TITLE.pattern.test(line.text));
  if (title >= 0) {
    claims.set(title, 'aside');
    const last = new Map<string, number>();
    lines.forEach((line, i) => {
      last.set(entryOf(line.text).slice(0, ENTRY_KEY), i);
    });
    const first = entryOf(lines[title + 1]?.text ?? '');
    for (let i = title + 1; i < lines.length; i++) {
      const { text } = lines[i] as Line;
      const entry = entryOf(text);
      const comesAgain = (last.get(entry.slice(0, ENTRY_KEY)) ?? 0) > i && text.length < 60;
      if (
        (i > title + 1 && entry === first) ||
        !(comesAgain || CONTENTS_LEADER.pattern.test(text.slice(-40)))
      )
        break;
      claims.set(i, 'aside');
    }
  }
  lines.forEach((line, i) => {
    if (line.text.length < 80 && CONTENTS_LEADER.pattern.test(line.text)) claims.set(i, 'aside');
  });
  return claims;
}

/** A contents list stands near the top. */
const MOST_LINES_BEFORE_CONTENTS = 80;
/** Entries are told apart by their first characters; run-in headings go on behind them. */
const ENTRY_KEY = 8;

/** An entry without page number, leader and blanks. */
const entryOf = (text: string): string =>
  text
    .slice(0, 80)
    .replace(CONTENTS_LEADER.pattern, '')
    .replace(/[\s\u3000]+[\d０-９]{1,4}$/, '')
    .replace(/[\s\u3000]/g, '');

/** Notes under tables and lists of attachments run on over numbered lines that are no items. */
export function claimRuns(lines: readonly Line[]): Claims {
  const claims = new Map<number, Claim>();
  const lastBare = lines.findLastIndex(({ text }) => BARE_ATTACHMENT.pattern.test(text));
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const list = ATTACHMENT_LIST.pattern.test(line.text);
    if (!list && !TABLE_NOTE.pattern.test(line.text)) continue;
    const rest = line.text.replace(/^[^：:]*[：:]\s*/, '');
    let last = digitOf(readMarkers(rest));
    // An 附件 line that ends in its colon is a list only if numbers follow.
    if (list && rest === '') {
      const next = lines[i + 1];
      if (!next || digitOf(readMarkers(next.text)) !== 1) continue;
      last = 0;
    }
    if (list && rest !== '' && last === null && !announces(lines, i, rest, lastBare)) continue;
    claims.set(i, 'text');
    if (last === null) continue;
    for (let next = i + 1; next < lines.length; next++) {
      const text = (lines[next] as Line).text;
      const digit = digitOf(readMarkers(text));
      if (digit !== last + 1) break;
      claims.set(next, 'text');
      last = digit;
      i = next;
    }
  }
  return claims;
}

/** How far below the list of attachments a notice is signed and dated. */
const LINES_TO_DATE = 8;

/**
 * Whether 附件：某表 only says what is attached: the signature is still to come, or the attachment's own
 * heading, or nothing at all. Otherwise the attachment begins here.
 */
function announces(lines: readonly Line[], at: number, title: string, lastBare: number): boolean {
  const near: string[] = [];
  for (let i = at + 1; i < lines.length && near.length < LINES_TO_DATE; i++) {
    const { text } = lines[i] as Line;
    if (text.length > 120 || !SET_ASIDE.some(({ pattern }) => pattern.test(text))) near.push(text);
  }
  if (near.length === 0 || lastBare > at || near[0] === title || ATTACHED_ELSEWHERE.pattern.test(title))
    return true;
  return near.some((text) => text.length < 60 && DAY_AT_END.pattern.test(text) && findDate(text) !== null);
}

const digitOf = (readings: readonly MarkerReading[]): number | null =>
  readings.find(({ style }) => style === 'digit-dot' || style === 'digit-paren')?.ordinal ?? null;
