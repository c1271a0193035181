import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { hostileDrafts } from './hostile-drafts.js';

const stories = fileURLToPath(new URL('../fixtures/stories/', import.meta.url));
let scratch: string;
let browser: Browser;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'smlint-browser-'));
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  // Root, as in most containers, has no sandbox.
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

async function report(cwd: string, args: string[] = []): Promise<string> {
  const path = join(scratch, 'report.html');
  const silent = { write() {} };
  const io = { cwd, env: {}, stdin: new PassThrough(), stdout: silent, stderr: silent };
  expect(await main(['report', ...args, '--today', '2027-03-01', '--output-file', path], io)).toBeLessThan(2);
  return pathToFileURL(path).href;
}

/** A page, and all that it complains of or asks the network for. */
async function open(url: string, options: BrowserContextOptions = {}): Promise<{ page: Page; noise: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  page.on('dialog', (dialog) => {
    noise.push(dialog.message());
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) noise.push(request.url());
  });
  await page.goto(url);
  return { page, noise };
}

/** axe is put in past the page's own policy; cards that are far away are drawn as well. */
async function violations(url: string, options: BrowserContextOptions): Promise<string[]> {
  const { page } = await open(url, { ...options, bypassCSP: true });
  await page.addStyleTag({ content: '.card { content-visibility: visible !important; }' });
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run()')) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const looks: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }],
];

describe.each(looks)('%s', (_, options) => {
  test.each(['spring-plan', 'launch-day', 'teldafax'])('axe finds no violation in %s', async (story) => {
    expect(await violations(await report(join(stories, story)), options)).toEqual([]);
  });

  test('nothing is wider than the window', async () => {
    const { page, noise } = await open(await report(join(stories, 'spring-plan')), options);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(noise).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('the first stop skips to the posts, and filters work without a mouse', async () => {
    const { page } = await open(await report(join(stories, 'spring-plan')));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#posts$/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Teppichkanten');
    expect(await page.locator('.card:visible').count()).toBe(1);
    expect(await page.locator('[role=status]').textContent()).toBe('1 of 14 posts shown');
  });

  test('a mark leads to its finding, an entry of the calendar to its post', async () => {
    const { page } = await open(await report(join(stories, 'spring-plan')));
    await page.locator('.number').first().press('Enter');
    expect(await page.locator('.finding:target').count()).toBe(1);
    await page.locator('[name=severity]').selectOption('2');
    await page.locator('.week a').first().press('Enter');
    expect(await page.locator('.card:target').isVisible()).toBe(true);
  });
});

test('printing shows all posts and no filters', async () => {
  const { page } = await open(await report(join(stories, 'spring-plan')));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.filters').isVisible()).toBe(false);
  expect(await page.locator('.card:visible').count()).toBe(14);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test('hostile drafts do nothing, not even with the policy off', async () => {
  const folder = mkdtempSync(join(scratch, 'hostile-'));
  writeFileSync(join(folder, 'plan.jsonl'), hostileDrafts.map(([, draft]) => JSON.stringify(draft)).join('\n'));
  const url = await report(folder, ['--author', 'brand']);
  for (const bypassCSP of [false, true]) {
    const { page, noise } = await open(url, { bypassCSP });
    for (const link of await page.locator('main a').all()) await link.press('Enter');
    await page.locator('.text').first().hover();
    expect(await page.evaluate('typeof harmed')).toBe('undefined');
    expect(noise).toEqual([]);
    expect(await page.locator('.card').count()).toBe(hostileDrafts.length);
  }
  expect(await violations(url, {})).toEqual([]);
});

test('5,000 posts open in under two seconds', async () => {
  const folder = mkdtempSync(join(scratch, 'many-'));
  const platforms = ['x', 'linkedin', 'instagram', 'facebook'];
  const lines = Array.from({ length: 5000 }, (_, index) =>
    JSON.stringify({
      id: `post-${index}`,
      platform: platforms[index % 4],
      author: 'brand',
      kind: index % 3 === 0 ? 'reply' : 'post',
      publishAt: `2027-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}T09:00`,
      text: `${index % 2 === 0 ? 'Calm down. ' : ''}Our robots can climb stairs now. It took us two years, ${index} prototypes and one very patient staircase.`,
      media: [{ file: `${index}.jpg`, alt: 'A robot on a staircase' }],
    }),
  );
  writeFileSync(join(folder, 'archive.jsonl'), lines.join('\n'));
  const url = await report(folder);
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const devtools = await page.context().newCDPSession(page);
  // The time that the page's thread works, so that whatever else the machine does is left out.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const start = performance.now();
  await page.goto(url);
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
  const waited = (performance.now() - start) / 1000;
  const { metrics } = await devtools.send('Performance.getMetrics');
  const worked = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  console.log(`5,000 posts: open after ${waited.toFixed(1)} s, of which the page worked ${worked.toFixed(1)} s`);
  await page.locator('[name=platform]').selectOption('x');
  expect(await page.locator('[role=status]').textContent()).toBe('1250 of 5000 posts shown');
  expect(worked).toBeLessThan(2);
});
