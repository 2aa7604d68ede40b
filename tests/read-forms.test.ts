/** One notice in every form it may arrive in gives one plan. */
import { readdirSync, readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { explainNotice } from '../src/pipeline.ts';
import { forms, pages, plain } from './form-notice.ts';

/** The plan without what differs by form: the source, the repairs, positions. */
async function planOf(bytes: Uint8Array, path: string): Promise<unknown> {
  const { plan } = await explainNotice(bytes, { path });
  return JSON.parse(
    JSON.stringify(
      {
        ...plan,
        source: null,
        repairs: null,
        findings: plan.findings.filter(({ severity }) => severity !== 'info'),
      },
      (key, value) => (key === 'span' ? null : value),
    ),
  );
}

const wrapped = () =>
  pages()
    .map((lines) => lines.map(({ text }) => text).join('\n'))
    .join('\f\n');

describe('one notice', () => {
  let expected: unknown;
  beforeAll(async () => {
    expected = await planOf(strToU8(plain), 'a.txt');
  });

  it('holds what a reader finds in it', () => {
    expect(expected).toMatchObject({
      title: '某市2024年水利工作要点',
      year: 2024,
      body: [{ id: '0' }, { id: '1' }, { id: '2' }, { id: '3' }],
    });
    expect((expected as { targets: unknown[] }).targets.length).toBeGreaterThanOrEqual(15);
  });

  it.each(forms)('gives the same plan as %s', async (_, path, bytes) => {
    expect(await planOf(bytes(), path)).toEqual(expected);
  });

  const files = readdirSync('fixtures/forms').sort();
  it('has files of every form', () => {
    expect(files.length).toBeGreaterThanOrEqual(17);
  });
  it.each(files)('gives the same plan as fixtures/forms/%s', async (file) => {
    expect(await planOf(readFileSync(`fixtures/forms/${file}`), file)).toEqual(expected);
  });

  it('gives the same targets as text pulled from a PDF, wrapped and with page numbers', async () => {
    const body = wrapped()
      .split('\n')
      .filter(
        (line) => !/^(?:指标|单位|20\d\d年|属性|集中供水率|高标准农田|万亩|%|\d+|约束性|预期性)$/.test(line),
      )
      .join('\n');
    const targets = ((await planOf(strToU8(body), 'c.txt')) as { targets: { at: string; value: number }[] })
      .targets;
    const outside = (expected as { targets: { at: string; value: number }[] }).targets.filter(
      ({ at }) => !at.startsWith('1.2.'),
    );
    expect(targets.map(({ at, value }) => [at, value])).toEqual(outside.map(({ at, value }) => [at, value]));
  });
});
