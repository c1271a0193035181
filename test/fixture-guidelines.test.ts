import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli/main.js';

const folder = fileURLToPath(new URL('../fixtures/guidelines/', import.meta.url));

async function smlint(...args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  const code = await main(args, {
    cwd: folder,
    env: {},
    stdin: new PassThrough(),
    stdout: { write },
    stderr: { write },
  });
  return { code, output };
}

describe('the demands of five real guidelines', () => {
  test('pass their own examples', async () => {
    expect(await smlint('test')).toEqual({ code: 0, output: '✔ 22 rules, 101 examples: all as expected\n' });
  });

  test.each([
    ['Read https://acme.example/blog to learn what changed.', 'brand', 'nodejs/link-at-end'],
    ['Acme made $4.2m in sales this quarter!', 'employee', 'best-buy/no-figures'],
    ['Hey guys, we are live.', 'brand', 'gitlab/inclusive'],
    ['Offizielle Stellungnahme: Der Roamer ist sicher.', 'employee', 'telekom/nicht-offiziell'],
    ['A day with our client Initech.', 'brand', 'ibm/name-no-clients'],
  ])('%s', async (text, author, rule) => {
    expect((await smlint('--text', text, '--author', author)).output).toContain(`  ${rule}\n`);
  });

  test('know that their clauses are held by built-in rules, too', async () => {
    const { output } = await smlint('explain', 'employee-disclosure');
    expect(output).toContain('identify');
  });
});
