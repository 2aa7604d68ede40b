/** Makes the tables of characters at build time: the code table of CP936, and which script uses which character. */
import toTraditional from 'opencc-js/dict/STCharacters';
import fromTraditional from 'opencc-js/dict/TSCharacters';
import { alsoTraditional, inBothScripts, variants } from '../rules/script.ts';
import { type Characters, sizes } from './characters.ts';
import type { Frequencies } from './frequencies.ts';
import { leastIn } from './likelihood.ts';
import { marks } from './marks.ts';

const LEAD = 0x81;
const LAST = 0xfe;
const UNITS = 0x10000;

/** Pairs that GB 18030 of 2005 left to its users and that of 2022 gave characters: older decoders read them so. */
const formerly: readonly (readonly [unit: number, pair: number])[] = [
  ...[0, 1, 2, 3, 4, 5, 6].map((i) => [0xe78d + i, 0xa6d9 + i] as const),
  [0xe794, 0xa6ec],
  [0xe795, 0xa6ed],
  [0xe796, 0xa6f3],
  [0xe81e, 0xfe59],
  [0xe826, 0xfe61],
  [0xe82b, 0xfe66],
  [0xe82c, 0xfe67],
  [0xe832, 0xfe6d],
  [0xe843, 0xfe7e],
  [0xe854, 0xfe90],
  [0xe864, 0xfea0],
];

/** A character that stands in words less often than this, in eighths of a bit, is not met every day. */
const EVERYDAY = 15 * 8;

/** The bytes of the data file, from what the dictionary says of characters. */
export function packCharacters(words: Pick<Frequencies, 'chars' | 'alone' | 'first'>): Uint8Array {
  const tables = { ...codeTables(), ...scriptTables() };
  const { units, simplified } = tables;
  const isEveryday = (unit: number): boolean => {
    const cost = words.chars[simplified[unit] as number] as number;
    return unit !== 0 && (marks.has(unit) || (cost > 0 && cost <= EVERYDAY));
  };
  const least = (pair: number): number => leastIn(words, simplified[units[pair] as number] as number);
  const everyday = Uint16Array.from(
    [...units.keys()]
      .filter((pair) => isEveryday(units[pair] as number))
      .sort((one, other) => least(one) - least(other) || one - other),
  );
  const parts = Object.keys(sizes).map((name) => tables[name as keyof typeof tables]);
  return Buffer.concat([...parts, everyday].map((part) => new Uint8Array(part.buffer)));
}

function codeTables(): Pick<Characters, 'units' | 'pairs' | 'everyPair' | 'traceless'> {
  // Every pair is one UTF-16 code unit in GB 18030, so the decoded text and the pairs run side by side.
  const bytes: number[] = [];
  for (let lead = LEAD; lead <= LAST; lead++) {
    for (let trail = 0x40; trail <= LAST; trail++) if (trail !== 0x7f) bytes.push(lead, trail);
  }
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  const units = new Uint16Array(UNITS);
  const pairs = new Uint16Array(UNITS);
  const everyPair = new Uint16Array(UNITS);
  const traceless = new Uint8Array(0x100);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const lead = bytes[2 * i] as number;
    const pair = (lead << 8) | (bytes[2 * i + 1] as number);
    if (everyPair[unit] === 0) everyPair[unit] = pair;
    if (isUserDefined(pair) || !inCp936(unit, pair)) {
      traceless[lead] = 1;
      continue;
    }
    units[pair] = unit;
    pairs[unit] = pair;
  }
  for (const [unit, pair] of formerly) everyPair[unit] = pair;
  return { units, pairs, everyPair, traceless };
}

/** The pairs that CP936 leaves to its users. */
function isUserDefined(pair: number): boolean {
  const lead = pair >> 8;
  const trail = pair & 0xff;
  if (trail >= 0xa1) return (lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8;
  return lead >= 0xa1 && lead <= 0xa7;
}

/** Leaves out what only GB 18030 has: it gave characters to pairs that CP936 knows nothing of. */
function inCp936(unit: number, pair: number): boolean {
  const late =
    (unit >= 0xe000 && unit <= 0xf8ff) ||
    (unit >= 0x2e80 && unit <= 0x2eff) ||
    (unit >= 0x2ff0 && unit <= 0x2fff) ||
    (unit >= 0x9fa6 && unit <= 0x9fff) ||
    (unit >= 0xfe10 && unit <= 0xfe19) ||
    unit === 0x01f9 ||
    unit === 0x1e3f ||
    unit === 0x303e ||
    unit === 0xfffd;
  return !late && (pair < 0xfe50 || pair > 0xfea0);
}

type ScriptTable = 'simplified' | 'traditionalOnly' | 'simplifiedOnly' | 'seldomTraditional';

function scriptTables(): Pick<Characters, ScriptTable> {
  const usual = new Map(toTraditional.split('|').map((row) => row.split(' ') as [string, string]));
  const forms = new Map(variants);
  for (const row of fromTraditional.split('|')) {
    const space = row.indexOf(' ');
    forms.set(row.slice(0, space), row.slice(space + 1));
  }
  forms.set('著', '着');
  const simplified = Uint16Array.from({ length: UNITS }, (_, unit) => unit);
  const traditionalOnly = new Uint8Array(UNITS);
  const simplifiedOnly = new Uint8Array(UNITS);
  const seldomTraditional = new Uint8Array(UNITS);
  for (const [traditional, form] of forms) {
    if (traditional.length === 1) traditionalOnly[traditional.charCodeAt(0)] = 1;
    if (form.length === 1) simplifiedOnly[form.charCodeAt(0)] = 1;
    if (traditional.length !== 1 || form.length !== 1) continue;
    simplified[traditional.charCodeAt(0)] = form.charCodeAt(0);
    if ((usual.get(form) ?? form) !== traditional) seldomTraditional[traditional.charCodeAt(0)] = 1;
  }
  for (const char of inBothScripts) traditionalOnly[char.charCodeAt(0)] = 0;
  // What Traditional writing uses as well, beside the character it replaces: 后 里 于 台.
  for (const char of alsoTraditional) simplifiedOnly[char.charCodeAt(0)] = 0;
  return { simplified, traditionalOnly, simplifiedOnly, seldomTraditional };
}
