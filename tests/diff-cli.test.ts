/** plan-parse diff: what it reads, prints and answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../src/diff/show/width.ts';
import { planOf } from './diff-plan.ts';
import { folder, NOTICE, run } from './run-cli.ts';

const LATER = NOTICE.replace('2021年全县', '2022年全县')
  .replace('12公里', '15公里')
  .replace('（一）加强河道治理', '（一）推进幸福河湖建设');

const outline = (year: number, rate: number) => `# ${year}年全区工作要点 | ${year}
一、主要目标 : 坚持稳中求进。
  ! 城镇登记失业率 <= ${rate} %
  ${year === 2024 ? '! [quantity] 新建公厕 = 20 座' : ''}
`;
const plan = (year: number, rate: number) => `${JSON.stringify(planOf(outline(year, rate)), null, 2)}\n`;

describe('two plans', () => {
  test('notices are read on the way', async () => {
    const cwd = folder({ 'old.txt': NOTICE, 'new.txt': LATER });
    const { code, stdout } = await run(['diff', 'old.txt', 'new.txt'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('2021年全县水利工作要点 → 2022年全县水利工作要点');
    expect(stdout).toMatch(/▲ tightened .*生态堤防.* 12公里.* → 15公里/u);
    expect(stdout).toMatch(/T retitled .*加强河道治理 → 推进幸福河湖建设/u);
    expect(stdout).not.toContain('农村自来水普及率');
  });

  test('plan JSON against a notice; JSON out follows the order of the contract', async () => {
    const cwd = folder({ 'old.json': plan(2023, 4), 'new.json': plan(2024, 5) });
    const { stdout } = await run(['diff', 'old.json', 'new.json', '-f', 'json'], { cwd });
    const diff = JSON.parse(stdout);
    expect(Object.keys(diff)).toEqual(['schema', 'from', 'to', 'blocks', 'targets', 'outcomes', 'summary']);
    expect(diff.targets.map(({ change }: { change: string }) => change)).toEqual(['relaxed', 'added']);
  });

  test('--exit-code tells whether anything changed', async () => {
    const cwd = folder({ 'a.json': plan(2023, 4), 'b.json': plan(2023, 5) });
    expect((await run(['diff', 'a.json', 'b.json', '--exit-code'], { cwd })).code).toBe(1);
    const same = await run(['diff', 'a.json', 'a.json', '--exit-code'], { cwd });
    expect([same.code, same.stdout]).toEqual([
      0,
      '2023年全区工作要点 → 2023年全区工作要点\nNothing changed.\n',
    ]);
  });

  test('--only leaves the other half out', async () => {
    const cwd = folder({ 'old.txt': NOTICE, 'new.txt': LATER });
    expect((await run(['diff', 'old.txt', 'new.txt', '--only', 'targets'], { cwd })).stdout).not.toContain(
      'Blocks',
    );
    expect((await run(['diff', 'old.txt', 'new.txt', '--only', 'blocks'], { cwd })).stdout).not.toContain(
      'Targets',
    );
  });

  test('--min-similarity takes pairs apart', async () => {
    const cwd = folder({ 'old.txt': NOTICE, 'new.txt': LATER });
    const { stdout } = await run(['diff', 'old.txt', 'new.txt', '--min-similarity', '1', '-f', 'json'], {
      cwd,
    });
    const { removed, added, edited } = JSON.parse(stdout).summary.blocks;
    expect([removed > 0, added > 0, edited]).toEqual([true, true, 0]);
  });

  test('no line is wider than the terminal, colours or not', async () => {
    const cwd = folder({ 'old.txt': NOTICE, 'new.txt': LATER });
    const { stdout } = await run(['diff', 'old.txt', 'new.txt'], { cwd, terminal: true });
    expect(stdout).toContain('\u001b[');
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    const plain = await run(['diff', 'old.txt', 'new.txt'], { cwd, terminal: true, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001b[');
  });

  test.each(['markdown', 'html'] as const)('%s into a file', async (format) => {
    const cwd = folder({ 'old.txt': NOTICE, 'new.txt': LATER });
    const { code, stdout } = await run(['diff', 'old.txt', 'new.txt', '-f', format, '-o', 'x/out'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'x/out'), 'utf8')).toContain('幸福河湖');
  });
});

describe('folders', () => {
  const files = {
    'old/a.json': plan(2023, 4),
    'old/gone.txt': NOTICE.replace('水利', '林业'),
    'new/renamed.json': plan(2024, 5),
    'new/come.txt': NOTICE.replace('水利', '交通'),
  };

  test('documents are paired by series, whatever their files are called', async () => {
    const { code, stdout } = await run(['diff', 'old', 'new', '-f', 'json'], { cwd: folder(files) });
    expect(code).toBe(0);
    const pairs = JSON.parse(stdout).map((diff: { from: { title: string }; to: { title: string } }) => [
      diff.from.title,
      diff.to.title,
    ]);
    expect(pairs).toEqual([
      [null, '2021年全县交通工作要点'],
      ['2023年全区工作要点', '2024年全区工作要点'],
      ['2021年全县林业工作要点', null],
    ]);
  });

  test('are searched as by the main command: archives opened, what .planparseignore names left out', async () => {
    const cwd = folder({
      'old.zip': zipSync({ 'a/plan.txt': strToU8(NOTICE) }),
      'new/plan.txt': LATER,
      'new/draft.txt': NOTICE.replace('水利', '林业'),
      'new/.planparseignore': 'draft*\n',
    });
    const { code, stdout } = await run(['diff', 'old.zip', 'new', '-f', 'json'], { cwd });
    expect(code).toBe(0);
    const { from, to } = JSON.parse(stdout);
    expect([from.title, to.title]).toEqual(['2021年全县水利工作要点', '2022年全县水利工作要点']);
  });

  test('one page for each document', async () => {
    const cwd = folder(files);
    expect((await run(['diff', 'old', 'new', '-f', 'html', '-o', 'pages'], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, 'pages')).sort()).toEqual(
      ['全区工作要点.html', '全县交通工作要点.html', '全县林业工作要点.html'].sort(),
    );
  });
});

describe('series', () => {
  const files = { 'c.json': plan(2024, 3.5), 'a.json': plan(2022, 4), 'b.json': plan(2023, 4.5) };

  test('indicators down, years across, gaps shown', async () => {
    const { stdout } = await run(['diff', '--series', 'c.json', 'a.json', 'b.json'], { cwd: folder(files) });
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/gu, ' | '))).toEqual([
      ' | 2022 | 2023 | 2024',
      '城镇登记失业率 | ≤4% | ≤4.5% | ≤3.5%',
      '新建公厕 | · | · | 20座',
      '',
    ]);
  });

  test('CSV for a spreadsheet', async () => {
    const { stdout } = await run(['diff', '--series', '-f', 'csv', 'a.json', 'b.json'], {
      cwd: folder(files),
    });
    expect(stdout).toBe(
      '\uFEFFindicator,kind,unit,2022 comparator,2022 value,2022 upper,2022 deadline,2022 reached,2023 comparator,2023 value,2023 upper,2023 deadline,2023 reached\r\n城镇登记失业率,level,%,<=,4,,,,<=,4.5,,,\r\n',
    );
  });

  test('a chart for what has a course', async () => {
    const { stdout } = await run(['diff', '--series', '-f', 'html', 'a.json', 'b.json', 'c.json'], {
      cwd: folder(files),
    });
    expect(stdout.match(/<svg /gu)).toHaveLength(1);
    expect(stdout).toContain('<title>2023: ≤4.5%</title>');
  });
});

test('--textconv prints one plan as lines', async () => {
  const { code, stdout } = await run(['diff', '--textconv', 'x.txt'], { cwd: folder({ 'x.txt': NOTICE }) });
  expect(code).toBe(0);
  expect(stdout).toContain('（一）加强河道治理\n    年底前新建生态堤防12公里。\n    ▸ ');
});

describe('misuse', () => {
  test.each([
    ['one plan', ['diff', 'a.json'], 'diff compares two plans, and one was named'],
    ['a file that is not there', ['diff', 'a.json', 'b.json'], 'no such file or folder: b.json'],
    ['JSON that is no plan', ['diff', 'a.json', 'no/no.json'], 'no/no.json is not a plan'],
    ['pages without a place', ['diff', '.', '.', '-f', 'html'], 'no folder to put them in'],
    ['CSV of two plans', ['diff', 'a.json', 'a.json', '-f', 'csv'], 'csv is a format of series'],
    ['no share', ['diff', 'a.json', 'a.json', '--min-similarity', '2'], 'Give a number from 0 to 1'],
  ])('%s', async (_, argv, message) => {
    const cwd = folder({ 'a.json': plan(2023, 4), 'no/no.json': '{"schema": "plan-parse/1"}' });
    const { code, stdout, stderr } = await run(argv, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
