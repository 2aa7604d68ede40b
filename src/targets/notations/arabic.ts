/** Numbers in Arabic digits: 1.4万亿斤, 5%—5.5%, 12亿6000万元, 30 000个. */
import { readNumeral } from '../../language/numerals.ts';
import { boundBehind } from '../../rules/targets/bounds.ts';
import { unitAt } from '../../rules/targets/units.ts';
import { type Figure, isVague, nameUnit } from './figure.ts';

// 30 000个: so Hong Kong prints thousands; a space alone may also part the columns of a table.
const ARABIC = String.raw`(?<![\d.])\d{1,3}(?:[ \u00a0]\d{3})+(?=[ \u00a0]?[\u4e00-\u9fff%])|\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?`;
// 千 before a unit of physics belongs to the unit (35千瓦); 百 before 分 is a percentage point.
const MULTIPLIER = '(?:万亿|[十百千]?亿|[十百千]?万(?!分)|千(?![瓦米克伏卡帕]|分之)|百(?!分))?';
// 2亿1千万, 12亿6,000万: a large unit may be followed by a smaller number.
const COMPOUND = String.raw`\d+(?:\.\d+)?亿\d[\d,，]*(?:\.\d+)?千?万|\d+万(?:\d{1,3},\d{3}|\d{4})(?![\d万亿])`;
// 3个亿: so people say 3亿元; 3个亿元村 are villages.
const SPOKEN = String.raw`\d+(?:\.\d+)?个亿(?!元)`;
const NUMBER = `(?:${SPOKEN}|${COMPOUND}|(?:${ARABIC})(?:[余多](?=[万亿]))?${MULTIPLIER})`;
const FIRST = new RegExp(NUMBER, 'g');
const NEXT = new RegExp(String.raw`\s*[-—–－~～至到]{1,2}\s*(${NUMBER})`, 'y');

export function findArabic(text: string): Figure[] {
  const found: Figure[] = [];
  let from = 0;
  for (const match of text.matchAll(FIRST)) {
    if (match.index < from) continue;
    const [first] = match;
    const value = readNumeral(first.replace(/[余多个]/, ''));
    if (value === null) continue;
    let end = match.index + first.length;
    let approximate = /[余多]/.test(first);
    const vague = () => {
      if (!isVague(text[end])) return;
      end++;
      approximate = true;
    };
    vague();
    // 1000 家: a page may print a blank before the unit.
    if (text[end] === ' ' && unitAt(text, end + 1) !== '') end++;
    const ownUnit = unitAt(text, end);
    NEXT.lastIndex = end + ownUnit.length;
    const next = NEXT.exec(text);
    const unitBehind = next ? unitAt(text, NEXT.lastIndex) : '';
    // 2个至3 …: without a unit of its own the second number belongs to something else.
    const range = next && (ownUnit === '' || unitBehind !== '') ? (next[1] ?? '') : null;
    if (range !== null) {
      end = NEXT.lastIndex;
      vague();
    }
    const unit = range === null ? ownUnit : unitAt(text, end) || ownUnit;
    end += range === null ? ownUnit.length : unitAt(text, end).length;
    // 20个多: 多 behind the unit, but not the first character of a noun.
    if (unit !== '' && text[end] === '多' && !/[个家种样元方次]/.test(text[end + 1] ?? '')) vague();
    const { bound, boundEnd } = boundBehind(text, end);
    from = end;
    found.push({
      start: match.index,
      end,
      // 3—5万: the multiplier of the second number holds for the first.
      value: range === null ? value : value * multiplierOf(first, range),
      upper: range === null ? null : readNumeral(range),
      ...nameUnit(unit === '' && first.includes('个') ? '元' : unit),
      han: false,
      bound: bound ?? (approximate ? '~' : null),
      boundEnd,
    });
  }
  return found;
}

const multiplierOf = (first: string, second: string): number => {
  const lift = /[十百千万亿]+$/.exec(second)?.[0];
  if (lift === undefined || /[十百千万亿]$/.test(first)) return 1;
  return readNumeral(`1${lift}`) ?? 1;
};
