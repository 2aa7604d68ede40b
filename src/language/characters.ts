/** What each character is, as tables that load without being made: they are used where they were read to. */
import { readAligned } from './data.ts';

export interface Characters {
  /** By byte pair of CP936: the UTF-16 code unit, 0 where the pair is no character. */
  readonly units: Uint16Array;
  /** By UTF-16 code unit: the byte pair, 0 where CP936 lacks the character. */
  readonly pairs: Uint16Array;
  /** The same with what GB 18030 and the users' area add. */
  readonly everyPair: Uint16Array;
  /** By code unit: the Simplified form of a character, itself where it has none of its own. */
  readonly simplified: Uint16Array;
  /** By code unit: 1 for the characters that only Traditional writing uses. */
  readonly traditionalOnly: Uint8Array;
  /** By code unit: 1 for the characters that are only the Simplified form of others. */
  readonly simplifiedOnly: Uint8Array;
  /** By code unit: 1 for Traditional characters that their Simplified form is not usually turned into (麫 for 面, 傢 for 家). */
  readonly seldomTraditional: Uint8Array;
  /** By lead byte: 1 where some of its pairs are no characters. */
  readonly traceless: Uint8Array;
  /** The pairs of CP936 that are met every day, those first that words most often are or begin with. */
  readonly everyday: Uint16Array;
}

/** How many bytes each has in the data file, in this order; `everyday` is the rest. */
export const sizes: Readonly<Record<Exclude<keyof Characters, 'everyday'>, number>> = {
  units: 0x20000,
  pairs: 0x20000,
  everyPair: 0x20000,
  simplified: 0x20000,
  traditionalOnly: 0x10000,
  simplifiedOnly: 0x10000,
  seldomTraditional: 0x10000,
  traceless: 0x100,
};

let loaded: Characters | undefined;

/** The tables; read on first use. */
export function characters(): Characters {
  if (loaded === undefined) {
    const { buffer, byteOffset, byteLength } = readAligned('characters.bin');
    let at = byteOffset;
    const next = (name: keyof typeof sizes): [ArrayBuffer, number, number] => {
      at += sizes[name];
      return [buffer, at - sizes[name], sizes[name]];
    };
    const wide = (name: keyof typeof sizes): Uint16Array => {
      const [all, from, size] = next(name);
      return new Uint16Array(all, from, size / 2);
    };
    loaded = {
      units: wide('units'),
      pairs: wide('pairs'),
      everyPair: wide('everyPair'),
      simplified: wide('simplified'),
      traditionalOnly: new Uint8Array(...next('traditionalOnly')),
      simplifiedOnly: new Uint8Array(...next('simplifiedOnly')),
      seldomTraditional: new Uint8Array(...next('seldomTraditional')),
      traceless: new Uint8Array(...next('traceless')),
      everyday: new Uint16Array(buffer, at, (byteOffset + byteLength - at) / 2),
    };
  }
  return loaded;
}
