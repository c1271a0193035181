import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';
import { createScratch, type Scratch } from './scratch.js';

const page = readFileSync(new URL('../docs/writing-rules.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml);
const rules = blocks.filter((yaml) => /^- (id|guideline):/.test(yaml));

let scratch: Scratch;
beforeAll(() => {
  const files = Object.fromEntries(rules.map((yaml, index) => [`guidelines/${index}.yml`, yaml]));
  const cases = blocks.find((yaml) => yaml.startsWith('cases:')) ?? '';
  scratch = createScratch({
    '.socialmediarc.yml': 'guidelines: ./guidelines\n',
    'guidelines/cases.yml': cases,
    ...files,
  });
});
afterAll(() => scratch.remove());

test('what the page on writing rules tells people to copy works', async () => {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  const io = { cwd: scratch.folder, env: {}, stdin: new PassThrough(), stdout: { write }, stderr: { write } };
  expect([await main(['test'], io), output]).toEqual([0, '✔ 2 rules, 7 examples, 1 case: all as expected\n']);
  expect(rules).toHaveLength(3);
});
