import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from './io.js';
import { main } from './main.js';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'smlint-terminal-'));
  writeFileSync(join(cwd, 'secret.yml'), 'confidential: {terms: [Projekt Falke]}\nrules: {employee-disclosure: off}\n');
});

afterEach(() => rmSync(cwd, { recursive: true }));

class Screen extends PassThrough {
  isTTY = true;
  columns = 80;
  text = '';
  constructor() {
    super();
    this.on('data', (chunk) => {
      this.text += String(chunk);
    });
  }
  // What a spinner does with a terminal.
  cursorTo() {}
  clearLine() {}
  moveCursor() {}
}

interface Terminal extends Io {
  stdin: Screen;
  stdout: Screen;
  stderr: Screen;
}

function terminal(env: Io['env'] = {}): Terminal {
  return { cwd, env, stdin: new Screen(), stdout: new Screen(), stderr: new Screen() };
}

/** Answers one question after the other, each when it is asked. */
function answer({ stdin, stderr }: Terminal, answers: string[]): void {
  stderr.on('data', (chunk) => {
    if (!/: $/.test(String(chunk))) return;
    const next = answers.shift();
    setImmediate(() => (next === undefined ? stdin.end() : stdin.write(`${next}\n`)));
  });
}

const check = ['--text', 'Projekt Falke', '--config', 'secret.yml'];

describe('on a terminal', () => {
  test('the report has colour', async () => {
    const io = terminal();
    expect(await main(check, io)).toBe(1);
    expect(io.stdout.text).toContain('\u001b[31merror\u001b[39m');
    expect(io.stderr.text).toBe('');
  });

  test('NO_COLOR takes it away', async () => {
    const io = terminal({ NO_COLOR: '1' });
    await main(check, io);
    expect(io.stdout.text).not.toContain('\u001b');
  });

  test('--reveal shows what was found, but not in a file', async () => {
    const io = terminal();
    await main([...check, '--reveal'], io);
    expect(io.stdout.text).toContain('"Projekt Falke"');
    expect(io.stderr.text).toBe('');
    const writing = terminal();
    await main([...check, '--reveal', '--output-file', 'report.txt'], writing);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('"Pr•••••••••••"');
    expect(writing.stderr.text).toContain('--reveal works only on a terminal');
  });

  test('--print-config shows the secrets only with --reveal', async () => {
    const io = terminal();
    await main(['--print-config', 'a.txt', '--config', 'secret.yml'], io);
    expect(io.stdout.text).not.toContain('Falke');
    await main(['--print-config', 'a.txt', '--config', 'secret.yml', '--reveal'], io);
    expect(io.stdout.text).toContain('Projekt Falke');
  });
});

describe('progress', () => {
  const slow = (): Terminal => {
    const io = terminal();
    setTimeout(() => io.stdin.end('Hallo'), 700);
    return io;
  };

  test('is shown when a run takes long', async () => {
    const io = slow();
    expect(await main(['--stdin', '--no-config'], io)).toBe(0);
    expect(io.stderr.text).toContain('0/1 files');
    expect(io.stdout.text).not.toContain('0/1 files');
  });

  test('is not shown in a pipeline', async () => {
    const io = { ...slow(), env: { CI: 'true' } };
    await main(['--stdin', '--no-config'], io);
    expect(io.stderr.text).toBe('');
  });
});

describe('init', () => {
  test('asks again when it does not understand an answer, shows what it would write, and asks', async () => {
    const io = terminal();
    const platforms = ['Twitter, linkdin', 'Twitter linkedin'];
    answer(io, [
      'Globex: the "best"',
      'globex',
      '',
      'One, Two',
      ...platforms,
      'de, en',
      'mowing',
      'brnad',
      'brand',
      'maybe',
      'y',
    ]);
    expect(await main(['init'], io)).toBe(0);
    const written = readFileSync(join(cwd, '.socialmediarc.yml'), 'utf8');
    expect(written).toContain('  name: "Globex: the \\"best\\""\n  handles: ["@globex"]\n');
    expect(written).toContain('  platforms: [x, linkedin]\n');
    expect(written).toContain('  products: [One, Two]\n');
    expect(written).toContain('\npost:\n  author: brand\n');
    expect(written).toContain('\nlocale: de\n');
    expect(io.stderr.text).toContain('There is no platform "linkdin". Did you mean "linkedin"?');
    expect(io.stderr.text).toContain('There is no author role "brnad". Did you mean "brand"?');
    expect(io.stderr.text.replaceAll('\r\n', '\n')).toContain(written);
    expect(io.stdout.text).toBe('');
    expect(await main(['--text', 'Hallo'], terminal())).toBe(0);
  });

  test('writes nothing when it is broken off', async () => {
    const io = terminal();
    answer(io, ['Globex']);
    expect(await main(['init'], io)).toBe(2);
    expect(io.stderr.text).toContain('Stopped; nothing was written.');
    expect(() => readFileSync(join(cwd, '.socialmediarc.yml'))).toThrow('ENOENT');
  });
});

test('a mistake of smlint itself is told as one, without control characters', async () => {
  const io = terminal();
  const broken: Io = {
    ...io,
    get stdin(): Io['stdin'] {
      throw new TypeError('oops \u001b[2J');
    },
  };
  expect(await main(['--stdin'], broken)).toBe(2);
  expect(io.stderr.text).toMatch(/^smlint: This is a mistake in smlint[^\n]*\nTypeError: oops \\u001b\[2J\n/);
});
