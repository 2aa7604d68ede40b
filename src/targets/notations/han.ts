/** Numbers in Han characters, with a unit right behind them: 两所, 一百二十个, 上百家. */
import { HAN_NUMERAL, readNumeral } from '../../language/numerals.ts';
import { boundBehind } from '../../rules/targets/bounds.ts';
import { unitAt } from '../../rules/targets/units.ts';
import { type Figure, isVague, nameUnit } from './figure.ts';

const HAN = `[${HAN_NUMERAL}]`;
const REACHED = /(?:[到在达超破过于近]|至少|站上|迈上|跨上)$/;
const HAN_NUMBER = new RegExp(`(?:[数几]|上(?=[百千万亿]))?${HAN}+`, 'g');

/** A Han numeral is a figure only with a unit right behind it. */
export function findHan(text: string): Figure[] {
  return [...text.matchAll(HAN_NUMBER)].flatMap((match) => {
    const [first] = match;
    // 千亿斤粮食产能提升行动, 千亩示范片: a round word is part of a name, unless it is reached (稳定在百万吨以上).
    if (/^(?:[百千万亿]|[十百千万亿]{2,})$/.test(first) && !REACHED.test(text.slice(0, match.index)))
      return [];
    const several = /^[数上几]/.test(first);
    const value = readNumeral(several ? `一${first.slice(1)}` : first);
    const numberEnd = match.index + first.length + (isVague(text[match.index + first.length]) ? 1 : 0);
    const unit = unitAt(text, numberEnd);
    if (unit === '' || value === null) return [];
    const end = numberEnd + unit.length;
    const { bound, boundEnd } = boundBehind(text, end);
    // 千亿斤粮食产能提升行动, 千亩示范片: a round word is part of a name, unless it is reached (稳定在百万吨以上).
    const round = /^(?:[百千万亿]|[十百千万亿]{2,})$/.test(first);
    if (round && (bound === null || !REACHED.test(text.slice(0, match.index)))) return [];
    const approximate = several || isVague(text[numberEnd - 1]);
    return [
      {
        start: match.index,
        end,
        value,
        upper: null,
        ...nameUnit(unit),
        han: true,
        bound: bound ?? (approximate ? '~' : null),
        boundEnd,
      },
    ];
  });
}
