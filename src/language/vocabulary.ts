/**
 * The words of one document, found without a dictionary: stretches that occur again and again and do not always
 * go on the same way. They let a damaged run be read by what the same notice says elsewhere.
 */
import {
  emptyCheck,
  emptyTable,
  emptyWord,
  grow,
  growCheck,
  slotOf,
  takeSlot,
  type WordCosts,
} from './frequencies.ts';
import { simplifiedUnits } from './simplified.ts';

export interface Vocabulary {
  readonly words: WordCosts;
  /** By code unit: how often the document has the character. */
  readonly singles: Uint32Array;
}

const SLOTS = 1 << 18;
const LONGEST = 5;
/** A document has shown its words after so many characters. */
const ENOUGH = 40_000;
/** Behind a `?` text may be broken: so many characters of it teach nothing. */
const DOUBTFUL = 8;
/** Bits that a word of the document costs beside its share of the text. */
const UNPROVED = 2;

/** Learns the words of a text. */
export function vocabularyOf(text: string): Vocabulary {
  const singles = new Uint32Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    singles[unit] = (singles[unit] as number) + 1;
  }
  const table = emptyTable(SLOTS);
  const counts = new Uint32Array(SLOTS);
  const extended = new Uint32Array(SLOTS);
  const runs = hanRuns(text.slice(0, ENOUGH));
  let total = 0;
  for (const run of runs) {
    total += run.length;
    forStretches(run, ({ hash, check }) => {
      const slot = takeSlot(table, hash, check);
      counts[slot] = (counts[slot] as number) + 1;
    });
  }
  for (const run of runs) {
    // A stretch that nearly always has the same character around it is a piece of a word.
    forStretches(run, ({ hash, check }, inner) => {
      const count = counts[slotOf(table, hash, check)] as number;
      for (const piece of inner) {
        const slot = slotOf(table, piece.hash, piece.check);
        extended[slot] = Math.max(extended[slot] as number, count);
      }
    });
  }
  for (let slot = 0; slot < SLOTS; slot++) {
    const count = counts[slot] as number;
    if (count < 2 || (extended[slot] as number) >= count * 0.7) continue;
    table.costs[slot] = Math.min(255, Math.round((UNPROVED - Math.log2(count / total)) * 8));
  }
  return { words: table, singles };
}

/** Runs of Han characters, in their Simplified forms, that nothing makes doubtful. */
function hanRuns(text: string): Uint16Array[] {
  const simplified = simplifiedUnits();
  const runs: Uint16Array[] = [];
  let run: number[] = [];
  const finishRun = (): void => {
    if (run.length > 1) runs.push(Uint16Array.from(run));
    run = [];
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) run.push(simplified[unit] as number);
    else {
      finishRun();
      if (unit === 0x3f) i += DOUBTFUL;
    }
  }
  finishRun();
  return runs;
}

interface Stretch {
  readonly hash: number;
  readonly check: number;
}

/** Every stretch of 2 to LONGEST characters, with the two that are one character shorter. */
function forStretches(run: Uint16Array, visit: (all: Stretch, inner: readonly Stretch[]) => void): void {
  // here[n]: the stretch of n characters that ends here; before[n]: that ended one character earlier.
  let before: Stretch[] = [];
  for (let end = 0; end < run.length; end++) {
    const here: Stretch[] = [{ hash: emptyWord, check: emptyCheck }];
    for (let length = 1; length <= LONGEST && length <= end + 1; length++) {
      const shorter = here[length - 1] as Stretch;
      const unit = run[end - length + 1] as number;
      const all = { hash: grow(shorter.hash, unit), check: growCheck(shorter.check, unit) };
      here.push(all);
      if (length >= 2) visit(all, length > 2 ? [shorter, before[length - 1] as Stretch] : []);
    }
    before = here;
  }
}
