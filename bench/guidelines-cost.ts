import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfigs } from '../src/cli/configs.js';
import { readLintOptions } from '../src/cli/options.js';
import { createRun } from '../src/lint/create-run.js';
import { type LintRun, lintSource } from '../src/lint/lint-source.js';
import { draftReader } from '../src/post/read.js';

/** So many posts are checked in one way before it is the other's turn: short, so that a busy machine is fair to both. */
const slice = 100;

/**
 * The share of processor time that a post takes longer under one config than under another, and the findings that it has
 * more. Both check the same posts of a JSON Lines file in one process, slice by slice in turn; the first slices, in which
 * phrases are built and code is compiled, are not counted.
 */
export async function costOf(
  config: string,
  without: string,
  posts: string,
  cwd: string,
): Promise<{ more: number; findings: number }> {
  const sides = await Promise.all([without, config].map((name) => sideOf(name, cwd)));
  const lines = readFileSync(join(cwd, posts), 'utf8').trimEnd().split('\n');
  for (let from = 0, turn = 0; from < lines.length; from += slice, turn++) {
    const text = `${lines.slice(from, from + slice).join('\n')}\n`;
    for (const side of turn % 2 === 0 ? sides : [...sides].reverse()) await side.check(text, from >= 20 * slice);
  }
  const [plain, ruled] = sides as [Side, Side];
  return { more: ruled.spent() / plain.spent() - 1, findings: ruled.found() - plain.found() };
}

interface Side {
  check(text: string, isCounted: boolean): Promise<void>;
  /** Processor time in microseconds. */
  spent(): number;
  found(): number;
}

async function sideOf(config: string, cwd: string): Promise<Side> {
  const options = readLintOptions({ code: true, config }, []);
  const draft = await createConfigs(cwd, options).forFolder();
  const run: LintRun = createRun(draft.config, draft.rules, { ...options, reveal: false, nameOf: (path) => path });
  const reader = draftReader('posts.jsonl');
  let [spent, found] = [0, 0];
  return {
    async check(text, isCounted) {
      const source = { path: 'posts.jsonl', text: async () => text, chunks: () => chunksOf(text) };
      const before = process.cpuUsage().user;
      const { messages } = await lintSource(source, reader, run);
      if (!isCounted) return;
      spent += process.cpuUsage().user - before;
      found += messages.length;
    },
    spent: () => spent,
    found: () => found,
  };
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  yield text;
}
