/** The command line in a world of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { main } from '../src/cli/main.ts';

/** A folder that holds these files and is gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'plan-parse-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

interface Stage {
  readonly cwd: string;
  /** What is piped in; without it standard input is a terminal. */
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  readonly env?: Record<string, string>;
}

export async function run(argv: readonly string[], { cwd, stdin, terminal = false, env = {} }: Stage) {
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    isTTY: terminal,
    columns: 80,
    write(text: string) {
      said[name] += text;
    },
  });
  async function* piped() {
    if (stdin !== undefined) yield stdin;
  }
  const code = await main({
    argv,
    stdin: Object.assign(piped(), { isTTY: stdin === undefined }),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cwd,
    env,
  });
  return { code, ...said };
}

/** A small notice with one target in an item of its second section. */
export const NOTICE = `2021年全县水利工作要点

各乡镇人民政府：

一、总体要求

坚持节水优先，统筹推进各项水利工作。

二、重点任务

（一）加强河道治理。年底前新建生态堤防12公里。

（二）保障供水安全。农村自来水普及率达到98%以上。
`;
