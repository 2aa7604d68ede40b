import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral } from '../src/language/numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** Writes a whole number below 10^17 in Han characters, as notices do. */
function writeHan(n: number): string {
  if (n < 10) return DIGITS[n] ?? '';
  for (const [unit, word] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1e3, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (n < unit) continue;
    const rest = n % unit;
    const head = writeHan(Math.floor(n / unit));
    if (rest === 0) return head + word;
    return head + word + (rest < unit / 10 ? '零' : '') + writeHan(rest);
  }
  return '';
}

describe('readNumeral', () => {
  const table: readonly (readonly [string, number | null])[] = [
    ['83', 83],
    ['1,500', 1500],
    ['10，000', 10000],
    ['１２.5', 12.5],
    ['1.4万亿', 1.4e12],
    ['8.25万', 82500],
    ['3千', 3000],
    ['2500万', 25_000_000],
    ['十', 10],
    ['十五', 15],
    ['一百二十', 120],
    ['一百二', 120],
    ['两千', 2000],
    ['两万五', 25000],
    ['一千零五', 1005],
    ['二〇二五', 2025],
    ['二○二五', null],
    ['三点五', 3.5],
    ['半', 0.5],
    ['一万亿', 1e12],
    ['百', 100],
    ['', null],
    ['五水', null],
    ['三三制', null],
  ];
  for (const [text, value] of table) {
    it(`${text || 'nothing'} is ${value}`, () => expect(readNumeral(text)).toBe(value));
  }

  const whole = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }),
    fc
      .maxSafeInteger()
      .map((n) => Math.abs(n))
      .filter((n) => n <= 9e15),
  );

  it('reads what is written in Arabic digits', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(readNumeral(String(n))).toBe(n);
      }),
    );
  });
  it('reads what is written in Han characters', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(readNumeral(writeHan(n))).toBe(n);
      }),
      { numRuns: 2000 },
    );
  });
  it('reads 10^16 both ways', () => {
    expect(readNumeral('10000000000000000')).toBe(1e16);
    expect(readNumeral('一亿亿')).toBe(1e16);
  });
  it('never throws and answers a number or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'〇零一二两十百千万亿点半3.5,') }), (text) => {
        const value = readNumeral(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
