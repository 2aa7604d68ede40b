/**
 * The damage model: what broken sites do to a clean text, byte by byte, with the choices they make as parameters.
 * It is written from the description of the damage alone and shares no code with the repair.
 */
import iconv from 'iconv-lite';

export interface GlossDamage {
  /**
   * Character → what is put behind its bytes wherever they occur, brackets included; one character after the other,
   * so that a gloss may tear the pair of one that is later in the list.
   */
  readonly glosses: ReadonlyMap<string, string>;
  /** Marks in front of which a byte below 0x40 goes, one after the other, anywhere in the bytes; ！？。 and often ； too. */
  readonly stray: string;
  /** It goes only where the bytes are no mark: in the middle of two characters. */
  readonly torn: boolean;
  /** Full-width ，：；（）？！ become half-width at the end. */
  readonly folded: boolean;
  /** Quotation marks are entities while the bytes are changed; those that stay whole are decoded afterwards. */
  readonly entities: boolean;
}

export interface Damaged {
  readonly text: string;
  /** Where in the clean text reading was misaligned. */
  readonly runs: readonly Run[];
}

export interface Run {
  readonly start: number;
  readonly end: number;
  /** Whether a single-byte character of it was swallowed: nothing in the damaged text says which it was. */
  readonly lost: boolean;
}

interface Piece {
  readonly byte: number;
  /** Offset in the clean text; -1 for what was put in. */
  readonly from: number;
}

/** Runs a clean text, every character of which GBK has, through the process. */
export function damage(clean: string, { glosses, stray, torn, folded, entities }: GlossDamage): Damaged {
  let pieces: Piece[] = [];
  let at = 0;
  for (const char of clean) {
    const written =
      entities && (char === '“' || char === '”') ? (char === '“' ? '&ldquo;' : '&rdquo;') : char;
    for (const byte of iconv.encode(written, 'cp936')) pieces.push({ byte, from: at });
    at += char.length;
  }
  pieces = insertBehind(
    pieces,
    new Map([...glosses].map(([char, gloss]) => [pairOf(char), [...iconv.encode(gloss, 'cp936')]])),
  );
  for (const mark of stray) pieces = insertBefore(pieces, pairOf(mark), 0x01, torn);
  const { text, runs } = read(pieces);
  let out = text.replaceAll('\x01', '');
  if (folded)
    out = out.replace(/[，：；（）？！]/g, (char) => ',:;()?!'['，：；（）？！'.indexOf(char)] as string);
  if (entities) out = out.replaceAll('&ldquo;', '“').replaceAll('&rdquo;', '”');
  return { text: out, runs };
}

function pairOf(char: string): number {
  const bytes = iconv.encode(char, 'cp936');
  return bytes.length === 2 ? bytes.readUInt16BE(0) : -1;
}

function insertBehind(pieces: readonly Piece[], inserts: ReadonlyMap<number, readonly number[]>): Piece[] {
  const order = new Map([...inserts.keys()].map((pair, i) => [pair, i]));
  const out: Piece[] = [];
  // The place in the list of the gloss that was put in front of the piece.
  let before = Number.POSITIVE_INFINITY;
  for (const [i, piece] of pieces.entries()) {
    out.push(piece);
    const pair = ((pieces[i - 1]?.byte ?? 0) << 8) | piece.byte;
    const place = order.get(pair) ?? Number.POSITIVE_INFINITY;
    const torn = before <= place;
    before = Number.POSITIVE_INFINITY;
    if (place === Number.POSITIVE_INFINITY || torn) continue;
    out.push(...(inserts.get(pair) ?? []).map((byte) => ({ byte, from: -1 })));
    before = place;
  }
  return out;
}

function insertBefore(pieces: readonly Piece[], pair: number, byte: number, torn: boolean): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const one = pieces[i] as Piece;
    const other = pieces[i + 1];
    const whole = torn && one.from >= 0 && one.from === other?.from;
    if (!whole && other !== undefined && ((one.byte << 8) | other.byte) === pair) {
      out.push({ byte, from: -1 }, one, other);
      i++;
    } else out.push(one);
  }
  return out;
}

/** Reads as CP936 does and notes where the reading was misaligned. */
function read(pieces: readonly Piece[]): Damaged {
  let text = '';
  const runs: { start: number; end: number; lost: boolean }[] = [];
  const torn = (from: number): void => {
    if (from < 0) return;
    const last = runs.at(-1);
    if (last !== undefined && from <= last.end + 1) last.end = Math.max(last.end, from + 1);
    else runs.push({ start: from, end: from + 1, lost: false });
  };
  for (let i = 0; i < pieces.length; i++) {
    const one = pieces[i] as Piece;
    if (one.byte < 0x80) {
      text += String.fromCharCode(one.byte);
      if (
        one.from >= 0 &&
        (pieces[i - 1]?.from === one.from || pieces[i - 1]?.from === -1) &&
        one.byte >= 0x40
      ) {
        // The single trail byte of a character whose lead byte was read away.
        const lead = pieces
          .slice(Math.max(0, i - 8), i)
          .some((piece) => piece.from === one.from && piece.byte > 0x80);
        if (lead) torn(one.from);
      }
      continue;
    }
    const other = pieces[i + 1];
    if (one.byte === 0x80) text += '€';
    if (one.byte === 0x80 || other === undefined) continue;
    i++;
    if (one.from !== other.from) {
      torn(one.from);
      torn(other.from);
    }
    const last = runs.at(-1);
    if (other.byte < 0x40 && other.from >= 0 && last !== undefined) last.lost = true;
    if (other.byte < 0x40) text += '?';
    else if (!userDefined(one.byte, other.byte)) text += charOf(one.byte, other.byte);
  }
  return { text, runs };
}

function userDefined(lead: number, trail: number): boolean {
  if (trail >= 0xa1) return (lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8;
  return lead >= 0xa1 && lead <= 0xa7;
}

function charOf(lead: number, trail: number): string {
  const char = iconv.decode(Buffer.from([lead, trail]), 'cp936');
  return /^[\ue000-\uf8ff\ufffd]/.test(char) ? '' : char;
}

/** A source of random numbers in [0, 1) that gives the same ones for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
