import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules/index.js';
import { bytesOfFacts, datedPosts, type Sizes } from './calendar.js';
import { writeContainer } from './containers.js';
import { writeGuidelines } from './guidelines.js';
import { costOf } from './guidelines-cost.js';
import { madeUpPosts, writePosts } from './posts.js';
import { vaultFolders } from './vault.js';

const { values: flags } = parseArgs({
  options: {
    posts: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '11' },
    /** Megabytes of the X archive. */
    archive: { type: 'string', default: '500' },
    /** Posts with a date, for the rules that look across posts. */
    calendar: { type: 'string', default: '1000000' },
  },
});

/** Company machines set it, and Node 20 reads the named file at every start; it is not smlint's time. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const smlint = resolve('dist/bin/smlint.js');
const folder = mkdtempSync(join(tmpdir(), 'smlint-bench-'));

/** In seconds, by a clock. */
function time(command: string[], cwd = folder): number {
  const started = process.hrtime.bigint();
  const { error } = spawnSync(command[0] as string, command.slice(1), { cwd, env, stdio: 'ignore' });
  if (error) throw error;
  return Number(process.hrtime.bigint() - started) / 1e9;
}

interface Run {
  seconds: number;
  /** Of the processor, in seconds. */
  cpu: number;
  /** The peak of the resident set, as the kernel counted it. */
  megabytes: number;
}

function measure(command: string[], cwd = folder, own: Record<string, string> = {}): Run {
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...command], {
    cwd,
    env: { ...env, ...own },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const numbers = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const [seconds, user, system, kilobytes] = numbers as [number, number, number, number];
  return { seconds, cpu: user + system, megabytes: kilobytes / 1024 };
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Runs two commands in turn and returns the medians of the second's times and of the pairwise ratios. */
function ratio(base: string[], command: string[]): { seconds: number; times: number } {
  const pairs = Array.from({ length: Number(flags.runs) }, () => [time(base), time(command)] as const);
  return { seconds: median(pairs.map(([, own]) => own)), times: median(pairs.map(([bare, own]) => own / bare)) };
}

const node = [process.execPath, '-e', '0'];

function cold(name: string, command: string[]): void {
  const { seconds, times } = ratio(node, command);
  console.log(`${name.padEnd(58)} ${(seconds * 1000).toFixed(0).padStart(6)} ms   ${times.toFixed(2)} × bare node`);
}

try {
  writeFileSync(
    join(folder, 'draft.txt'),
    'We shipped the new firmware today. It fixes the charging bug that many of you reported. Thank you for your patience!\n',
  );
  writeFileSync(join(folder, 'grammar.txt'), 'Honestly, he is clueless about networks.\n');
  console.log('cold start, medians of pairs run in turn');
  cold('smlint draft.txt, no config', [process.execPath, smlint, 'draft.txt']);
  copyFileSync('.socialmediarc.example.yml', join(folder, '.socialmediarc.yml'));
  cold('smlint draft.txt, a full config', [process.execPath, smlint, 'draft.txt']);
  cold('smlint grammar.txt, English grammar needed', [process.execPath, smlint, 'grammar.txt']);
  for (const [name, ...args] of peers()) cold(`${name} draft.txt`, [process.execPath, ...args, 'draft.txt']);

  const count = Number(flags.posts);
  await writePosts(join(folder, 'posts.jsonl'), madeUpPosts(count));
  await writePosts(join(folder, 'one.jsonl'), madeUpPosts(1));
  const megabytes = statSync(join(folder, 'posts.jsonl')).size / 1e6;
  console.log(`\n${count} posts, ${megabytes.toFixed(1)} MB of JSON Lines, all rules on, one process`);
  const lint = (name: string, ...more: string[]) =>
    measure([process.execPath, smlint, '--quiet', '--format', 'json', name, ...more]);
  const one = lint('one.jsonl');
  const report = (name: string, posts: number, ...more: string[]) => {
    const { cpu, megabytes: peak } = lint(name, ...more);
    const speed = Math.round(posts / (cpu - one.cpu));
    console.log(`${name.padEnd(20)} ${String(speed).padStart(8)} posts a second of processor time (start taken off)`);
    console.log(
      `${''.padEnd(20)} ${peak.toFixed(0).padStart(8)} MB at its peak (one post: ${one.megabytes.toFixed(0)} MB)`,
    );
  };
  report('posts.jsonl', count);
  for (const name of ['posts.csv', 'posts.json']) {
    await writeContainer(name, join(folder, 'posts.jsonl'), join(folder, name));
    report(name, count);
  }
  await writePosts(join(folder, 'plain.jsonl'), madeUpPosts(20_000, 0));
  // Reading is what an archive adds; the rules cost what they cost above.
  const readingOnly = rules.flatMap(({ id }) => (id === 'styled-unicode' ? [] : ['--rule', `${id}:off`]));
  for (const size of [Number(flags.archive) / 10, Number(flags.archive)]) {
    const posts = await writeContainer('tweets.js', join(folder, 'plain.jsonl'), join(folder, 'tweets.js'), size);
    console.log(`\nan X archive of ${size} MB, ${posts} posts, one rule on`);
    report('tweets.js', posts, ...readingOnly);
  }
  await compareGuidelines();
  await lookAcross(Number(flags.calendar));

  const folders = vaultFolders(folder, smlint, ['posts.jsonl', 'one.jsonl'], 10_000);
  const runs = Array.from({ length: 3 }, () =>
    ['one.jsonl', 'posts.jsonl'].flatMap((file) =>
      [folders.without, folders.with].map(
        (cwd) => measure([process.execPath, smlint, '--quiet', '--format', 'json', file], cwd, folders.env).cpu,
      ),
    ),
  );
  const [start, guardedStart, plain, guarded] = [0, 1, 2, 3].map((at) => median(runs.map((run) => run[at] as number)));
  const share = ((guarded ?? 0) - (guardedStart ?? 0)) / ((plain ?? 0) - (start ?? 0)) - 1;
  console.log('\na vault of 10000 entries, medians of 3');
  console.log(
    `processor time at start                                      ${Math.round(1000 * ((guardedStart ?? 0) - (start ?? 0)))} ms more`,
  );
  console.log(
    `throughput                                                   ${(100 * share).toFixed(1)} % more time a post`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** What it takes to look across the posts of a file that is streamed. */
async function lookAcross(count: number): Promise<void> {
  const [long, short, facts] = ['calendar.jsonl', 'week.jsonl', 'facts.json'].map((name) => join(folder, name));
  await writePosts(long as string, datedPosts(count));
  await writePosts(short as string, datedPosts(1000));
  const { seconds, cpu, megabytes } = measure([
    process.execPath,
    smlint,
    'calendar',
    '--quiet',
    '--format',
    'json',
    long as string,
  ]);
  console.log(`\nsmlint calendar, ${count} posts with a date in one streamed run`);
  console.log(
    `time                                                         ${seconds.toFixed(1)} s (processor: ${cpu.toFixed(1)} s)`,
  );
  console.log(`peak                                                         ${megabytes.toFixed(0)} MB`);
  time([process.execPath, smlint, 'calendar', '--shard', '1/1', '--format', `json=${facts}`, short as string]);
  const sizes = bytesOfFacts(facts as string);
  const print = (name: string, { mean, most }: Sizes) =>
    console.log(`${name.padEnd(60)} ${mean.toFixed(0)} bytes, ${most} at most`);
  print('facts of a post', sizes.facts);
  print('with its slot, its place and its names', sizes.posts);
}

/** What 500 rules of a company's own cost. */
async function compareGuidelines(): Promise<void> {
  copyFileSync('.socialmediarc.example.yml', join(folder, 'none.yml'));
  writeFileSync(join(folder, 'many.yml'), 'extends: ./none.yml\nguidelines: ./many.json\n');
  writeGuidelines(join(folder, 'many.json'), 500, 20);
  const cpu = (config: string, posts: string) =>
    measure([process.execPath, smlint, '--config', config, '--quiet', '--format', 'json', posts]).cpu;
  console.log('\n500 rules as data with 20 terms each, in one process, in turn with the same posts without them');
  const rounds: { more: number; findings: number }[] = [];
  for (let round = 0; round < 3; round++) rounds.push(await costOf('many.yml', 'none.yml', 'posts.jsonl', folder));
  const more = rounds.map((round) => `${(100 * round.more).toFixed(1)} %`).join(', ');
  console.log(`time a post more, and findings more, three rounds             ${more}; ${rounds[0]?.findings}`);
  const start = median([1, 2, 3].map(() => cpu('many.yml', 'one.jsonl') - cpu('none.yml', 'one.jsonl')));
  console.log(`start                                                        ${(start * 1000).toFixed(0)} ms more`);
}

/** Other linters, where they are installed: \`npm ci --prefix bench/peers\`. */
function peers(): string[][] {
  const bin = (path: string) => resolve('bench/peers/node_modules', path);
  return [
    ['alex', bin('alex/cli.js')],
    ['write-good', bin('write-good/bin/write-good.js')],
    ['textlint (write-good rule)', bin('textlint/bin/textlint.js'), '--rule', 'write-good'],
    ['secretlint', bin('secretlint/bin/secretlint.js')],
  ].filter(([, path]) => existsSync(path as string));
}
