/** The output formats say the same, and say it so that others can read it. */
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from '../src/library.ts';
import type { Finding, Plan } from '../src/model.ts';
import { formatNamed, formatNames } from '../src/output/formats.ts';
import { locate } from '../src/output/locate.ts';
import { palette } from '../src/output/palette.ts';
import { type ReportName, report } from '../src/output/reports.ts';
import { NOTICE } from './run-cli.ts';

const rendered = async (name: Parameters<typeof formatNamed>[0], plan: Plan) => {
  const format = await formatNamed(name);
  return format.head + format.plan(plan);
};

test('JSON, NDJSON and YAML hold the same value', async () => {
  const plan = await parse(NOTICE, { path: 'x.txt' });
  expect(JSON.parse(await rendered('json', plan))).toEqual(plan);
  expect(JSON.parse(await rendered('ndjson', plan))).toEqual(plan);
  expect(load(await rendered('yaml', plan))).toEqual(plan);
  expect((await rendered('ndjson', plan)).trimEnd()).not.toContain('\n');
  expect(formatNames).toEqual(['json', 'ndjson', 'yaml', 'csv']);
});

test('every format ends its last line', async () => {
  const plan = await parse(NOTICE);
  for (const name of formatNames) expect(await rendered(name, plan)).toMatch(/[^\n]\n$/);
});

test('YAML quotes what an older reader would not take for a string, and folds no line', async () => {
  const long = '统筹推进各项工作 '.repeat(40).trim();
  const plan: Plan = {
    ...(await parse(NOTICE)),
    issuedOn: '2021-03-01',
    issuer: 'no',
    documentNumber: '12:30',
    title: long,
  };
  const yaml = await rendered('yaml', plan);
  expect(yaml).toContain("issuedOn: '2021-03-01'");
  expect(yaml).toContain("issuer: 'no'");
  expect(yaml).toContain("documentNumber: '12:30'");
  expect(yaml).toContain(`title: ${long}\n`);
  expect(yaml).toMatch(/comparator: '(?:=|>=)'/);
});

test('CSV: byte order mark, header, one target a row, quotes doubled', async () => {
  const read = await parse(NOTICE, { path: 'x.txt' });
  const plan = { ...read, targets: read.targets.map((target) => ({ ...target, text: '“城乡,”"供水"率' })) };
  const csv = await rendered('csv', plan);
  expect(csv.startsWith('\ufeffdocument,documentTitle,')).toBe(true);
  const rows = csv.slice(1).trimEnd().split('\r\n');
  expect(rows).toHaveLength(1 + plan.targets.length);
  const cells = rows.map((row) =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2]),
  );
  const column = (name: string) => cells.slice(1).map((row) => row[cells[0]?.indexOf(name) ?? -1]);
  expect(new Set(cells.map((row) => row.length))).toEqual(new Set([cells[0]?.length]));
  expect(column('document')).toEqual(plan.targets.map(() => 'x.txt'));
  expect(column('id')).toEqual(plan.targets.map(({ id }) => id));
  expect(column('value')).toEqual(plan.targets.map(({ value }) => String(value ?? '')));
  expect(column('text')).toEqual(plan.targets.map(() => '“城乡,”""供水""率'));
  expect(column('blockTitles')[0]).toBe('重点任务 / 加强河道治理');
});

const finding: Finding = {
  severity: 'warning',
  rule: 'numbering-gap',
  message: 'one is left out: 100%',
  span: { start: 10, end: 12, line: 3, column: 4 },
  expected: '2.',
  actual: '3.',
};
const reported = [{ path: 'in/a,b.txt', finding }];
const print = (name: ReportName) => report(name, reported, palette(false));

test('reports: text, GitHub, SARIF', () => {
  expect(print('text')).toBe(
    'in/a,b.txt:3:4 warning one is left out: 100% (expected 2., found 3.) [numbering-gap]\n',
  );
  expect(print('github')).toBe(
    '::warning file=in/a%2Cb.txt,line=3,col=4,title=numbering-gap::one is left out: 100%25; expected 2.; found 3.\n',
  );
  expect(JSON.parse(print('sarif'))).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'plan-parse', rules: [{ id: 'numbering-gap' }] } },
        results: [
          {
            ruleId: 'numbering-gap',
            level: 'warning',
            locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 4, charLength: 2 } } }],
          },
        ],
      },
    ],
  });
});

test('the text report leaves notes to the others', () => {
  const note = [{ path: 'x.txt', finding: { ...finding, severity: 'info' as const } }];
  expect(report('text', note, palette(false))).toBe('');
  expect(JSON.parse(report('json', note, palette(false)))).toHaveLength(1);
});

test('a value is located by its path, whatever strings stand before it', () => {
  const text = '{\n "a": "}]\\"{",\n "b": [1, {"c": [true, "x"]}, 30]\n}';
  const at = (...path: PropertyKey[]) => text.slice(locate(text, path));
  expect(at('b', 0)).toMatch(/^1,/);
  expect(at('b', 1, 'c', 1)).toMatch(/^"x"/);
  expect(at('b', 2)).toMatch(/^30/);
  expect(at('b', 1, 'nothing')).toMatch(/^\{"c"/);
});
