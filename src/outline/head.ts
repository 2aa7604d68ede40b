/**
 * Walks over the lines and takes out what frames the text: titles, numbers, recipients, signatures, dates.
 * What it takes is claimed; everything else stays text.
 */
import type { Quote } from '../notice.ts';
import {
  ADDRESS,
  ADOPTED,
  APPROVED,
  DELIVERED,
  DOCUMENT_NUMBER,
  ISSUES,
  PLAIN_NUMBER,
  SENDS,
  SPEAKER,
} from '../rules/front.ts';
import type { Claim, Claims } from './claims.ts';
import { findDate, wholeDate } from './dates.ts';
import type { Heading } from './headings.ts';
import type { Line } from './lines.ts';
import { organsIn, recipientsIn } from './organs.ts';
import { findTitle } from './title-lines.ts';

export interface FoundTitle {
  readonly line: number;
  readonly last: number;
  readonly quote: Quote;
  /** Without blanks. */
  readonly words: string;
  /** Stands behind numbered text, a signature or 附件: the title of what the notice issues. */
  readonly embedded: boolean;
  /** The text before it says that it issues this: 《…》, or the notice's own title holds this one. */
  readonly issued: boolean;
}

export interface Head {
  readonly claims: Claims;
  readonly titles: readonly FoundTitle[];
  readonly numbers: readonly { readonly line: number; readonly text: string }[];
  readonly recipients: readonly Quote[];
  /** Names under the text, in the order printed, and the date below them. */
  readonly signature: { readonly organs: Quote; readonly iso: string | null } | null;
  readonly dates: readonly { readonly from: 'delivered' | 'adopted' | 'alone'; readonly iso: string }[];
  /** Lines under the title that say where and by whom a report was given. */
  readonly delivery: readonly string[];
  /** Names of bodies printed under a title. */
  readonly authors: readonly string[];
}

const ISSUES_ALL = [ISSUES, SENDS].map(({ pattern }) => new RegExp(pattern, 'g'));

/** An order is signed by a person: 省长　某某 */
const SIGNED_BY =
  /^[\u4e00-\u9fff]{0,16}(?:长|总理|主席|主任|书记|局长|部长)[\s\u3000]+[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3}$/;
/** The month on the cover of a plan. */
const MONTH =
  /^[（(]?(?:(?:19|20)\d\d|二[〇○零Oo][〇○零Oo一二三四五六七八九]{2})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月[）)]?$/;
const NAME_ALONE = /^[\u4e00-\u9fff·](?:[\s\u3000]*[\u4e00-\u9fff·]){1,3}$/;

/** @param numbered headings with a number, by line */
export function readHead(
  lines: readonly Line[],
  claimed: Claims,
  numbered: ReadonlyMap<number, Heading>,
): Head {
  const claims = new Map<number, Claim>();
  const titles: FoundTitle[] = [];
  const numbers: { line: number; text: string }[] = [];
  const dates: { from: 'delivered' | 'adopted' | 'alone'; iso: string }[] = [];
  const delivery: string[] = [];
  const authors: string[] = [];
  const issued = new Set<string>();
  let recipients: Quote[] = [];
  let signature: Head['signature'] = null;
  let open = true; // a title may stand here
  let numberedSeen = false;
  let embedded = false;
  const first = lines.findIndex((_, i) => !claimed.has(i));
  let speech = false; // a sentence of the text has been seen

  const part = (line: Line, place: { start: number; end: number }) => ({
    start: line.at.start + place.start,
    end: line.at.start + place.end,
  });

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (claimed.has(i)) {
      if (claimed.get(i) === 'table' || claimed.get(i) === 'text') open = false;
      continue;
    }
    const heading = numbered.get(i);
    if (heading) {
      open = heading.marker?.style === 'attachment';
      if (open) embedded = true;
      else numberedSeen = true;
      if (open && bareAttachment(line.text)) continue;
      if (!open) continue;
    }
    const take = (claim: Claim = 'front') => claims.set(i, claim);

    const date = wholeDate(line.text);
    const signer = date && !claimed.has(i - 1) ? lines[i - 1] : undefined;
    if (date && signer && signer.text.length < 30 && SIGNED_BY.test(signer.text)) {
      dates.push({ from: 'alone', iso: date.iso });
      claims.set(i - 1, 'front');
      take();
      open = true;
      embedded = true;
      continue;
    }
    const signed = date
      ? organsAbove(lines, i, (n) => claimed.has(n) || claims.has(n) || numbered.has(n))
      : organsBeside(line);
    if (signed && signed.organs.length > 0) {
      const iso = (date ?? findDate(line.text))?.iso ?? null;
      signature ??= { organs: signed.organs, iso };
      for (const n of signed.lines) claims.set(n, 'front');
      take();
      open = true;
      embedded = true;
      continue;
    }
    if (date && (open || !speech || i > lines.length - 8)) {
      dates.push({ from: 'alone', iso: date.iso });
      take();
      continue;
    }
    if (open && !speech && MONTH.test(line.text)) {
      take();
      continue;
    }
    const delivered = numberedSeen ? null : DELIVERED.pattern.exec(line.text);
    const approved = numberedSeen ? null : APPROVED.pattern.exec(line.text);
    const adopted = delivered ? null : (approved ?? ADOPTED.pattern.exec(line.text));
    if (approved?.groups?.number) numbers.push({ line: i, text: approved.groups.number });
    if (delivered || adopted) {
      const when = findDate(line.text);
      if (when) dates.push({ from: delivered ? 'delivered' : 'adopted', iso: when.iso });
      delivery.push(line.text);
      take();
      continue;
    }
    if (open && !speech && SPEAKER.pattern.test(line.text) && (i > 0 || line.text.length > 4)) {
      delivery.push(line.text);
      take();
      const next = lines[i + 1];
      if (next && !/[\s\u3000]/.test(line.text) && NAME_ALONE.test(next.text) && !numbered.has(i + 1))
        claims.set(++i, 'front');
      continue;
    }
    if (!speech || embedded) {
      const number = DOCUMENT_NUMBER.pattern.exec(line.text) ?? PLAIN_NUMBER.pattern.exec(line.text);
      if (number) {
        numbers.push({ line: i, text: number[0] });
        take();
        continue;
      }
    }
    if (!speech && !numberedSeen && recipients.length === 0) {
      const found = recipientsIn(line.text);
      if (found) {
        recipients = found.map((place) => [part(line, place)]);
        take();
        open = false;
        continue;
      }
    }
    // What the text says it issues is a title wherever it stands on lines of its own.
    const named = issued.has(line.text.replace(/[\s\u3000]/g, ''));
    if (named) embedded = true;
    if ((open || named) && !heading) {
      const fresh = titles.every((title) => title.embedded !== embedded);
      const found = findTitle(lines, i, (n) => claimed.has(n) || numbered.has(n), issued, i === first, fresh);
      if (found) {
        const { last, quote, words } = found;
        const announced = issued.has(words) || titles.some((title) => title.words.includes(words));
        // What is marked up as a heading above the title is the site's, not the notice's.
        for (let n = 0; n < i && titles.length === 0; n++) {
          if (lines[n]?.heading !== null && !claimed.has(n) && !claims.has(n)) claims.set(n, 'aside');
        }
        titles.push({ line: i, last, quote, words, embedded, issued: announced });
        for (let n = i; n <= found.last; n++) claims.set(n, 'front');
        i = found.last;
        continue;
      }
    }
    const under = titles.at(-1);
    const organs = under && i - under.last <= 2 && open ? organsIn(line.text) : null;
    if (organs) {
      authors.push(...organs.map(({ start, end }) => line.text.slice(start, end).replace(/[\s\u3000]/g, '')));
      take();
      continue;
    }
    for (const match of ISSUES_ALL.flatMap((pattern) => [...line.text.slice(0, 2000).matchAll(pattern)])) {
      if (match.groups?.title) issued.add(match.groups.title.replace(/[\s\u3000]/g, ''));
    }
    if (/[。：:；！]/.test(line.text) || line.text.length > 40) {
      open = false;
      speech ||= !ADDRESS.test(line.text);
    }
  }
  return { claims, titles, numbers, recipients, signature, dates, delivery, authors };
}

const bareAttachment = (text: string): boolean =>
  /^附\s*件\s*[\d０-９〇零一二三四五六七八九十]*\s*[：:]?$/.test(text);

/** The names of bodies on the lines right above a date. */
function organsAbove(
  lines: readonly Line[],
  date: number,
  taken: (line: number) => boolean,
): { organs: Quote; lines: number[] } {
  const found: number[] = [];
  let organs: { start: number; end: number }[] = [];
  for (let i = date - 1; i >= 0 && date - i <= 12; i--) {
    const line = lines[i] as Line;
    const here = taken(i) ? null : organsIn(line.text);
    if (!here) break;
    found.push(i);
    organs = [
      ...here.map(({ start, end }) => ({ start: line.at.start + start, end: line.at.start + end })),
      ...organs,
    ];
  }
  return { organs, lines: found };
}

/** 某省生态环境厅　2019年3月1日 on one line. */
function organsBeside(line: Line): { organs: Quote; lines: number[] } | null {
  if (line.text.length > 60 || !/日$/.test(line.text)) return null;
  const date = findDate(line.text);
  if (!date || date.end !== line.text.length) return null;
  const organs = organsIn(line.text.slice(0, date.start).trimEnd());
  return (
    organs && {
      organs: organs.map(({ start, end }) => ({ start: line.at.start + start, end: line.at.start + end })),
      lines: [],
    }
  );
}
