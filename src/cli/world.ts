/** Everything the command line may touch besides files, handed in so that it can be tested without a process. */
export interface World {
  /** The arguments behind the name of the program. */
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Relative paths are read from here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Sink {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** What the exit code says; see the contract. */
export const EXIT = { fine: 0, wrong: 1, failed: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** How a command hands back its exit code. */
export type Finish = (exit: Exit) => void;

/** The command could not do its work: `message` says what was found, `advice` what to do. Exit code 2. */
export interface Failure {
  readonly message: string;
  readonly advice: string;
}

export const failureText = ({ message, advice }: Failure) => `error: ${message}\n  ${advice}\n`;
