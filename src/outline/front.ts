/** Puts the front matter together from what the head, the foot and the metadata table say. */
import type { FrontMatter, Quote } from '../notice.ts';
import { ON_BEHALF } from '../rules/front.ts';
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
    /^如/.test(text.slice(start, end))
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
    .replace(/(\d)号.*$/, '$1号') ?? null;

function joinOrgans(names: string | null): string | null {
  const found = names?.trim();
  return found ? found.split(/[\s\u3000,，、;；]+/).join('、') : null;
}

/** 国务院办公厅关于… names its issuer before 关于, 某某厅2019年… before the year. */
function issuerInTitle(title: string): string | null {
  const before =
    /^(.{2,60}?)(?:关于|令$|(?=(?:19|20)\d\d年)|[\s\u3000]*(?=\d{2,3}年)|[\s\u3000]+[函令]$)/.exec(
      title,
    )?.[1];
  if (!before) return null;
  const organs = organsIn(before);
  return (
    organs?.map(({ start, end }) => before.slice(start, end).replace(/[\s\u3000]/g, '')).join('、') ?? null
  );
}

/** Laws are issued by the congress or committee that adopted them, whatever its term. */
function adoptedBy(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found =
      /日(?<place>[\u4e00-\u9fff]{2,12}?)第\S{1,4}届(?<body>人民代表大会(?:常务委员会)?)第\S{1,5}次会议.{0,8}(?:通过|修[订正])/.exec(
        line,
      )?.groups;
    if (found) return `${found.place}${found.body}`;
  }
  return null;
}

const LEVELS = '自治区|自治州|自治县|特别行政区|省|市|县|区|州|盟|旗|镇|乡|街道';
const PLACE = new RegExp(
  `(?<place>[\\u4e00-\\u9fff]{1,14}?(?:${LEVELS}))(?=第[一二三四五六七八九十百\\d]+届|人民代表大会|人民政府|政府|(?:19|20)\\d\\d年|代?(?:[省市县区州盟旗镇乡]长|主席))`,
  'g',
);

/** In whose name a report is given; 区政府 takes its place from the lines under the title. */
function onBehalf(
  opening: readonly string[],
  around: readonly string[],
  authors: readonly string[],
): string | null {
  for (const line of opening) {
    const found = ON_BEHALF.pattern.exec(line.slice(0, 400));
    // 受…委托 is said by the body under the title, which is the one that reports.
    if (found?.[0].startsWith('受') && authors.length > 0) return authors.join('、');
    const who = found?.groups?.who;
    if (!who || !/(?:政府|国务院|法院|检察院|委员会|厅|局|部|院)$/.test(who)) continue;
    const local = new RegExp(`^(?<level>${LEVELS})?(?:人民)?政府$`).exec(who);
    if (!local) return who.replace(/(?<!人民)政府$/, '人民政府');
    // 2012年2月29日在某区第… : what stands before the place would be read as part of its name.
    const dated =
      /^.*?[\d〇○一二三四五六七八九十]年(?:[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日)?[，,]?在?/;
    const places = [...around.map((text) => text.replace(dated, '')), ...around].flatMap((text) => [
      ...text.matchAll(PLACE),
    ]);
    const names = places.map(({ groups }) => groups?.place ?? '');
    const place = names.find((name) => name.endsWith(local.groups?.level ?? '')) ?? null;
    return place ? `${place}人民政府` : `${local.groups?.level ?? ''}人民政府`;
  }
  return null;
}

/** Reports without title and date: the year their headings plan for is the latest they name. */
function latestYear(headings: readonly string[]): number | null {
  const years = headings.flatMap((title) =>
    [...title.matchAll(/(?<!\d)((?:19|20)\d\d)年/g)].map(([, year]) => Number(year)),
  );
  return years.length > 0 ? Math.max(...years) : null;
}
