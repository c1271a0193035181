import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { buildIfStale, config, createScratch, program, type Scratch } from './scratch.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const page = readFileSync(join(root, 'docs/editors.md'), 'utf8');

/** The settings that the page shows under a heading. */
function settings(heading: string, language: string): string {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [, code] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(section) ?? [];
  if (code === undefined) throw new Error(`docs/editors.md shows no ${language} under "${heading}".`);
  return code;
}

const draft = 'Grüße 👩‍👩‍👧 und 🚀: bald kommt Projekt Falke!\nÜbrigens 🎉 #ProjektFalke, ja.\n';
/** Each finding as the editor's own cells show it: the text that it marks. */
const marked = ['Projekt Falke', '#ProjektFalke'];
let scratch: Scratch;
let env: NodeJS.ProcessEnv;

// Editors take their time to start, and a busy machine is no mistake.
vi.setConfig({ testTimeout: 120_000 });

beforeAll(() => {
  buildIfStale();
  scratch = createScratch({
    '.socialmediarc.yml': config,
    'draft.txt': draft,
    'bin/smlint': `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`,
  });
  chmodSync(join(scratch.folder, 'bin/smlint'), 0o755);
  env = { ...process.env, PATH: `${scratch.folder}/bin:${process.env.PATH}`, HOME: scratch.folder, LANG: 'C.UTF-8' };
}, 120_000);

afterAll(() => scratch.remove());

const has = (command: string) => spawnSync(command, ['--version']).status === 0;

/** Runs an editor that is to write what it marked into `out.json`. */
function marks(command: string, args: string[]): unknown {
  const { stdout, stderr } = spawnSync(command, args, { cwd: scratch.folder, env, encoding: 'utf8', timeout: 100_000 });
  if (!existsSync(join(scratch.folder, 'out.json'))) throw new Error(`${command} wrote nothing.\n${stdout}${stderr}`);
  const result = JSON.parse(scratch.read('out.json'));
  spawnSync('rm', [join(scratch.folder, 'out.json')]);
  return result;
}

describe('real editors mark the right cells', () => {
  const ale = '/usr/share/vim-ale';

  test.runIf(has('vim') && existsSync(ale))('Vim with ALE', () => {
    scratch.write({
      vimrc: `set nocompatible encoding=utf-8\nset runtimepath+=${ale}\nlet g:ale_linters = {'text': ['smlint']}\nfiletype plugin on\nruntime plugin/ale.vim\n${settings('Vim with ALE', 'vim')}`,
      'run.vim': `set filetype=text
ALELint
call ale#test#WaitForJobs(60000)
let found = map(ale#engine#GetLoclist(bufnr('')), {_, item -> strpart(getline(item.lnum), item.col - 1, item.end_col - item.col + 1)})
call writefile([json_encode(found)], 'out.json')
qall!
`,
    });
    expect(marks('vim', ['-Nu', 'vimrc', '-n', '-es', '-S', 'run.vim', 'draft.txt'])).toEqual(marked);
  });

  test.runIf(has('nvim'))("Neovim with nvim-lint's way of running a linter", () => {
    scratch.write({
      'init.lua': `
local lint = { linters = {}, linters_by_ft = {} }
function lint.try_lint()
  for _, name in ipairs(lint.linters_by_ft[vim.bo.filetype] or {}) do
    local linter, args = lint.linters[name], {}
    for _, arg in ipairs(linter.args) do table.insert(args, type(arg) == 'function' and arg() or arg) end
    local lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
    local output = vim.fn.system({ linter.cmd, unpack(args) }, table.concat(lines, '\\n') .. '\\n')
    vim.diagnostic.set(vim.api.nvim_create_namespace(name), 0, linter.parser(output, vim.api.nvim_get_current_buf()))
  end
end
package.preload['lint'] = function() return lint end
${settings('Neovim with nvim-lint', 'lua')}`,
      'run.lua': `
vim.bo.filetype = 'text'
require('lint').try_lint()
local found = {}
for _, item in ipairs(vim.diagnostic.get(0)) do
  local text = vim.api.nvim_buf_get_text(0, item.lnum, item.col, item.end_lnum, item.end_col, {})
  table.insert(found, text[1])
end
vim.fn.writefile({ vim.json.encode(found) }, 'out.json')
vim.cmd('qall!')
`,
    });
    expect(marks('nvim', ['--headless', '-n', '-u', 'init.lua', 'draft.txt', '-c', 'luafile run.lua'])).toEqual(marked);
  });

  const emacsRun = (setup: string, found: string) => `${setup}
(find-file "draft.txt")
${found}
`;

  test.runIf(has('emacs'))('Emacs with flymake', () => {
    scratch.write({
      'run.el': emacsRun(
        settings('Emacs with flymake', 'elisp'),
        `(flymake-start)
(let ((end (+ (float-time) 60)))
  (while (and (null (flymake-diagnostics)) (< (float-time) end)) (accept-process-output nil 0.1)))
(let ((found (mapcar (lambda (d) (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d)))
                     (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))))
  (with-temp-file "out.json" (insert (json-encode (vconcat found)))))`,
      ),
    });
    expect(marks('emacs', ['-Q', '--batch', '-l', 'json', '-l', 'run.el'])).toEqual(marked);
  });

  const flycheck = '/usr/share/emacs/site-lisp/elpa-src';

  test.runIf(has('emacs') && existsSync(flycheck))('Emacs with Flycheck', () => {
    const [point] = /\(defun smlint--point[\s\S]*?\n\n/.exec(settings('Emacs with flymake', 'elisp')) ?? [];
    scratch.write({
      'run.el': emacsRun(
        `;;; -*- lexical-binding: t -*-
(let ((default-directory "${flycheck}")) (normal-top-level-add-subdirs-to-load-path))
${point}
${settings('Emacs with Flycheck', 'elisp')}`,
        `(flycheck-mode 1)
(flycheck-buffer)
(let ((end (+ (float-time) 60)))
  (while (and (null flycheck-current-errors) (< (float-time) end)) (accept-process-output nil 0.1)))
(let ((found (mapcar (lambda (e) (let ((region (flycheck-error-region-for-mode e 'symbols)))
                                   (buffer-substring-no-properties (car region) (cdr region))))
                     flycheck-current-errors)))
  (with-temp-file "out.json" (insert (json-encode (vconcat found)))))`,
      ),
    });
    expect(marks('emacs', ['-Q', '--batch', '-l', 'json', '-l', 'run.el'])).toEqual(marked);
  });
});

describe('patterns read the lines', () => {
  const { pattern } = JSON.parse(settings('Visual Studio Code', 'json')).tasks[0].problemMatcher;
  const sublime = JSON.parse(settings('Sublime Text', 'json'));
  const helix = parse(settings('Helix', 'yaml')).languages.markdown[0];
  const lines = (format: string) => scratch.smlint(['draft.txt', '--format', format]).stdout.split('\n').slice(0, 2);
  const message = /^"Pr•+" is on the company's list/;

  test.each([
    [0, '1', '35'],
    [1, '2', '13'],
  ])('VS Code, finding %s', (index, line, column) => {
    const found = new RegExp(pattern.regexp).exec(lines('unix')[index] ?? '');
    const part = (name: string) => found?.[pattern[name]];
    expect([part('file'), part('line'), part('column')]).toEqual([`${scratch.folder}/draft.txt`, line, column]);
    expect([part('severity'), part('code')]).toEqual(['Error', 'confidential-terms']);
    expect(part('message')).toMatch(index === 0 ? message : /•/);
  });

  test('Sublime Text', () => {
    const [, file, line, column] = new RegExp(sublime.file_regex).exec(lines('unix')[1] ?? '') ?? [];
    expect([file, line, column]).toEqual([`${scratch.folder}/draft.txt`, '2', '13']);
    expect(sublime.cmd).toEqual(['smlint', '--format', 'unix', '$file']);
  });

  test("Helix by way of efm-langserver's formats", () => {
    const named: Record<string, string> = { '%f': '(.+?)', '%l': '(\\d+)', '%c': '(\\d+)', '%m': '(.+)' };
    const regexp = new RegExp(`^${helix['lint-formats'][0].replace(/%[flcm]/g, (code: string) => named[code])}$`);
    expect(regexp.exec(lines('unix')[0] ?? '')?.slice(1, 4)).toEqual([`${scratch.folder}/draft.txt`, '1', '35']);
    const command = helix['lint-command'].replace(/\$\{INPUT\}/, 'draft.txt');
    expect(
      spawnSync('sh', ['-c', command], { cwd: scratch.folder, env, input: draft, encoding: 'utf8' }),
    ).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('draft.txt:2:13: '),
    });
  });

  test("reviewdog's and nvim-lint's reading of stylish", () => {
    const { stdout } = scratch.smlint(['draft.txt', '--format', 'stylish']);
    const found = stdout
      .split('\n')
      .flatMap((line) => /^\s*(\d+):(\d+)\s+(\w+)\s+(.+)\s+(\S*)$/.exec(line)?.slice(1) ?? []);
    expect([found.length, found[0], found[2], found[4]]).toEqual([10, '1', 'error', 'confidential-terms']);
  });
});
