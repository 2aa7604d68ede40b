import { describe, expect, test } from 'vitest';
import { extendAll, nothingMeasured } from '../src/language/likelihood.ts';
import { segment } from '../src/language/segment.ts';
import { seldomTraditional } from '../src/language/simplified.ts';
import { vocabularyOf } from '../src/language/vocabulary.ts';
import { openAfter, pairUp, unpaired } from '../src/repair/pairing.ts';
import { repair } from '../src/stages/3-repair.ts';
import { startTrail } from '../src/trail.ts';
import { damage, type GlossDamage } from './damage/model.ts';

const plan = [
  '各市、縣（市、區）人民政府：',
  '一、總體要求',
  '加強城市排水防澇能力建設，做好項目儲備和隊伍建設。',
  '二、重點任務',
  '（一）完善管理制度。教師每年至少1個月在企業鍛煉，新增學位3500個。',
  '（二）優化環境質量。力爭全年完成綠化造林12萬畝，努力提高居民收入水平。',
  '（三）深入實施“千萬工程”，全力保障社會保險待遇。',
  '三、保障措施',
  '各級各部門要加強組織領導，全面落實責任，確保各項任務按期完成。',
].join('\n');

const plainly = { stray: '', torn: false, folded: false, entities: false };

/** What the site glosses anyway, behind what it glosses first. */
const damagedBy = (first: Iterable<[string, string]>, clean = plan, how: Partial<GlossDamage> = {}) => {
  const usual = ['環huán', '設shè', '總zǒng', '體tǐ', '強qiáng', '會huì'];
  const glosses = usual.map((row): [string, string] => [row.slice(0, 1), `(${row.slice(1)})`]);
  return damage(clean, { ...plainly, ...how, glosses: new Map([...first, ...glosses]) });
};

/** Letters as the sites that fold them leave them. */
const half = (text: string): string =>
  text.replace(/[Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));

describe('shifted runs', () => {
  test.each([
    ['鋵', 'tū', '實責任，確', 'a pair vanished'],
    ['鐣', 'chēng', '會保險', 'the shift ends at a single byte'],
    ['嵤', 'róng', '施“千萬', 'a quotation mark inside'],
    ['谄', 'chǎn', '企業', 'two characters'],
    ['胨', 'dòng', '水平。\n', 'the end of the line was swallowed'],
  ])('behind %s (%s): %s; %s', async (char, reading, run) => {
    const { text, runs } = damagedBy([[char, `(${reading})`]]);
    expect(runs.map(({ start, end }) => plan.slice(start, end))).toEqual([run]);
    const { trail, doubts } = await repair(startTrail(text));
    expect(trail.text).toBe(plan);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['推進農業規模化經營，加強環境整治。', '規?；洜I', { stray: '！？。；' }, {}],
    ['全市完成考核。基本建成排水防澇體系，環境質量改善。', '核?；窘ǔ', { stray: '！？。；' }, {}],
    ['<p>加強“總體規劃。”</p><p>加強建設。</p>', '劃?！?/p>', { stray: '！？。' }, {}],
    ['加強當地環境整治，當地學校設施達標。', '當(dāng)?shù)貙W', {}, { 數: '(shù)', 當: '(dāng)' }],
    ['加強當地環境整治，當地學校設施達標。', '當(dāng)地學', {}, { 當: '(dāng)', 數: '(shù)' }],
    ['項目驗收報告要報總體組。', '收?qǐng)?bào)告', {}, { 報: '(bào)', 請: '(qǐng)' }],
    ['加強環境保護，保護耕地。', 'Wo(hù)', {}, { 潮: '(cháo)', 護: '(hù)' }],
    ['整治當地。推進項目建設。', '亍M七M', { stray: '！？。', torn: true }, { 數: '(shù)' }],
    ['完成含鉻廢渣整治。環境中鉻的總量下降，因為含鉻量高。', '楹t量', {}, { 驗: '(yàn)' }],
    ['加快環境整治，擴大總體規模。', ',?mǎ)U大', { folded: true }, { 瑪: '(mǎ)' }],
    ['兜牢基層“三保”底線，加強環境保護。', '“三?！钡拙€', { stray: '！？。' }, {}],
    ['加快建設交通強省，優化總體環境。', '?。', { stray: '！？。' }, {}],
    ['支持各職業學校擴大招生規模。啓動環境整治。', '?！檮', { stray: '！？。', torn: true }, {}],
    ['加強與各省（市）的總體合作。', '?。', { stray: '！？。' }, {}],
  ])('%s is found as …%s…', async (line, sign, how, glosses) => {
    const clean = `${plan}\n${line}`;
    const { text } = damagedBy(Object.entries(glosses), clean, how);
    const found = half(text);
    expect(found).toContain(sign);
    const { trail, doubts } = await repair(startTrail(found));
    expect(trail.text).toBe(clean);
    expect(doubts).toEqual([]);
  });

  test('a digit that was swallowed is not invented: the run is repaired up to it, and a warning says where', async () => {
    const { text, runs } = damagedBy([['辽', '(liáo)']]);
    expect(runs).toMatchObject([{ lost: true }]);
    const { trail, doubts } = await repair(startTrail(text));
    expect(trail.text).toContain('每年至少');
    expect(trail.text).not.toContain('至少1個月');
    expect(doubts).toMatchObject([{ severity: 'warning', rule: 'lost-character' }]);
    const at = doubts[0]?.at;
    expect(text.slice(at?.start, at?.end)).toContain('?');
  });
});

test('seldom variants are those that are not the usual Traditional form', () => {
  const seldom = [...'麫傢邁省'].map((char) => seldomTraditional()[char.charCodeAt(0)]);
  expect(seldom).toEqual([1, 1, 0, 0]);
});

describe('brackets and quotation marks in pairs', () => {
  test('what is open in the line in front, glosses aside', () => {
    expect(openAfter('（一）強(qiáng)化“三')).toBe(openAfter('“'));
    expect(openAfter('（甲\n乙')).toBe(0);
  });

  test('one that closes nothing, or opens what is open, is odd', () => {
    expect(pairUp(0, '）').odd).toBe(true);
    expect(pairUp(pairUp(0, '（').open, '）')).toEqual({ open: 0, odd: false });
    expect(pairUp(pairUp(0, '“').open, '“').odd).toBe(true);
  });

  test('what stands behind closes what is open', () => {
    const { open } = pairUp(0, '“');
    expect(unpaired(open, '工程”，全力', 0)).toBe(0);
    expect(unpaired(open, '工程，全力', 0)).toBe(1);
    expect(unpaired(0, '工程”，全力', 0)).toBe(1);
  });
});

describe("the document's own language", () => {
  const text = '哈克文化節。举办哈克文化研讨会，建设哈克遗址公园。'.repeat(3);
  const cost = (stretch: string, of: string): number =>
    extendAll(nothingMeasured, stretch, vocabularyOf(of)).best;

  test('what it says again costs less, and words it never uses cost no less', () => {
    expect(cost('哈克文化', text)).toBeLessThan(cost('哈克文化', '') - 80);
    expect(cost('他们', text)).toBeGreaterThanOrEqual(cost('他们', ''));
  });

  test('is cut into words of the dictionary, beginnings of words not being words', () => {
    const units = Uint16Array.from('实现全覆盖', (char) => char.charCodeAt(0));
    const ends: number[] = [];
    segment(units, (end) => ends.unshift(end));
    expect(ends).toEqual([2, 5]);
  });
});
