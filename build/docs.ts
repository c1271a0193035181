import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rules } from '../rules/index.js';
import { type Case, rulePage } from './rule-page.js';
import { fillRuns } from './runs.js';

/** `npm run docs` writes what documents take from the code; with `--check` it only says what is out of date. */
const isCheck = process.argv.includes('--check');
const folder = 'docs/rules';

const pages = new Map<string, string>();
for (const rule of rules) {
  const [readme, cases] = [`rules/${rule.id}/README.md`, `rules/${rule.id}/cases.yml`].map((path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  );
  if (readme === undefined) continue;
  const examples = cases === undefined ? [] : (parse(cases) as { cases: Case[] }).cases;
  pages.set(`${folder}/${rule.id}.md`, rulePage(rule, readme, examples));
}
for (const path of [
  'README.md',
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]) {
  pages.set(path, await fillRuns(readFileSync(path, 'utf8'), process.cwd()));
}

mkdirSync(folder, { recursive: true });
const orphans = readdirSync(folder).flatMap((name) => (pages.has(`${folder}/${name}`) ? [] : [`${folder}/${name}`]));
const stale = [...pages].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

if (!isCheck) {
  for (const [path, text] of stale) writeFileSync(path, text);
  for (const path of orphans) rmSync(path);
}
for (const path of [...stale.map(([path]) => path), ...orphans])
  console.log(`${isCheck ? 'out of date' : 'written'}: ${path}`);
if (isCheck && stale.length + orphans.length > 0) {
  console.log('Run "npm run docs" and look at what changed.');
  process.exitCode = 1;
}
