/** What keeps a file from being a valid plan, or a valid comparison of plans. */
import { extname } from 'node:path';
import { DIFF_SCHEMA, diffSchema } from '../diff/model.ts';
import { planSchema } from '../model.ts';
import { locate } from '../output/locate.ts';
import { lineFinder } from '../trail.ts';

export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** More say nothing new. */
const MOST_PROBLEMS = 20;

/**
 * @param path its extension tells YAML and NDJSON from JSON.
 * @returns what is wrong, with line and column (of a YAML value that breaks the schema: those of the file's start).
 */
export async function problemsIn(text: string, path: string): Promise<Problem[]> {
  const extension = extname(path).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return problemsInYaml(text);
  if (extension === '.ndjson') {
    return text
      .split('\n')
      .flatMap((row, i) =>
        row.trim() === '' ? [] : problemsInJson(row).map((problem) => ({ ...problem, line: i + 1 })),
      );
  }
  return problemsInJson(text);
}

function problemsInJson(text: string): Problem[] {
  const place = lineFinder(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    return [{ ...place(offset), message: `not JSON: ${message}` }];
  }
  return problemsOf(value, (keys) => place(locate(text, keys)));
}

async function problemsInYaml(text: string): Promise<Problem[]> {
  const { JSON_SCHEMA, loadAll, YAMLException } = await import('js-yaml');
  try {
    const values = loadAll(text, undefined, { schema: JSON_SCHEMA });
    return values.flatMap((value) => problemsOf(value, () => ({ line: 1, column: 1 })));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { line, column } = error.mark;
    return [{ line: line + 1, column: column + 1, message: `not YAML: ${error.reason}` }];
  }
}

function problemsOf(
  value: unknown,
  place: (keys: readonly PropertyKey[]) => { line: number; column: number },
): Problem[] {
  const { error } = schemaFor(value).safeParse(value);
  return (error?.issues ?? []).slice(0, MOST_PROBLEMS).map(({ path, message }) => ({
    ...place(path),
    message: `${path.length === 0 ? 'the file' : path.map(String).join('.')}: ${message}`,
  }));
}

/** By the `schema` a file names; without one it is looked at as a plan. */
function schemaFor(value: unknown) {
  return (value as { schema?: unknown } | null)?.schema === DIFF_SCHEMA ? diffSchema : planSchema;
}
