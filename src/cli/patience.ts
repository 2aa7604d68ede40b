/** Settings of V8 for commands that read a notice or two and end. */

/**
 * A notice is read in a fifth of a second. With V8's own budget a quarter of that goes into optimising code that is
 * done before it pays; four times the budget costs long runs nothing. And V8 compiles a pattern twice, first to bytecode
 * for the first match, then to machine code; nearly all patterns here match more than once, so the first is left out
 * (`node scripts/start-up.mjs`; 10 MB: 2.5 s).
 */
export async function waitWithOptimising(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=540000');
  setFlagsFromString('--no-regexp-tier-up');
}
