/** The code table of GBK as old Chinese software reads it (CP936), both ways. */
import { characters } from '../language/characters.ts';
import { fullWidth } from '../rules/repairs.ts';

const LAST = 0xfe;

/** Whether a pair, read as text, leaves no trace: no character stands for it. */
export function leavesNoTrace(pair: number): boolean {
  const trail = pair & 0xff;
  return trail >= 0x40 && trail !== 0x7f && trail < 0xff && characters().units[pair] === 0;
}

/** Whether a lead byte has such pairs. */
export const isTracelessLead = (lead: number): boolean => characters().traceless[lead] === 1;

/** Whether a pair is one of 。！？. */
export const isStop = (pair: number): boolean => pair === 0xa1a3 || pair === 0xa3a1 || pair === 0xa3bf;

/** Whether a pair is one of 。！？；: the marks in front of which the sites put a byte. */
export const isStrayed = (pair: number): boolean => isStop(pair) || pair === 0xa3bb;

/** The byte pair of a UTF-16 code unit, 0 where GBK has none. */
export const pairOf = (unit: number): number => characters().pairs[unit] as number;

/** The byte pair of the full-width form of an ASCII mark that sites fold, 0 where it is none. */
export function foldedPair(unit: number): number {
  const full = fullWidth.get(String.fromCharCode(unit));
  return full === undefined ? 0 : pairOf(full.charCodeAt(0));
}

/** The byte pair by which GB 18030 writes a code unit, 0 where it needs more bytes. */
export const widePairOf = (unit: number): number => characters().everyPair[unit] as number;

/** The code unit of a byte pair, 0 where there is no character. */
export const unitOf = (lead: number, trail: number): number =>
  characters().units[(lead << 8) | trail] as number;

/** Text as bytes; null when GBK lacks a character of it. */
export function toBytes(text: string): number[] | null {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes.push(unit);
      continue;
    }
    const pair = pairOf(unit);
    if (pair === 0) return null;
    bytes.push(pair >> 8, pair & 0xff);
  }
  return bytes;
}

/**
 * Reads bytes as the software did that broke the texts: a lead byte with a byte below 0x40 behind it becomes one
 * `?` for both, and a pair without a character leaves nothing.
 */
export function readAsCp936(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      continue;
    }
    const next = bytes[i + 1];
    if (byte === 0x80 || byte > LAST) text += byte === 0x80 ? '€' : '';
    else if (next === undefined) text += '?';
    else {
      const unit = unitOf(byte, next);
      if (next < 0x40) text += '?';
      else if (unit !== 0) text += String.fromCharCode(unit);
      i++;
    }
  }
  return text;
}
