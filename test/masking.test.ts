import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../rules/index.js';
import { main } from '../src/cli/main.js';
import { formatNames } from '../src/report/format.js';
import { createScratch, type Scratch } from './scratch.js';

/** Whatever of these comes out of any command is a leak, in any case. */
const secrets = [
  'Zaunkönig',
  'Projekt Adlerhorst',
  'Adlerhorst',
  'Sumpfmeise',
  'Vicenza',
  'Tobel Logistik',
  'Nordwand',
  'glpat-x7Kq2mVd9sTz4LbW1cRf',
  'Ziegel2031',
  'hanna.brodersen@seepost.example',
  'DE89 3704 0044 0532 0130 00',
  '52,3 Mio. Euro',
];

const everything = `Zaunkönig, zaunkönig, ZAUNKÖNIG, #Zaunkönig und Z-a-u-n-k-ö-n-i-g bei Tobel Logistik: als ob ihr das nicht wüsstet, ihr Idioten!
Projekt Adlerhorst, auch Sumpfmeise genannt, und Nordwand sind großartig. Kauft Zaunkönig!
Unser Umsatz liegt bei 52,3 Mio. Euro. Das Passwort lautet Ziegel2031, der Token glpat-x7Kq2mVd9sTz4LbW1cRf.
Frau Brodersen: hanna.brodersen@seepost.example, DE89 3704 0044 0532 0130 00.`;

let scratch: Scratch;

beforeAll(async () => {
  scratch = createScratch({
    '.socialmediarc.yml': `company: {name: Acme, products: [Acme One]}
confidential:
  vault: confidential.vault
  terms:
    - Zaunkönig
    - {term: Projekt Adlerhorst, also: [Sumpfmeise], why: the purchase of a maker in Vicenza, allow: [Adlerhorst Berghütte]}
  clients: [Tobel Logistik]
strategy:
  platforms: [linkedin]
  topics: [{id: robots, keywords: [robot]}, {id: maker, keywords: [Umsatz]}]
  audiences: [buyers]
  campaigns: [{id: spring, from: 2027-03-01, until: 2027-03-14}]
`,
    'all.txt': everything,
    'all.md': `---\nplatform: x\nauthor: employee\nwaivers:\n  - {rule: confidential-terms, reason: Zaunkönig is fine says Tobel Logistik}\n---\n${everything}\n`,
    'all.jsonl': `${JSON.stringify({ id: 'zaunkönig-1', text: everything })}\n{"text": "Zaunkönig und Projekt Adlerhorst\n`,
    'named.md':
      '---\nauthor: brand\nplatform: linkedin\ntopic: Zaunkönig\naudience: Sumpfmeise\ncampaign: Nordwand\n---\nHello.\n',
    'broken.json': '{"text": "Zaunkönig und Nordwand',
    'broken.md': '---\nplatform: [Zaunkönig\n---\nNordwand\n',
    'bad/.socialmediarc.yml':
      'confidential: {terms: [{term: Zaunkönig, untli: 2027-01-01}, [Nordwand]], clients: Tobel Logistik}\n',
    'bad/x.txt': 'x',
    'torn/.socialmediarc.yml': 'confidential: {terms: [Zaunkönig, "Nordwand\n',
    'torn/x.txt': 'x',
    'terms.txt': 'Nordwand\n',
  });
  await run(['vault', 'init']);
  await run(['vault', 'add', '--label', 'an unreleased product'], 'Nordwand\n');
}, 60_000);

afterAll(() => scratch.remove());

async function run(args: string[], input = '', cwd = '.'): Promise<string> {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  await main(args, {
    cwd: join(scratch.folder, cwd),
    env: { XDG_CONFIG_HOME: join(scratch.folder, 'home') },
    stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]) as NodeJS.ReadableStream,
    stdout: { write },
    stderr: { write },
  });
  return output;
}

function leaksIn(output: string): string[] {
  const plain = output.toLowerCase();
  return secrets.filter(
    (secret) => plain.includes(secret.toLowerCase()) || plain.includes(encodeURI(secret.toLowerCase())),
  );
}

test('the posts do hold every secret, and smlint finds each', async () => {
  expect(leaksIn(everything)).toEqual(secrets.filter((secret) => secret !== 'Vicenza'));
  const [result] = JSON.parse(await run(['all.txt', '--format', 'json']));
  const found = new Set(
    result.messages.map(({ ruleId, messageId }: Record<string, string>) => `${ruleId}/${messageId}`),
  );
  for (const id of ['term', 'client', 'guarded'].map((message) => `confidential-terms/${message}`))
    expect(found).toContain(id);
  for (const id of [
    'credentials/token',
    'credentials/password',
    'personal-data/email',
    'personal-data/iban',
    'unpublished-figures/figure',
  ])
    expect(found).toContain(id);
});

const files = ['all.txt', 'all.md', 'all.jsonl', 'named.md', 'broken.json', 'broken.md'];
const lint = formatNames.flatMap((format) =>
  ['en', 'de'].map((locale): [string, string[]] => [
    `${format}, ${locale}`,
    [...files, '--format', format, '--locale', locale],
  ]),
);

test.each<[string, string[], string?, string?]>([
  ...lint,
  ['one file', ['all.txt']],
  ['--quiet', [...files, '--quiet']],
  ['--author employee --platform x', [...files, '--author', 'employee', '--platform', 'x']],
  ['--color', [...files, '--color']],
  ['--reveal into a pipe', [...files, '--reveal']],
  ['--text', ['--text', everything]],
  ['--stdin', ['--stdin'], everything],
  ['an unknown option behind', ['all.txt', '--fromat', 'json']],
  ['--print-config', ['--print-config', 'all.txt']],
  ['--print-config --reveal into a pipe', ['--print-config', 'all.txt', '--reveal']],
  ['strategy', ['strategy', ...files]],
  ['strategy for programs', ['strategy', ...files, '--format', 'json']],
  ['strategy learn', ['strategy', 'learn', ...files]],
  ['rules', ['rules']],
  ...rules.map(({ id }): [string, string[]] => [`explain ${id}`, ['explain', id]]),
  ['a config with mistakes', ['x.txt'], '', 'bad'],
  ['a config that is torn', ['x.txt'], '', 'torn'],
  ['vault list', ['vault', 'list']],
  ['vault check', ['vault', 'check']],
  ['vault add', ['vault', 'add'], 'Nordwand\nzaunkönig zaunkönig a b c d e\n'],
  ['vault remove of a term that is not in it', ['vault', 'remove'], 'Zaunkönig\n'],
  ['vault remove on the command line', ['vault', 'remove', 'Nordwand']],
  ['vault rotate', ['vault', 'rotate'], 'Nordwand\n'],
])('%s prints no secret', async (_, args, input, cwd) => {
  const output = await run(args, input, cwd);
  expect(leaksIn(output)).toEqual([]);
});

test('nothing that smlint writes holds a secret', async () => {
  await run([...files, '--format', 'json', '--output-file', 'report.json']);
  expect(existsSync(join(scratch.folder, 'report.json'))).toBe(true);
  const own = readdirSync(scratch.folder).filter((name) => name === 'report.json' || name.endsWith('.vault'));
  expect(own).toHaveLength(2);
  expect(own.flatMap((name) => leaksIn(scratch.read(name)))).toEqual([]);
});
