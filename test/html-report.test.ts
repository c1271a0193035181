import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type DOMWindow, JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { countMessages } from '../src/lint/lint-source.js';
import { html } from '../src/report/html/index.js';
import { hostileDrafts } from './hostile-drafts.js';

const stories = fileURLToPath(new URL('../fixtures/stories/', import.meta.url));
let scratch: string;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'smlint-html-'));
});

afterAll(() => rmSync(scratch, { recursive: true }));

/** The page that `smlint report` writes in `cwd`. */
async function report(cwd: string, args: string[]): Promise<string> {
  const path = join(scratch, 'report.html');
  const silent = { write() {} };
  const io = { cwd, env: {}, stdin: new PassThrough(), stdout: silent, stderr: silent };
  expect(await main(['report', ...args, '--today', '2027-03-01', '--output-file', path], io)).toBeLessThan(2);
  return readFileSync(path, 'utf8');
}

/** The page in a browser that runs its script; jsdom draws nothing and fetches nothing. */
function open(page: string): DOMWindow {
  const { window } = new JSDOM(page, { runScripts: 'dangerously', url: 'file:///report.html' });
  window.Element.prototype.scrollIntoView = () => {};
  return window;
}

/** Without its style sheet, which jsdom would work out for every element that axe looks at. */
async function violations(page: string): Promise<string[]> {
  const window = open(page.replace(/<style>.*<\/style>/s, ''));
  window.eval(axe.source);
  const found = await (window as unknown as { axe: typeof axe }).axe.run(window.document, {
    // Without drawing there are no colours to compare; Chromium does that in `npm run test:browser`.
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const shownCards = ({ document }: DOMWindow) =>
  [...document.querySelectorAll<HTMLElement>('.card')].filter((card) => !card.hidden);

/** Chooses in the form as a person would, and tells which posts are left, by their ids. */
function choose(window: DOMWindow, name: string, value: string): string[] {
  const field = window.document.querySelector<HTMLInputElement>(`.filters [name=${name}]`);
  if (!field) throw new Error(`There is no filter "${name}".`);
  field.value = value;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
  return shownCards(window).map(idOf);
}

const idOf = (card: Element) => card.querySelector('.place')?.textContent?.split(' · ')[1] ?? '';

describe('the plan of two weeks', () => {
  let page: string;
  let window: DOMWindow;

  beforeAll(async () => {
    page = await report(join(stories, 'spring-plan'), []);
  });

  beforeEach(() => {
    window = open(page);
  });

  test('says how many posts may go out', () => {
    expect(window.document.querySelector('h1')?.textContent).toBe('Posts of Acme Robotics');
    expect(window.document.querySelector('.lead')?.textContent).toBe('8 posts of 14 can go out as they are.');
  });

  test('brings its style sheet', () => {
    expect(window.document.querySelector('style')?.textContent).toMatch(/\.card \{[^}]*content-visibility: auto/);
  });

  test('marks a finding in the text and explains it beside it', () => {
    const card = shownCards(window).find((candidate) => idOf(candidate) === 'anna');
    expect(card?.querySelector('mark')?.textContent).toBe('Roamer');
    const link = card?.querySelector<HTMLAnchorElement>('.number');
    const finding = window.document.querySelector(link?.hash ?? '');
    expect(finding?.textContent).toContain('no reader can tell that you belong to Acme Robotics');
    expect(finding?.querySelector('.better')?.textContent).toBe('Better: Add "(I work at Acme Robotics.)"');
    expect(finding?.querySelector('dl')?.textContent).toMatch(/Why.*Guideline.*FTC 16 CFR 255\.5/s);
  });

  test('draws fold, count and media', () => {
    const card = (id: string) => shownCards(window).find((candidate) => idOf(candidate) === id);
    expect(card('stairs')?.querySelector('.fold')?.textContent).toBe('Hidden behind “more” from here');
    expect(card('garten')?.querySelector('.media')?.textContent).toMatch(/Ein Roamer am Rand.*no alt text/s);
    expect(card('launch-x')?.querySelector('.too-long')?.textContent).toBe('336 of 280 characters (too long)');
    // A reply, whose first word is a name.
    expect(card('tom')?.querySelector('.count')?.textContent).toBe('121 of 280 characters');
  });

  test('lays the posts into the calendar, each with a link to its card', () => {
    const weeks = [...window.document.querySelectorAll('.week')];
    expect(weeks.map((week) => week.querySelector('summary')?.textContent)).toEqual([
      'Week 9: 1 Mar to 7 Mar 2027 10 posts',
      'Week 10: 8 Mar to 14 Mar 2027 3 posts',
    ]);
    expect(weeks[0]?.querySelector('[aria-current=date]')?.textContent).toContain('today');
    for (const link of window.document.querySelectorAll<HTMLAnchorElement>('.week a')) {
      expect(window.document.querySelector(link.hash)?.className).toBe('card');
    }
  });

  test('counts topics and platforms against the strategy', () => {
    const charts = [...window.document.querySelectorAll('.chart')].map(({ textContent }) => textContent ?? '');
    expect(charts.find((text) => text.startsWith('Topics'))).toContain('No post yet: service, research.');
    expect(charts.find((text) => text.startsWith('Platforms'))).toContain('TikTok not in the strategy');
    expect(charts.find((text) => text.startsWith('Promotion'))).toContain('29 % of 14 posts answer somebody.');
  });

  test.each([
    ['rule', 'confidential-terms', ['countdown']],
    ['severity', '2', ['countdown', 'anna', 'tanz', 'launch-x']],
    ['severity', '1', ['garten', 'tom-2']],
    ['severity', '1 2', ['countdown', 'anna', 'tanz', 'launch-x', 'garten', 'tom-2']],
    ['author', 'Jonas Wolf', ['jonas']],
    ['platform', 'tiktok', ['tanz']],
    ['campaign', 'windows', ['countdown', 'launch-x', 'launch']],
    ['audience', 'applicants', ['ausbildung', 'stelle']],
    ['text', 'TEPPICHKANTEN', ['jonas']],
    ['text', 'zebra', []],
  ])('filters by %s %j', (name, value, ids) => {
    expect(shownCards(window)).toHaveLength(14);
    expect(choose(window, name, value)).toEqual(ids);
    expect(window.document.querySelector('[role=status]')?.textContent).toBe(`${ids.length} of 14 posts shown`);
    expect(window.document.querySelector<HTMLElement>('.nothing')?.hidden).toBe(ids.length > 0);
  });

  test('two filters hold together, and a link to a hidden post takes them back', async () => {
    choose(window, 'campaign', 'windows');
    expect(choose(window, 'severity', '2')).toEqual(['countdown', 'launch-x']);
    const moved = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    window.location.hash = '#post-7';
    await moved;
    expect(shownCards(window)).toHaveLength(14);
  });

  test('draws earlier reports as a line', async () => {
    const result = { ...countMessages('a', []), errorCount: 4, warningCount: 9 };
    writeFileSync(join(scratch, '2027-01-31.json'), JSON.stringify([result]));
    const history = ['--history', join(scratch, '2027-01-31.json')];
    window = open(await report(join(stories, 'spring-plan'), history));
    expect(window.document.querySelector('.numbers')?.textContent).toMatch(/31 Jan 2027.?4.?9.*1 Mar 2027.?4.?4/s);
    expect(window.document.querySelectorAll('.timeline circle')).toHaveLength(4);
  });

  test('nothing confidential is in it, on no day before it may be said', () => {
    expect(page).not.toMatch(/kestrel/i);
  });

  test('nor on a terminal that may see it, for a page is kept', async () => {
    let output = '';
    const write = (text: string) => {
      output += text;
    };
    const screen = { write, isTTY: true, columns: 80 };
    const io = {
      cwd: join(stories, 'spring-plan'),
      env: { CI: '1' },
      stdin: new PassThrough(),
      stdout: screen,
      stderr: screen,
    };
    expect(await main(['.', '--format', 'html', '--reveal', '--today', '2027-03-01'], io)).toBe(1);
    expect(output).toContain('--reveal works only on a terminal');
    expect(output).not.toMatch(/kestrel/i);
  });

  test('fetches nothing', () => {
    expect(page).not.toMatch(/\b(?:src|srcset|action|data|poster|xlink:href)=|@import|url\(/);
    for (const [, target] of page.matchAll(/\bhref="([^"]*)"/g)) expect(target).toMatch(/^#/);
  });
});

test.each([
  ['a plan', 'spring-plan', 'en'],
  ['drafts with a broken waiver, in German', 'launch-day', 'de'],
  ['drafts with a notice', 'teldafax', 'en'],
])(
  'axe finds no violation: %s',
  async (_, story, locale) => {
    expect(await violations(await report(join(stories, story), ['--locale', locale]))).toEqual([]);
  },
  60_000,
);

test('German is German throughout', async () => {
  const page = await report(join(stories, 'spring-plan'), ['--locale', 'de']);
  const { document } = open(page);
  expect(document.documentElement.lang).toBe('de');
  for (const clause of document.querySelectorAll('script, [lang=en], .text, .teaser, .better, .media, .place, code'))
    clause.remove();
  expect(document.body.textContent).not.toMatch(/\b(?:the|of|and|posts|with)\b/);
});

test('without posts there is a page that says so', async () => {
  const page = await html([], { cwd: '/p', rulesMeta: {}, color: false, locale: 'en' });
  expect(open(page).document.querySelector('.lead')?.textContent).toBe('There are no posts here.');
  expect(await violations(page)).toEqual([]);
}, 60_000);

describe('hostile drafts', () => {
  test.each(hostileDrafts)('%s is shown and does nothing', async (_, draft) => {
    const folder = mkdtempSync(join(scratch, 'hostile-'));
    writeFileSync(join(folder, 'plan.jsonl'), JSON.stringify(draft));
    const page = await report(folder, ['--author', 'brand']);
    const window = open(page);
    const { document } = window;
    expect((window as unknown as { harmed?: true }).harmed).toBeUndefined();
    expect(document.querySelectorAll('script, style, meta[http-equiv], base, link')).toHaveLength(3);
    expect(document.querySelectorAll('img, iframe, object, embed, video, audio, image, foreignObject')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'style')).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    for (const number of document.querySelectorAll('.number')) number.remove();
    expect(document.querySelector('.text')?.textContent).toBe(draft.shown);
  });

  test('one that could not be read neither', async () => {
    const folder = mkdtempSync(join(scratch, 'broken-'));
    const path = join(folder, 'plan.jsonl');
    writeFileSync(path, '{"text": "a", "platform": "<img src=x onerror=harmed=1>"}');
    const silent = { write() {} };
    const io = { cwd: folder, env: {}, stdin: new PassThrough(), stdout: silent, stderr: silent };
    expect(await main(['report', '.'], io)).toBe(2);
    const page = readFileSync(join(folder, 'smlint-report.html'), 'utf8');
    expect(open(page).document.querySelector('.others')?.textContent).toContain('<img src=x onerror=harmed=1>');
  });
});
