import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { createScratch, type Scratch } from './scratch.js';

let scratch: Scratch | undefined;
afterEach(() => scratch?.remove());

const config = `company: {name: Acme Robotics}
strategy:
  topics:
    - {id: robots, keywords: [robot, Roboter], share: {max: 50%}}
    - {id: parts, keywords: [spare part, Ersatzteil], share: {min: 20%}}
  platforms: [{platform: x, cadence: 1/week}, linkedin]
confidential: {terms: [Turmfalke, {term: Project Gripper, until: 2020-01-01}]}
post: {author: brand}
`;

/** Past posts, in which grippers belong to robots, bearings to spare parts, and a secret to both. */
const past = Array.from({ length: 8 }, (_, index) => [
  `Robot number ${index} grips with a silent gripper, codename Turmfalke.`,
  `Spare part of the week ${index}: the bearing.`,
]).flat();

const table = (texts: readonly string[]) =>
  `text,date,platform\n${texts.map((text, index) => `"${text}",2027-03-${String(index + 1).padStart(2, '0')},x`).join('\n')}\n`;

async function run(args: string[], files: Record<string, string>) {
  scratch ??= createScratch();
  scratch.write({ '.socialmediarc.yml': config, ...files });
  const [out, err]: string[][] = [[], []];
  const code = await main(args, {
    cwd: scratch.folder,
    env: { XDG_CONFIG_HOME: scratch.folder },
    stdin: Readable.from([]) as NodeJS.ReadableStream,
    stdout: { write: (text) => out?.push(text) },
    stderr: { write: (text) => err?.push(text) },
  });
  return { code, stdout: out?.join('') ?? '', stderr: err?.join('') ?? '' };
}

afterEach(() => {
  scratch = undefined;
});

describe('smlint strategy', () => {
  test.each([
    ['en', 'robots   █████████▍            8  47 %  wanted 50 % or less'],
    ['de', 'robots     █████████▍            8  47 %  gewünscht höchstens 50 %'],
  ])('draws what is planned, in %s', async (locale, line) => {
    const files = { 'plan.csv': table([...past, 'Good morning!']) };
    const { code, stdout, stderr } = await run(['strategy', 'plan.csv', '--locale', locale], files);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(line);
  });

  test('gives the same to programs', async () => {
    const { code, stdout } = await run(['strategy', '--format', 'json'], { 'plan.csv': table(past) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      posts: 16,
      period: { from: '2027-03-01', until: '2027-03-16', weeks: 2.3 },
      topics: [
        { topic: 'robots', posts: 8, share: 0.5, standing: 'fine' },
        { topic: 'parts', posts: 8, share: 0.5, standing: 'fine' },
      ],
      platforms: [
        { platform: 'x', posts: 16, rhythm: [7, 7, 2], standing: 'too much' },
        { platform: 'linkedin', posts: 0 },
      ],
    });
  });

  test('tells how customers are answered, up to the day of the run', async () => {
    const inbox =
      'id,receivedAt,text,answeredAt\n1,2027-03-01T09:00Z,When does it ship?,2027-03-01T12:00Z\n2,2027-03-02T09:00Z,It is broken!,\n';
    const files = {
      '.socialmediarc.yml': `${config}calendar: {inbox: inbox.csv}\n`,
      'inbox.csv': inbox,
      'plan.csv': table(past),
    };
    const args = ['strategy', 'plan.csv', '--today', '2027-03-04'];
    const { stdout } = await run(args, files);
    expect(stdout).toContain(
      'Customers\n  1 of 2 inquiries answered, within 3 hours, 50 % in time\n  1 waiting, 1 for',
    );
    const { stdout: json } = await run([...args, '--format', 'json'], files);
    expect(JSON.parse(json).responses).toMatchObject({ received: 2, answered: 1, open: 1, overdue: 1 });
    expect(stdout + json).not.toMatch(/ship|broken/);
  });

  test('draws what it can read, and says what it could not', async () => {
    const { code, stdout, stderr } = await run(['strategy', 'a.txt', 'b.json'], {
      'a.txt': 'A robot',
      'b.json': '{"text":',
    });
    expect(code).toBe(2);
    expect(stdout).toContain('1 own post');
    expect(stderr).toMatch(/b\.json:1 {2}/);
  });

  test.each([
    [['strategy', '--format', 'sarif'], 'There is no format of this picture "sarif"'],
    [['strategy', 'plan.csv', '--format', 'json=x.json'], 'prints one picture'],
  ])('%j is refused', async (args, says) => {
    const { code, stdout, stderr } = await run(args, { 'plan.csv': table(past) });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

describe('smlint strategy learn', () => {
  const named = config.replace('strategy:\n', 'strategy:\n  vocabulary: ./topics.yml\n');

  test('writes what came up with a topic beside the config, and nothing confidential', async () => {
    const { code, stdout, stderr } = await run(['strategy', 'learn', 'past.csv'], { 'past.csv': table(past) });
    expect([code, stdout]).toEqual([0, 'robots  8 posts  codename, grips, number, silent\nparts   8 posts  bearing\n']);
    expect(stderr).toContain('Wrote topics.yml. Name it in the config');
    const written = scratch?.read('topics.yml') ?? '';
    expect(written).toContain('topics:\n  robots:\n    - codename\n    - grips\n');
    expect(written).not.toMatch(/turmfalke|gripper/i);
  });

  test('and then knows the topic of a post that has none of its keywords', async () => {
    const files = {
      '.socialmediarc.yml': named,
      'past.csv': table(past),
      'new/a.txt': 'It grips in silence: silent, and it grips.',
    };
    const before = await run(['strategy', 'new', '--format', 'json'], { ...files, 'topics.yml': '' });
    expect(JSON.parse(before.stdout).topics.at(-1)).toMatchObject({ posts: 1 });
    expect((await run(['strategy', 'learn', 'past.csv'], files)).stderr).toBe('smlint: Wrote topics.yml.\n');
    const after = await run(['strategy', 'new', '--format', 'json'], files);
    expect(JSON.parse(after.stdout).topics[0]).toMatchObject({ topic: 'robots', posts: 1 });
  });

  test('keeps what people added, and never learns what they ruled out', async () => {
    const mine = 'topics: {robots: [welder]}\nnever: [grips]\n';
    await run(['strategy', 'learn', 'past.csv'], {
      '.socialmediarc.yml': named,
      'topics.yml': mine,
      'past.csv': table(past),
    });
    const written = scratch?.read('topics.yml') ?? '';
    expect(written).toContain('  robots:\n    - welder\n    - codename\n');
    expect(written).toContain('never:\n  - grips\n');
    expect(written.match(/grips/g)).toHaveLength(1);
  });

  test('also where the rule on confidential terms is off', async () => {
    const off = `${config}rules: {confidential-terms: off}\n`;
    await run(['strategy', 'learn', 'past.csv'], { '.socialmediarc.yml': off, 'past.csv': table(past) });
    expect(scratch?.read('topics.yml')).not.toMatch(/turmfalke/i);
  });

  test.each<[string, string[], Record<string, string>, string]>([
    ['no posts', ['strategy', 'learn'], {}, 'Name past posts to learn from'],
    [
      'one topic',
      ['strategy', 'learn', 'past.csv'],
      { '.socialmediarc.yml': 'strategy: {topics: [{id: a}]}\n' },
      'less than two',
    ],
    ['a file in the way', ['strategy', 'learn', 'past.csv'], { 'topics.yml': '' }, 'There is a topics.yml already'],
    [
      'a file that is missing',
      ['past.csv'],
      { '.socialmediarc.yml': named },
      '3:15  strategy.vocabulary: there is no file "./topics.yml"; "smlint strategy learn posts/" writes it',
    ],
    [
      'a file with mistakes',
      ['past.csv'],
      { '.socialmediarc.yml': named, 'topics.yml': 'topics: {robot: [arm]}' },
      'topics.yml:1:10  topics: there is no topic "robot"; did you mean "robots"?',
    ],
  ])('%s is told', async (_, args, files, says) => {
    const { code, stdout, stderr } = await run(args, { 'past.csv': table(past), ...files });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  test('without the key of the vault nothing is learned', async () => {
    const guarded = config.replace('confidential: {', 'confidential: {vault: v.vault, ');
    await run(['vault', 'init'], { '.socialmediarc.yml': guarded });
    const vault = scratch?.read('v.vault') ?? '';
    scratch?.remove();
    scratch = undefined;
    const files = { '.socialmediarc.yml': guarded, 'v.vault': vault, 'past.csv': table(past) };
    const { code, stderr } = await run(['strategy', 'learn', 'past.csv'], files);
    expect([code, stderr]).toEqual([2, expect.stringContaining('The vault is locked')]);
  });
});
