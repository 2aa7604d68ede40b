/** Where in a JSON text a value stands. */

/**
 * @param text well-formed JSON
 * @param path keys and indexes from the outside in
 * @returns the offset of the value, or of the innermost value on the way to it that is there.
 */
export function locate(text: string, path: readonly PropertyKey[]): number {
  let at = skipSpace(text, 0);
  for (const step of path) {
    const next = enter(text, at, step);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** The offset of the member or element `step` of the value at `at`. */
function enter(text: string, at: number, step: PropertyKey): number | null {
  const open = text[at];
  if (open !== '{' && open !== '[') return null;
  let index = 0;
  for (let i = skipSpace(text, at + 1); i < text.length && text[i] !== '}' && text[i] !== ']'; index++) {
    let key: PropertyKey = index;
    if (open === '{') {
      const end = endOf(text, i);
      key = JSON.parse(text.slice(i, end)) as string;
      i = skipSpace(text, skipSpace(text, end) + 1);
    }
    if (key === step) return i;
    i = skipSpace(text, endOf(text, i));
    if (text[i] === ',') i = skipSpace(text, i + 1);
  }
  return null;
}

/** The offset behind the value that begins at `at`. */
function endOf(text: string, at: number): number {
  if (text[at] === '"') return behindString(text, at);
  if (text[at] !== '{' && text[at] !== '[') {
    const rest = /[\s,\]}]|$/g;
    rest.lastIndex = at;
    return rest.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i];
    if (char === '"') i = behindString(text, i) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return text.length;
}

function behindString(text: string, at: number): number {
  let i = at + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/.test(text[i] as string)) i++;
  return i;
}
