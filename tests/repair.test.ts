import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { repair } from '../src/stages/3-repair.ts';
import { changes, replay, startTrail } from '../src/trail.ts';

const seed = readFileSync('seeds/2019-zhejiang-ecology-work-plan.txt', 'utf8');

const repaired = async (text: string): Promise<string> => (await repair(startTrail(text))).trail.text;

describe('the seed', async () => {
  const { trail, doubts } = await repair(startTrail(seed));
  const all = changes(trail);
  const count = (rule: string): number => all.filter((change) => change.rule === rule).length;

  test('loses its 1,277 glosses and its five shifted runs', () => {
    expect(count('gloss')).toBe(1277);
    expect(count('realigned')).toBe(5);
    expect(doubts).toEqual([]);
  });

  test.each(['省控斷面達到', '工地揚塵', '保安全。總結農用地', '地表水斷面水質自動站', '環保咨詢日”活動'])(
    'says %s again',
    (words) => {
      expect(trail.text).toContain(words);
    },
  );

  test('has no half-width punctuation left in its sentences, and keeps figures and Latin', () => {
    expect(trail.text).not.toMatch(/[,;:?!()]/);
    expect(trail.text).toContain('PM2.5');
    expect(trail.text).toContain('\n1.編制');
    expect(trail.text).toContain('（2003-2020年）');
  });

  test('every realigned run is proved, and its place in the source holds what it was', () => {
    for (const { rule, at, before, proof } of all) {
      if (rule !== 'realigned') continue;
      expect(proof).toContain('damaged again');
      expect(seed.slice(at.start, at.end)).toBe(before);
    }
  });

  test('the changes replay', () => {
    expect(replay(trail)).toBe(trail.text);
  });
});

describe('glosses', () => {
  test('go whether toned, numbered, bare or doubled', async () => {
    const whole = '環境監測與環境監管，環境監察';
    for (const [one, other] of [
      ['(huán)', '(jiān)'],
      ['(huan2)', '(jian1)'],
      ['(huan)(huan)', '(jian)(jian)'],
      ['（huán）', '（jiān）'],
    ] as const) {
      expect(await repaired(whole.replaceAll('環', `環${one}`).replaceAll('監', `監${other}`))).toBe(whole);
    }
  });

  test('stay where only some of a character have one', async () => {
    const text = '環(huán)境與環境，環保與環節，監測、監(jiān)管與監察';
    expect(await repaired(text)).toBe(text.replace(/[()]/g, (mark) => (mark === '(' ? '（' : '）')));
  });
});

describe('what cannot be known', () => {
  test.each([
    ['锟斤拷锟斤拷锟斤拷', '锟斤拷'],
    ['关于??????????的??????', 'question marks'],
    ['��������\n�����\n���的�����', '�'],
    ['加#强@生$态&环*境^保~护{工}作#的@通$知&要*求', 'symbols'],
  ])('%s is an error, and nothing is invented', async (text, what) => {
    const { trail, doubts } = await repair(startTrail(text));
    expect(trail.text).toBe(text);
    expect(doubts[0]).toMatchObject({ severity: 'error', rule: 'unreadable' });
    expect(doubts[0]?.message).toContain(what);
    expect(doubts[0]?.at).not.toBeNull();
  });

  test('a run that no reading explains stays as found and is a warning', async () => {
    const { trail, doubts } = await repair(startTrail('環(huán)境、監(jiān)測、質(zhì)量。甲?zhì)乙丙丁'));
    expect(trail.text).toContain('甲?zhì）乙丙丁'.replace('）', ')'));
    expect(doubts).toMatchObject([{ severity: 'warning', rule: 'not-realigned' }]);
  });

  test('a character lost in a misread passage is marked and said', async () => {
    const { trail, doubts } = await repair(startTrail('ç”Ÿæ€\ufffdçŽ¯å¢ƒä¿\u009dæŠ¤å·¥ä½œè¦\u0081ç‚¹'));
    expect(trail.text).toContain('环境保护工作要点');
    expect(doubts).toMatchObject([{ severity: 'warning', rule: 'lost-character' }]);
  });
});

describe('GBK read as Big5 with bytes lost', () => {
  const whole = '健全责任体系，加强人才队伍建设，全面提高服务水平，确保任务落到实处。';
  const bytes = iconv.encode(whole, 'gbk');
  const pairs = Array.from({ length: bytes.length / 2 }, (_, i) => bytes.subarray(2 * i, 2 * i + 2));
  /** Of a bad pair iconv-lite drops the first byte, browsers both. */
  const readings = [
    iconv.decode(bytes, 'big5-hkscs'),
    pairs.map((pair) => iconv.decode(pair, 'big5-hkscs').replace(/^\ufffd.*/u, '\ufffd')).join(''),
  ];

  test.each(readings)('%s comes back but for what is gone, each loss with its place', async (found) => {
    const { trail, doubts } = await repair(startTrail(`一、总体要求\n${found}`));
    const text = trail.text.slice(trail.text.indexOf('\n') + 1);
    const parts = text.split('\ufffd');
    expect(parts.length).toBeGreaterThan(2);
    expect(whole).toMatch(new RegExp(`^${parts.join('.{1,2}')}$`, 'u'));
    expect(doubts.length).toBe(found.match(/\ufffd+/g)?.length);
    for (const { rule, at } of doubts) {
      expect(rule).toBe('lost-character');
      expect(trail.source.slice(at?.start, at?.end)).toMatch(/^\ufffd+$/);
    }
  });
});

describe('noise', () => {
  test('glosses that are repeated are damage, whatever they stand behind', async () => {
    expect(await repaired('企業(ye)是發展的(de)(de)力量，也(ye)是我們的(de)(de)責任(ren )。')).toBe(
      '企業是發展的力量，也是我們的責任。',
    );
    expect(await repaired('的（de）字有幾種讀音')).toBe('的（de）字有幾種讀音');
  });

  test('indents that became ?? go where most lines begin so', async () => {
    const lines = ['一、总体要求', '推进项目建设。', '二、重点任务'];
    expect(await repaired(lines.map((line) => `??${line}`).join('\n'))).toBe(lines.join('\n'));
    expect(await repaired(`??${lines.join('\n')}`)).toBe(`??${lines.join('\n')}`);
  });

  test('words set wide are closed up, names are not', async () => {
    expect(await repaired('国 办 发 〔 2018 〕 5 号')).toBe('国办发〔2018〕5号');
    expect(await repaired('张 三  李 四')).toBe('张 三  李 四');
  });

  test('quotation marks are put in pairs', async () => {
    expect(await repaired('深化“最多跑一次“改革和"放管服"改革')).toBe('深化“最多跑一次”改革和“放管服”改革');
  });

  test('a passage of another encoding inside good text is reread alone', async () => {
    const text = '一、总体要求\nÉúÌ¬»·¾³±£»¤¹¤×÷ÒªµãÒÑ¾Ó¡·¢\n二、重点任务';
    expect(await repaired(text.replace('¾Ó', '¾­Ó'))).toBe(
      '一、总体要求\n生态环境保护工作要点已经印发\n二、重点任务',
    );
  });
});
