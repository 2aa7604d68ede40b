/** Puts the front matter together from what the head, the foot and the metadata table say. */
import type { FrontMatter, Quote } from '../notice.ts';
import { ADOPTED_BY } from '../rules/front-delivery.ts';
import { BEHIND_NUMBER } from '../rules/front-numbers.ts';
import {
  DATE_AND_AT,
  GOVERNMENT_ALONE,
  ON_BEHALF,
  PLACE_NAMED,
  REPORTING_BODY,
  SHORT_GOVERNMENT,
} from '../rules/on-behalf.ts';
import { AS_ELSEWHERE } from '../rules/recipients.ts';
import { ISSUER_IN_TITLE } from '../rules/titles.ts';
import { YEAR } from '../rules/years.ts';
import { findDate } from './dates.ts';
import type { Head } from './head.ts';
import type { Line } from './lines.ts';
import { organsIn } from './organs.ts';
import { documentTypeOf } from './title-lines.ts';
import type { FoundTitle } from './walk.ts';
import { periodOf, yearOf } from './years.ts';

export interface MetaValues {
  get(field: string): { readonly line: number; readonly from: number; readonly to: number } | undefined;
}

/**
 * @param text the trail's text
 * @param opening lines of the text before its first numbered heading
 * @param headings titles of the outermost blocks
 */
export function readFront(
  text: string,
  lines: readonly Line[],
  head: Head,
  meta: MetaValues,
  opening: readonly string[],
  headings: readonly string[],
): FrontMatter {
  const say = (quote: Quote) => quote.map(({ start, end }) => text.slice(start, end)).join('');
  const metaQuote = (field: string): Quote | null => {
    const place = meta.get(field);
    const line = place && lines[place.line];
    return line ? [{ start: line.at.start + place.from, end: line.at.start + place.to }] : null;
  };
  const metaText = (field: string): string | null => {
    const quote = metaQuote(field);
    return quote && say(quote);
  };
  const title = metaQuote('title') ?? pickTitle(head.titles);
  const words = title ? say(title) : '';
  const issuedOn =
    findDate(metaText('issuedOn') ?? '')?.iso ??
    head.signature?.iso ??
    head.dates.find(({ from }) => from === 'delivered')?.iso ??
    head.dates.find(({ from }) => from === 'adopted')?.iso ??
    head.dates[0]?.iso ??
    null;
  const period = periodOf(words);
  const documentNumber = tidyNumber(metaText('documentNumber') ?? head.numbers[0]?.text ?? null);
  const issued = issuedOn?.slice(0, 4) ?? /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1];
  const year = yearOf(words) ?? period?.from ?? (issued ? Number(issued) : latestYear(headings));
  const firstTitle = head.titles[0];
  return {
    title,
    documentType: title ? documentTypeOf(words) : null,
    issuer:
      joinOrgans(metaText('issuer')) ??
      head.signature?.organs
        .map((range) => text.slice(range.start, range.end).replace(/[\s\u3000]/g, ''))
        .join('、') ??
      onBehalf(opening, [...head.delivery, words], head.authors) ??
      (head.authors.join('、') || null) ??
      adoptedBy(head.delivery) ??
      (firstTitle ? issuerInTitle(say(firstTitle.quote)) : null) ??
      (words ? issuerInTitle(words) : null),
    documentNumber,
    issuedOn,
    year,
    period,
    recipients:
      head.recipients.length > 0
        ? head.recipients
        : namesIn(metaQuote('recipients') ?? metaQuote('addressees'), text),
  };
}

/** Names with marks between them. */
const namesIn = (quote: Quote | null, text: string): Quote[] =>
  (quote ?? []).flatMap(({ start, end }) =>
    AS_ELSEWHERE.pattern.test(text.slice(start, end))
      ? []
      : [...text.slice(start, end).matchAll(/[^、，,；;\s\u3000]+/g)].map(({ index, 0: name }) => [
          { start: start + index, end: start + index + name.length },
        ]),
  );

/** The title of the plan a notice issues where the plan stands below it, else the notice's own. */
const pickTitle = (titles: readonly FoundTitle[]): Quote | null =>
  (titles.find(({ embedded, issued }) => embedded && issued) ?? titles[0])?.quote ?? null;

const tidyNumber = (number: string | null): string | null =>
  number
    ?.replace(/[\s\u3000]/g, '')
    .replace(/[〔[（(【［﹝〖]((?:19|20)\d\d)[〕\]）)】］﹞〗]/, '〔$1〕')
    .replace(BEHIND_NUMBER.pattern, '') ?? null;

function joinOrgans(names: string | null): string | null {
  const found = names?.trim();
  return found ? found.split(/[\s\u3000,，、;；]+/).join('、') : null;
}

/** 国务院办公厅关于… names its issuer before 关于, 某某厅2019年… before the year. */
function issuerInTitle(title: string): string | null {
  const before = ISSUER_IN_TITLE.pattern.exec(title)?.groups?.issuer;
  if (!before) return null;
  const organs = organsIn(before);
  return (
    organs?.map(({ start, end }) => before.slice(start, end).replace(/[\s\u3000]/g, '')).join('、') ?? null
  );
}

/** Laws are issued by the congress or committee that adopted them, whatever its term. */
function adoptedBy(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = ADOPTED_BY.pattern.exec(line)?.groups;
    if (found) return `${found.place}${found.body}`;
  }
  return null;
}

/** In whose name a report is given; 区政府 takes its place from the lines under the title. */
function onBehalf(
  opening: readonly string[],
  around: readonly string[],
  authors: readonly string[],
): string | null {
  for (const line of opening) {
    const found = ON_BEHALF.pattern.exec(line.slice(0, 400));
    // 受…委托 is said by the body under the title, which is the one that reports.
    if (found?.groups?.commissioned && authors.length > 0) return authors.join('、');
    const who = found?.groups?.who;
    if (!who || !REPORTING_BODY.pattern.test(who)) continue;
    const local = GOVERNMENT_ALONE.pattern.exec(who);
    if (!local) return who.replace(SHORT_GOVERNMENT.pattern, '人民政府');
    const undated = around.map((text) => text.replace(DATE_AND_AT.pattern, ''));
    const places = [...undated, ...around].flatMap((text) => [...text.matchAll(PLACE_NAMED.pattern)]);
    const names = places.map(({ groups }) => groups?.place ?? '');
    const place = names.find((name) => name.endsWith(local.groups?.level ?? '')) ?? null;
    return place ? `${place}人民政府` : `${local.groups?.level ?? ''}人民政府`;
  }
  return null;
}

/** Reports without title and date: the year their headings plan for is the latest they name. */
function latestYear(headings: readonly string[]): number | null {
  const years = headings.flatMap((title) =>
    [...title.matchAll(YEAR.pattern)].map(({ groups }) => Number(groups?.year)),
  );
  return years.length > 0 ? Math.max(...years) : null;
}
