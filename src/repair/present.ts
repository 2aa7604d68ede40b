/** Which characters a text holds: asked before any pattern is tried, so that clean text is read only once. */

/** By UTF-16 code unit: 1 where the text has it. */
export type Present = Uint8Array;

export function presentIn(text: string): Present {
  const seen = new Uint8Array(0x10000);
  addPresent(seen, text);
  return seen;
}

export function addPresent(seen: Present, text: string): void {
  for (let i = 0; i < text.length; i++) seen[text.charCodeAt(i)] = 1;
}

/** Whether the text has any of the characters; a range is written with its first and last, as in `a-z`. */
export function hasAny(seen: Present, chars: string): boolean {
  for (let i = 0; i < chars.length; i++) {
    const from = chars.charCodeAt(i);
    if (chars[i + 1] !== '-' || i + 2 >= chars.length) {
      if (seen[from] === 1) return true;
      continue;
    }
    const to = chars.charCodeAt(i + 2);
    for (let unit = from; unit <= to; unit++) if (seen[unit] === 1) return true;
    i += 2;
  }
  return false;
}
