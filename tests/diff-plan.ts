/**
 * Writes a plan as a small outline, for tests and for `fixtures/diffs`.
 *
 *     # 2024年工作要点 | 2024                    title, year of the plan
 *     一、强化治理                               a block: marker and title; two spaces of indent a level
 *       1. 水环境 : 保护河流。                    text behind " : "; "||" is a line break
 *       - 没有编号的标题                          no marker
 *         ! 省控断面比例 >= 83 % @ 2024-12-31    a target of the block above
 *         ? 新增就业 = 1200 人                    a result
 *
 * A target line: [kind] indicator [+|-] comparator value[..upper] unit [/per] [@ date] [< baseline] [in scope] [aim|must] ["clause"].
 */
import type { Block, Comparator, MarkerStyle, Plan, Target, TargetKind } from '../src/model.ts';

const STYLES: readonly (readonly [RegExp, MarkerStyle])[] = [
  [/^第[一二三四五六七八九十]+章 ?/u, 'chapter'],
  [/^[一二三四五六七八九十]+、/u, 'han-comma'],
  [/^（[一二三四五六七八九十]+）/u, 'han-paren'],
  [/^\d+\. ?/u, 'digit-dot'],
];

const span = { start: 0, end: 0, line: 1, column: 1 };
const HAN = '一二三四五六七八九十';

const ordinalOf = (raw: string): number => {
  const digits = /\d+/u.exec(raw)?.[0];
  if (digits !== undefined) return Number(digits);
  const han = /[一二三四五六七八九十]+/u.exec(raw)?.[0] ?? '';
  if (han.length === 1) return HAN.indexOf(han) + 1;
  if (han.startsWith('十')) return 10 + HAN.indexOf(han[1] ?? '') + 1;
  return (HAN.indexOf(han[0] ?? '') + 1) * 10 + (han.length > 2 ? HAN.indexOf(han[2] ?? '') + 1 : 0);
};

/** The plan of an outline. */
export function planOf(outline: string): Plan {
  const plan: Plan = {
    schema: 'plan-parse/1',
    source: {
      path: null,
      sha256: '0'.repeat(64),
      bytes: 0,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      script: 'hans',
    },
    title: null,
    documentType: null,
    issuer: null,
    documentNumber: null,
    issuedOn: null,
    year: null,
    period: null,
    recipients: [],
    body: [],
    targets: [],
    results: [],
    findings: [],
    repairs: {},
  };
  const open: { indent: number; block: Block }[] = [];
  const used = new Map<string, number>();
  let unnumbered = 0;
  for (const line of outline.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('//')) continue;
    const indent = line.length - line.trimStart().length;
    const words = line.trim();
    if (words.startsWith('# ')) {
      const [title, year] = words
        .slice(2)
        .split('|')
        .map((part) => part.trim());
      plan.title = title ?? null;
      plan.year = year === undefined ? null : Number(year);
      continue;
    }
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.block;
    if (/^[!?] /u.test(words)) {
      const into = words.startsWith('!') ? plan.targets : plan.results;
      const at = parent?.id ?? '0';
      const number = [...plan.targets, ...plan.results].filter((target) => target.at === at).length + 1;
      into.push(targetOf(words.slice(2), at, `${at}#${number}`));
      continue;
    }
    const [head = '', ...rest] = words.replace(/^- /u, '').split(' : ');
    const style = STYLES.find(([pattern]) => pattern.test(head));
    const raw = style === undefined ? null : (style[0].exec(head)?.[0] ?? '');
    const ordinal = raw === null ? null : ordinalOf(raw);
    const title = raw === null ? head : head.slice(raw.length);
    const name = ordinal === null ? `h${++unnumbered}` : String(ordinal);
    const path = parent === undefined ? name : `${parent.id}.${name}`;
    const repeat = (used.get(path) ?? 0) + 1;
    used.set(path, repeat);
    const block: Block = {
      id: repeat === 1 ? path : `${path}~${repeat}`,
      kind: 'item',
      marker:
        raw === null || style === undefined
          ? null
          : { raw: raw.trim(), style: style[1], ordinal: ordinal ?? 0 },
      title: title === '' || title === '_' ? null : title,
      text: rest.join(' : ').split('||').join('\n'),
      span,
      children: [],
    };
    if (parent === undefined) plan.body.push(block);
    else {
      parent.kind = 'section';
      parent.children.push(block);
    }
    open.push({ indent, block });
  }
  return plan;
}

const TARGET =
  /^(?:\[(\w+)\] )?(\S+?)(?: ([+-]))?(?: (>=|<=|>|<|~|=) (-?\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?(?: ([^\s@/<"]+(?:\/[^\s@<"]+)?))?)?(?: per (\S+))?(?: @ (\S+))?(?: < (\S+))?(?: in (\S+))?(?: (aim|must))?(?: "([^"]*)")?$/u;

function targetOf(line: string, at: string, id: string): Target {
  const found = TARGET.exec(line);
  if (found === null) throw new SyntaxError(`not a target: ${line}`);
  const [
    ,
    kind,
    indicator = '',
    sign,
    comparator,
    value,
    upper,
    unit,
    per,
    date,
    base,
    scope,
    modality,
    clause,
  ] = found;
  const direction = sign === '+' ? 'increase' : sign === '-' ? 'decrease' : null;
  const comparing = value === undefined ? null : upper === undefined ? (comparator as Comparator) : 'range';
  return {
    id,
    at,
    kind:
      (kind as TargetKind | undefined) ??
      (direction !== null ? 'change' : value === undefined ? 'milestone' : 'level'),
    indicator,
    scope: scope ?? null,
    comparator: comparing,
    value: value === undefined ? null : Number(value),
    upper: upper === undefined ? null : Number(upper),
    unit: unit ?? null,
    direction,
    baseline:
      base === undefined
        ? null
        : { text: base, year: /\d{4}/u.test(base) ? Number(/\d{4}/u.exec(base)?.[0]) : 'previous-year' },
    deadline: date === undefined ? null : { text: date, date },
    modality: (modality as 'aim' | 'must' | undefined) ?? null,
    per: per ?? null,
    text: clause ?? `${indicator}${value ?? ''}${unit ?? ''}`,
    span,
  };
}
