import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The program under test; `SMLINT_BIN` names another one, such as an installed package. */
export const program = process.env.SMLINT_BIN ?? join(root, 'dist/bin/smlint.js');

/** Builds the program when it is older than anything it is made of. */
export function buildIfStale(): void {
  if (process.env.SMLINT_BIN !== undefined) return;
  const sources = ['bin', 'src', 'rules', 'build', 'package.json', 'tsup.config.ts'].map((name) => join(root, name));
  if (existsSync(program) && Math.max(...sources.map(newest)) <= statSync(program).mtimeMs) return;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsup/dist/cli-default.js')],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
}

function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return path.endsWith('.test.ts') ? 0 : stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Scratch {
  /** Absolute and without links, as smlint shows it. */
  folder: string;
  write(files: Record<string, string | Uint8Array>): void;
  read(name: string): string;
  has(name: string): boolean;
  smlint(args: readonly string[], more?: { input?: string; cwd?: string; env?: Record<string, string> }): Run;
  remove(): void;
}

/** A folder of its own, outside of any repository. */
export function createScratch(files: Record<string, string | Uint8Array> = {}): Scratch {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'smlint-test-')));
  // A test runner on a terminal sets FORCE_COLOR for whatever it starts.
  const { FORCE_COLOR, NO_COLOR, ...env } = process.env;
  const scratch: Scratch = {
    folder,
    write(more) {
      for (const [name, content] of Object.entries(more)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    has: (name) => existsSync(join(folder, name)),
    smlint(args, { input = '', cwd = '.', env: extra = {} } = {}) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: join(folder, cwd),
        env: { ...env, ...extra },
        input,
        encoding: 'utf8',
        maxBuffer: 100_000_000,
      });
      return { code: status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  scratch.write(files);
  return scratch;
}

/** A config under which "Projekt Falke" is the only thing that anybody could report. */
export const config = `company:
  name: Acme Robotics
confidential:
  terms: [Projekt Falke]
strategy:
  platforms: [linkedin]
rules:
  employee-disclosure: off
  argumentative-phrasing: off
  off-strategy-topic: off
  off-strategy-platform: off
`;
