import { describe, expect, test } from 'vitest';
import { parseArguments } from './arguments.js';
import { helpText } from './help.js';
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
    [['--help'], { command: 'help' }],
    [['explain', '--help'], { command: 'help' }],
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
  test('fits one screen', () => {
    const lines = helpText.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test('names every option and command', () => {
    const program = createProgram(() => {});
    const shown = helpText.replace('--[no-]color', '--color --no-color');
    const options = program.options.filter((option) => !option.hidden).map((option) => option.long as string);
    for (const name of [...options, ...program.commands.map((command) => command.name())]) {
      expect(shown).toMatch(new RegExp(`(?<![\\w-])${name}(?![\\w-])`));
    }
  });
});
