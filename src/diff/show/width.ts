/** How wide text is on a terminal: Han characters and full-width punctuation take two columns. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}\u{1f300}-\u{1faff}]/u;
const NONE = /[\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f]/u;
const COLOUR = /\u001b\[[\d;]*m/gu;

/** Columns that a text takes; colour codes take none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text.replace(COLOUR, '')) width += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Text without colours that takes at most so many columns. What was cut out is told by a dot; the last third stays. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const chars = [...text];
  const fit = (from: readonly string[], room: number): number => {
    let [used, count] = [0, 0];
    for (const char of from) {
      used += displayWidth(char);
      if (used > room) break;
      count++;
    }
    return count;
  };
  const last = fit(chars.toReversed(), Math.floor((width - 1) / 3));
  const tail = last === 0 ? '' : chars.slice(-last).join('');
  return `${chars.slice(0, fit(chars, width - 1 - displayWidth(tail))).join('')}…${tail}`;
}

/** Marks that must not begin a line. */
const CLOSING = /^(?:[，。；：、！？）》”’%,)]|-\]|\+\})/u;

/** What stays together: colours, marks of changes with what they open, figures with their signs, single characters. */
const TOKEN =
  /\u001b\[[\d;]*m|\n|-\]|\+\}|(?:\[-|\{\+)(?:[\p{Script=Latin}\d.%]+|[^\s])?|[+−≥≤≈<>]*(?:[\p{Script=Latin}\d.%]|-(?=\d))+|./gu;

/**
 * Breaks text at a width; colours opened on one line are closed at its end and opened again on the next.
 * Each line after the first begins with `indent`.
 */
export function wrap(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let colours: string[] = [];
  const room = (): number => Math.max(8, width - (lines.length === 0 ? 0 : displayWidth(indent)));
  const end = (): void => {
    lines.push(line.trimEnd() + (colours.length > 0 ? '\u001b[0m' : ''));
    line = colours.join('');
    used = 0;
  };
  for (const token of text.match(TOKEN) ?? []) {
    if (token.startsWith('\u001b')) {
      line += token;
      if (/\[(?:0|22|23|24|29|39|49)m$/u.test(token)) colours = [];
      else colours.push(token);
      continue;
    }
    if (token === '\n') {
      end();
      continue;
    }
    const wide = displayWidth(token);
    if (used > 0 && used + wide > room() && !CLOSING.test(token)) end();
    if (token === ' ' && used === 0 && lines.length > 0) continue;
    line += token;
    used += wide;
  }
  end();
  return lines.map((each, i) => (i === 0 ? each : indent + each)).join('\n');
}
