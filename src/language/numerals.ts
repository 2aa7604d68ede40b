/**
 * Chinese and Arabic numerals as notices print them: 1.4万亿, 2,500, 一百二十, 二〇二五, 两千, 十五点五.
 */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters a Han numeral may be made of. */
export const HAN_NUMERAL = '〇零一二两三四五六七八九十百千万亿';

/**
 * Reads a numeral written in Arabic digits, in Han characters or in both (1.4万亿, 3千).
 * @returns the number, or null when the text is not one whole numeral.
 */
export function readNumeral(text: string): number | null {
  const folded = text.normalize('NFKC').replace(/(?<=\d)[,， ](?=\d{3})/g, '');
  const mixed = /^(\d+(?:\.\d+)?)([十百千]?)((?:万|亿|万亿)?)$/.exec(folded);
  if (mixed) {
    const [, digits = '', small = '', large = ''] = mixed;
    return scaled(
      digits,
      (SMALL[small] ?? 1) * [...large].reduce((product, c) => product * (LARGE[c] ?? 1), 1),
    );
  }
  // 12亿6000万: each large unit with the number before it.
  const compound = /^(\d+(?:\.\d+)?亿)(\d+(?:\.\d+)?千?万)$/.exec(folded);
  if (compound) return (readNumeral(compound[1] ?? '') ?? 0) + (readNumeral(compound[2] ?? '') ?? 0);
  // 9万8000
  const smaller = /^(\d+)万(\d{1,4})$/.exec(folded);
  if (smaller) return Number(smaller[1]) * 10_000 + Number(smaller[2]);
  return readHan(folded);
}

/** Multiplies in decimal digits, so that 1.1 × 10000 is 11000 and not 11000.000000000002. */
function scaled(digits: string, factor: number): number {
  const zeros = Math.round(Math.log10(factor));
  const [whole = '', part = ''] = digits.split('.');
  const shifted = part.padEnd(zeros, '0');
  return Number(`${whole}${shifted.slice(0, zeros)}.${shifted.slice(zeros) || '0'}`);
}

function readHan(text: string): number | null {
  if (text === '半') return 0.5;
  const [whole = '', part, ...rest] = text.split('点');
  if (rest.length > 0 || whole === '') return null;
  const integer = readHanInteger(whole);
  if (integer === null || part === undefined) return integer;
  const digits = [...part].map((c) => DIGITS[c]);
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return Number(`${integer}.${digits.join('')}`);
}

function readHanInteger(text: string): number | null {
  const characters = [...text];
  // 二〇二五: digit by digit, as years are written.
  if (characters.length > 1 && characters.every((c) => DIGITS[c] !== undefined)) {
    return Number(characters.map((c) => DIGITS[c]).join(''));
  }
  let total = 0; // all that lies behind the last 万 or 亿
  let section = 0; // the number of less than 10,000 being read
  let digit: number | null = null;
  for (const c of characters) {
    const value = DIGITS[c];
    const small = SMALL[c];
    const large = LARGE[c];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (small !== undefined) {
      section += (digit === null || digit === 0 ? 1 : digit) * small;
      digit = null;
    } else if (large !== undefined) {
      const counted = section + (digit ?? 0);
      // 万亿: the larger unit multiplies everything before it.
      if (large === 1e8) total = (total + counted || 1) * large;
      else total += (counted || 1) * large;
      if (c === '亿' && total === 0) return null;
      section = 0;
      digit = null;
    } else return null;
  }
  // 一百二 is 120, 两万五 is 25000: the last digit takes the next smaller unit.
  const last = characters.at(-1) ?? '';
  const before = characters.at(-2) ?? '';
  if (digit !== null && digit > 0 && DIGITS[last] !== undefined && characters.length > 2) {
    const unit = SMALL[before] ?? LARGE[before];
    if (unit !== undefined && unit > 10) digit *= unit / 10;
  }
  return total + section + (digit ?? 0);
}
