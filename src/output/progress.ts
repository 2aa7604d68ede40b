/** One line on a terminal that says how far a long run is. */
import type { Palette } from './palette.ts';

interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

export interface Progress {
  step(this: void, path: string): void;
  /** Takes the line away. */
  end(this: void): void;
}

/** Prints nothing unless `terminal` is one and there is more than one step. */
export function progress(terminal: Terminal, total: number, paint: Palette): Progress {
  if (!terminal.isTTY || total < 2) return { step() {}, end() {} };
  let done = 0;
  return {
    step(path) {
      done += 1;
      const room = Math.max(10, (terminal.columns ?? 80) - 20);
      const shown = path.length > room ? `…${path.slice(1 - room)}` : path;
      terminal.write(`\r\u001b[K${paint.dim(`${done}/${total}`)} ${shown}`);
    },
    end: () => terminal.write('\r\u001b[K'),
  };
}
