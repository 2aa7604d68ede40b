/** Colours of a terminal, or none. */
export interface Palette {
  red(this: void, text: string): string;
  yellow(this: void, text: string): string;
  green(this: void, text: string): string;
  bold(this: void, text: string): string;
  dim(this: void, text: string): string;
}

export function palette(colored: boolean): Palette {
  const paint = (on: number, off: number) => (text: string) =>
    colored ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
    bold: paint(1, 22),
    dim: paint(2, 22),
  };
}
