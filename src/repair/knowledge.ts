/** What a document says of itself before its runs are searched. */
import { countScripts, seldomTraditional, simplifiedOnly } from '../language/simplified.ts';
import { type Vocabulary, vocabularyOf } from '../language/vocabulary.ts';
import { type Own, ownOf } from './candidates.ts';
import { pairOf } from './gbk.ts';
import type { Gloss, GlossList } from './glosses.ts';

/** What a document knows: the list its site glossed, and its own words. */
export interface Knowledge {
  readonly list: GlossList;
  readonly owed: ReadonlyMap<number, string>;
  readonly words: Vocabulary;
  /** Its characters that are rare elsewhere. */
  readonly own: Own;
  /** Of a Traditional document: the characters that are unlikely in it, those only Simplified has and seldom variants. */
  readonly unlikely: { readonly foreign: Uint8Array; readonly seldom: Uint8Array } | null;
  /** Whether its site put a stray byte in front of every 。！？. */
  readonly stray: boolean;
}

/** So many torn full stops show that the site tore them all. */
const TORN = 3;

/** Learns from a text; `glosses` are those found in it, `list` what was learned of them. */
export function learn(text: string, glosses: readonly Gloss[], list: GlossList): Knowledge {
  let bare = '';
  let at = 0;
  for (const gloss of glosses) {
    bare += text.slice(at, gloss.at.start);
    at = gloss.at.end;
  }
  bare += text.slice(at);
  const owed = new Map([...list].map(([char, written]) => [pairOf(char.charCodeAt(0)), written] as const));
  const { traditional, simplified } = countScripts(bare);
  const unlikely =
    traditional > simplified * 4 ? { foreign: simplifiedOnly(), seldom: seldomTraditional() } : null;
  const torn = text.match(/\?[。！？]/g)?.length ?? 0;
  const words = vocabularyOf(bare);
  return { list, owed, words, own: ownOf(words.singles), unlikely, stray: torn >= TORN };
}
