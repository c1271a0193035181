import { describe, expect, test } from 'vitest';
import { formatNames } from '../report/format.js';
import { parseArguments } from './arguments.js';
import { helpText } from './help.js';
import { helpTopics } from './help-topics.js';
import { createProgram } from './program.js';

describe('parseArguments', () => {
  test.each([
    [[], { command: 'lint', names: [] }],
    [['a.txt', 'rules'], { command: 'lint', names: ['a.txt', 'rules'] }],
    [['./rules'], { command: 'lint', names: ['./rules'] }],
    [['a.txt', '--quiet'], { command: 'lint', names: ['a.txt'], options: { quiet: true } }],
    [['--config', 'x.yml', 'a.txt'], { command: 'lint', names: ['a.txt'], options: { config: 'x.yml' } }],
    [['--no-config', 'a.txt'], { command: 'lint', options: { config: false } }],
    [['--rule', 'a:off', '--rule', 'b:warn'], { options: { rule: ['a:off', 'b:warn'] } }],
    [['--format', 'json', '--format', 'sarif=a.sarif'], { options: { format: ['json', 'sarif=a.sarif'] } }],
    [['posts', '--changed'], { names: ['posts'], options: { changed: true } }],
    [['--changed=main', 'posts'], { names: ['posts'], options: { changed: 'main' } }],
    [['merge-reports', 'a.json'], { command: 'merge-reports', names: ['a.json'] }],
    [['--no-code'], { options: { code: false } }],
    [['--text', '-20% today'], { options: { text: '-20% today' } }],
    [['-', '--platform', 'x'], { names: ['-'], options: { platform: 'x' } }],
    [['rules'], { command: 'rules', names: [] }],
    [['rules', '--locale', 'de'], { command: 'rules', options: { locale: 'de' } }],
    [
      ['--config', 'x.yml', 'explain', 'some-rule'],
      { command: 'explain', names: ['some-rule'], options: { config: 'x.yml' } },
    ],
    [['posts', 'a.txt'], { command: 'posts', names: ['a.txt'] }],
    [['posts'], { command: 'lint', names: ['posts'] }],
    [['init', '--yes'], { command: 'init', options: { yes: true } }],
    [['--help'], { command: 'help', names: [] }],
    [['help', 'options'], { command: 'help', names: ['options'] }],
    [['explain', '--help'], { command: 'help', names: ['explain'] }],
  ])('%j', async (argv, expected) => {
    expect(await parseArguments(argv)).toMatchObject(expected);
  });

  test.each([
    [['--fromat', 'json'], 'Unknown option "--fromat". Did you mean --format?'],
    [['a.txt', '--zzz'], 'Unknown option "--zzz". See smlint --help.'],
    [['--config'], 'argument missing'],
    [['rules', '--yes'], 'Unknown option "--yes"'],
  ])('%j is refused', async (argv, message) => {
    await expect(parseArguments(argv)).rejects.toThrow(message);
  });

  test('the prototype of objects is no option', async () => {
    await expect(parseArguments(['--constructor'])).rejects.toThrow('Unknown option');
  });
});

describe('help', () => {
  const program = createProgram(() => {});
  const names = program.commands.map((command) => command.name());

  test('fits one screen', () => {
    expect(helpText.trimEnd().split('\n').length).toBeLessThanOrEqual(24);
  });

  test.each(Object.entries({ '--help': helpText, ...helpTopics }))('%s fits 80 columns', (_, text) => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each(names)('the first screen names the command %s', (name) => {
    expect(helpText).toMatch(word(name));
  });

  test.each(longOptions(program))('help options names %s', (option) => {
    expect(helpTopics.options).toMatch(word(option));
  });

  test.each(formatNames)('help options names the format %s', (name) => {
    expect(helpTopics.options).toMatch(word(name));
  });

  test.each(
    program.commands.flatMap((command) => longOptions(command).map((option) => [command.name(), option] as const)),
  )('help %s names %s', (name, option) => {
    expect(helpTopics[name as keyof typeof helpTopics]).toMatch(word(option));
  });

  test.each(helpText.match(/--[a-z-]{3,}/g) ?? [])('%s on the first screen is an option', (option) => {
    expect([...longOptions(program), '--help']).toContain(option);
  });
});

function longOptions({ options }: ReturnType<typeof createProgram>): string[] {
  return options.filter(({ hidden }) => !hidden).map(({ long }) => long as string);
}

function word(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
}
