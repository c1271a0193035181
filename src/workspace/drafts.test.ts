import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type FindOptions, findDrafts } from './drafts.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'smlint-drafts-')));
afterAll(() => rmSync(root, { recursive: true }));

const tree: Record<string, string> = {
  '.gitignore': 'out/\n*.tmp.txt\n',
  '.socialmediaignore': 'old/\n!keep.txt\n',
  '.git/notes.txt': '',
  '.github/post.md': '',
  'README.md': '',
  'LICENSE.txt': '',
  'SECURITY.md': '',
  'node_modules/a/post.md': '',
  'out/post.txt': '',
  'posts/a.txt': '',
  'posts/B.MD': '',
  'posts/c.tweet': '',
  'posts/c.tweet.smlint.yml': '',
  'posts/d.tmp.txt': '',
  'posts/e.png': '',
  'posts/f.post': '',
  'posts/security.md': '',
  'posts/README.de.md': '',
  'posts/deep/.gitignore': 'g.toot\n!h.tmp.txt\n',
  'posts/deep/g.toot': '',
  'posts/deep/h.tmp.txt': '',
  'posts/deep/i.jsonl': '',
  'posts/old/j.txt': '',
  'posts/old/keep.txt': '',
  'posts/[k].txt': '',
  'pictures/e.png': '',
};
for (const [name, content] of Object.entries(tree)) {
  mkdirSync(join(root, dirname(name)), { recursive: true });
  writeFileSync(join(root, name), content);
}
symlinkSync('..', join(root, 'posts/loop'));
symlinkSync('a.txt', join(root, 'posts/link.txt'));
symlinkSync('nowhere', join(root, 'posts/dangling.txt'));

async function find(patterns: string[], options: Partial<FindOptions> = {}) {
  const { files, problems, skipped } = await findDrafts(patterns, { cwd: root, ...options });
  const short = (path: string) => relative(root, path).split(sep).join('/');
  return { files: files.map(short), problems: problems.map(({ message }) => message), skipped: skipped.map(short) };
}

const inPosts = [
  'posts/B.MD',
  'posts/[k].txt',
  'posts/a.txt',
  'posts/c.tweet',
  'posts/deep/h.tmp.txt',
  'posts/deep/i.jsonl',
  'posts/security.md',
];

test.each<[string, string[], string[], Partial<FindOptions>?]>([
  ['a file', ['posts/a.txt'], ['posts/a.txt']],
  ['a file twice', ['posts/a.txt', './posts/a.txt', join(root, 'posts/a.txt')], ['posts/a.txt']],
  ['a file with another ending', ['posts/f.post'], ['posts/f.post']],
  ['a project paper by name', ['README.md'], ['README.md']],
  ['a name with magic in it', ['posts/[k].txt'], ['posts/[k].txt']],
  ['what git ignores, by name', ['out/post.txt'], ['out/post.txt']],
  ['a folder', ['posts'], inPosts],
  ['a folder with a slash', ['posts/'], inPosts],
  ['the whole project', ['.'], inPosts],
  [
    'a folder within the repository',
    ['.'],
    ['posts/deep/h.tmp.txt', 'posts/deep/i.jsonl'],
    { cwd: join(root, 'posts/deep') },
  ],
  ['a glob', ['posts/*.{txt,tweet}'], ['posts/[k].txt', 'posts/a.txt', 'posts/c.tweet']],
  ['a link by name', ['posts/link.txt'], ['posts/link.txt']],
  ['a deep glob', ['**/*.jsonl'], ['posts/deep/i.jsonl']],
  ['a glob with an ending of its own', ['posts/*.post'], ['posts/f.post']],
  ['a glob without an ending', ['posts/deep/*'], ['posts/deep/h.tmp.txt', 'posts/deep/i.jsonl']],
  ['a folder but for a glob', ['posts', '!posts/**/*.txt'], inPosts.filter((name) => !name.endsWith('.txt'))],
])('%s', async (_name, patterns, files, options) => {
  expect(await find(patterns, options)).toEqual({ files, problems: [], skipped: [] });
});

test('the config’s ignore is relative to its own folder and holds for named files too', async () => {
  const options = { ignore: ['/deep/', '*.txt', '!a.txt'], ignoreBase: join(root, 'posts') };
  expect(await find(['posts', 'posts/link.txt', 'posts/deep/i.jsonl'], options)).toEqual({
    files: ['posts/B.MD', 'posts/a.txt', 'posts/c.tweet', 'posts/security.md'],
    problems: [],
    skipped: ['posts/deep/i.jsonl', 'posts/link.txt'],
  });
});

test('what is ignored and named is skipped without a word', async () => {
  expect(await find(['posts/old/j.txt', 'posts/c.tweet.smlint.yml', 'posts/a.txt'])).toEqual({
    files: ['posts/a.txt'],
    problems: [],
    skipped: ['posts/c.tweet.smlint.yml', 'posts/old/j.txt'],
  });
});

test.each([
  [['pictures'], 'There is no draft in "pictures". smlint looks for .txt, .md'],
  [['pictures/*'], 'There is no draft in "pictures/*".'],
  [['none/**/*.txt'], 'There is no draft in "none/**/*.txt".'],
  [['posts/old/*.txt'], 'All drafts found in "posts/old/*.txt" are ignored (2).'],
  [['posts/security.mb'], 'posts/security.mb: There is no file "security.mb" here. Did you mean "security.md"?'],
  [['none/at/all.txt'], 'none/at/all.txt: There is no file "all.txt" here. Check its name and folder.'],
  [[], 'No draft was named.'],
])('%j is a problem', async (patterns, message) => {
  const { files, problems } = await find(patterns);
  expect(files).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(message);
});
