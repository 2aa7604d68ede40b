import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, toTraditional } from '../src/stages/4-convert.ts';
import { replay, startTrail } from '../src/trail.ts';

const simplified = async (text: string): Promise<string> => (await convert(startTrail(text))).trail.text;

describe('Traditional to Simplified', () => {
  test('著 becomes 着 except where it means to be known or to write', async () => {
    const found = '沿著道路，著力，著眼，成效顯著，著名，土著，著作，執著，圍繞著，專著，隨著，著有《史記》';
    const whole = '沿着道路，着力，着眼，成效显著，著名，土著，著作，执着，围绕着，专著，随着，著有《史记》';
    expect(await simplified(found)).toBe(whole);
  });

  test('words that keep a character are converted as words', async () => {
    expect(await simplified('乾隆年間的乾淨瞭望臺，明瞭於後')).toBe('乾隆年间的干净瞭望台，明了于后');
  });

  test('what the tables of OpenCC pass over is converted', async () => {
    expect(await simplified('依託衞生體系')).toBe('依托卫生体系');
  });

  test('Simplified text is not touched, whatever names and words it has', async () => {
    for (const text of ['乾隆年间的瞭望台', '毕昇与朱镕基', '显著、著名、沿着']) {
      const { trail, script } = await convert(startTrail(text));
      expect(trail.layers).toEqual([]);
      expect(trail.text).toBe(text);
      expect(script).toBe('hans');
    }
  });

  test('names in a Simplified line stay as they are', async () => {
    const text = '頔塘流经的区县应当加强规划，陳某某负责检查';
    expect(await simplified(text)).toBe(text);
  });

  test('of a mixed text only the lines in Traditional are converted', async () => {
    const { trail, script } = await convert(startTrail('中国的发展规划\n臺灣與大陸經濟發展\n乾隆年间的国务'));
    expect(script).toBe('mixed');
    expect(trail.text).toBe('中国的发展规划\n台湾与大陆经济发展\n乾隆年间的国务');
  });

  test('a text without Chinese has no script', async () => {
    expect((await convert(startTrail('PM2.5 < 35'))).script).toBeNull();
  });

  test('layersBefore leads back to the text as it was', async () => {
    const { trail, layersBefore } = await convert(startTrail('環境保護'));
    expect(replay({ ...trail, layers: trail.layers.slice(0, layersBefore) })).toBe('環境保護');
  });

  test('the number of code points stays and the trail replays, for any mixture of characters', async () => {
    const char = fc.constantFrom(...'環境著作沿于後里𠮷㩜乾隆 a1，。\n麵條');
    await fc.assert(
      fc.asyncProperty(fc.array(char, { maxLength: 60 }), async (chars) => {
        const text = chars.join('');
        const { trail } = await convert(startTrail(text));
        expect([...trail.text]).toHaveLength([...text].length);
        expect(replay(trail)).toBe(trail.text);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

test('Simplified to Traditional goes by words and uses the usual forms', async () => {
  expect(await toTraditional('干净的面条、头发、发展；为里')).toBe('乾淨的麵條、頭髮、發展；為裡');
});
