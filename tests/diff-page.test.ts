/** The page in a browser: a filter clicked, a jump made, keys pressed, with and without script. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alignPlans } from '../src/diff/compare.ts';
import { diffHtml } from '../src/diff/show/html.ts';
import { cutCharacters } from '../src/diff/words.ts';
import { planOf } from './diff-plan.ts';

/** Chromium as installed by the system; without one these tests are reported as skipped. */
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);

function pageOf(name: string): string {
  const read = (side: 'from' | 'to') =>
    planOf(
      readFileSync(
        fileURLToPath(new URL(`../fixtures/diffs/${name}/${side}.outline`, import.meta.url)),
        'utf8',
      ),
    );
  const [from, to] = [read('from'), read('to')];
  const { diff, rows } = alignPlans(from, to);
  return diffHtml(diff, rows, from, to, cutCharacters);
}

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  const open = async (width: number, javaScriptEnabled = true, html = pageOf('all-together')) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
    const page = await context.newPage();
    await page.setContent(html);
    return page;
  };

  it.each([1280, 390])('at %d pixels nothing is cut off at the side', async (width) => {
    const page = await open(width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it.each([true, false])('a filter hides its changes (script: %s)', async (script) => {
    const page = await open(1280, script);
    const split = page.locator('[data-changes="split"]');
    expect(await split.isVisible()).toBe(true);
    await page.locator('#show-split').uncheck();
    expect(await split.isVisible()).toBe(false);
    // Moved and retitled: hidden only when both are switched off.
    const both = page.locator('[data-changes="moved retitled"]');
    await page.locator('#show-moved').uncheck();
    expect(await both.isVisible()).toBe(true);
    await page.locator('#show-retitled').uncheck();
    expect(await both.isVisible()).toBe(false);
  });

  it('paragraphs that came or went stand alone, those that stayed side by side', async () => {
    const page = await open(1280, false, pageOf('paragraphs'));
    const left = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().left);
    expect(await page.locator('.gone').count()).toBe(2);
    expect(await page.locator('.come').count()).toBe(2);
    expect(await left('.come')).toBeGreaterThan((await left('.gone')) + 400);
    expect(await page.locator('.side .tag.moved').count()).toBeGreaterThan(0);
  });

  it('a target leads to its block, and the block back to the target', async () => {
    const page = await open(390);
    await page.locator('a[href="#new-2.1"]').click();
    expect(
      await page.locator('[id="new-2.1"]').evaluate((element) => element.getBoundingClientRect().top),
    ).toBeLessThan(900);
    await page.locator('article a[href^="#target-"]').first().click();
    expect(await page.locator('tr:target').count()).toBe(1);
  });

  it('keys go from change to change', async () => {
    const page = await open(1280);
    const at = () => page.evaluate("document.activeElement.getAttribute('data-changes')");
    await page.keyboard.press('j');
    const first = await at();
    await page.keyboard.press('j');
    const second = await at();
    await page.keyboard.press('k');
    expect([first, second, await at()]).toEqual(['tightened', 'relaxed', 'tightened']);
  });
});
