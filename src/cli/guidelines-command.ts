import type { Clause } from '../guideline/guidelines.js';
import { type LintRun, lintSource } from '../lint/lint-source.js';
import { escapeLines } from '../report/escape.js';
import type { Locale } from '../rule/rule.js';
import type { Guideline } from '../rule/settings.js';
import { fileSource } from '../workspace/draft-source.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { exitCodes } from './exit-code.js';
import { findFiles } from './find-files.js';
import { noInboxes } from './inboxes.js';
import type { RawOptions } from './invocation.js';
import { type Io, tell } from './io.js';
import { createRuns } from './lint-runs.js';
import { readLintOptions } from './options.js';
import { readerOf } from './reading-options.js';
import { openVaults } from './vaults.js';

/**
 * Prints which clauses of the company's guideline are held by rules, which rules by no clause, and, given drafts, which
 * rules never found anything in them. Throws usage and config errors.
 */
export async function guidelinesCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, names);
  const configs = createConfigs(io.cwd, options);
  const here = await configs.forFolder();
  const locale = options.locale ?? here.config.locale ?? 'en';
  const fired = new Map<string, number>();
  let posts = 0;
  if (names.length > 0) {
    const onPost: LintRun['onPost'] = (_, __, findings) => {
      posts++;
      for (const id of new Set(findings.map(({ rule }) => rule.rule.id))) fired.set(id, (fired.get(id) ?? 0) + 1);
    };
    const { files, problems } = await findFiles(names, configs, io.cwd);
    for (const problem of problems) tell(io, escapeLines(problem));
    if (problems.length > 0) return exitCodes.failed;
    const vaultOf = await openVaults(
      files.map(({ config }) => config.config),
      options.requireVault,
      io,
    );
    const runOf = createRuns({ ...options, reveal: false, nameOf: (path) => path }, { onPost }, vaultOf, noInboxes);
    for (const { path, config } of files) {
      await lintSource(fileSource(path), readerOf(path, options.reading, config), runOf(config));
    }
  }
  io.stdout.write(`${escapeLines(report(here, names.length > 0 ? { posts, fired } : undefined, locale).join('\n'))}\n`);
  return exitCodes.fine;
}

const words = {
  en: {
    held: 'Clauses and their rules',
    open: 'Clauses without a rule',
    loose: 'Rules without a clause',
    silent: (posts: number) => `Rules that found nothing in ${posts} posts`,
    none: 'none',
    off: 'off',
    found: (posts: number) => `${posts} ${posts === 1 ? 'post' : 'posts'}`,
    unnamed: '(no section)',
  },
  de: {
    held: 'Abschnitte und ihre Regeln',
    open: 'Abschnitte ohne Regel',
    loose: 'Regeln ohne Abschnitt',
    silent: (posts: number) => `Regeln, die in ${posts} Beiträgen nichts fanden`,
    none: 'keine',
    off: 'aus',
    found: (posts: number) => `${posts} ${posts === 1 ? 'Beitrag' : 'Beiträge'}`,
    unnamed: '(ohne Abschnitt)',
  },
};

interface Use {
  posts: number;
  fired: ReadonlyMap<string, number>;
}

function report({ rules, config, guidelines }: DraftConfig, use: Use | undefined, locale: Locale): string[] {
  const word = words[locale];
  const clauses = clausesOf(rules, guidelines?.clauses ?? []);
  const isOn = (id: string) => config.rules[id]?.severity !== 'off';
  const show = (id: string) => {
    const notes = [isOn(id) ? [] : word.off, use && isOn(id) ? word.found(use.fired.get(id) ?? 0) : []].flat();
    return notes.length > 0 ? `${id} (${notes.join(', ')})` : id;
  };
  const title = ({ section, text }: Guideline) => [section ?? word.unnamed, text].filter(Boolean).join(': ');
  const held = clauses.filter((clause) => clause.rules.length > 0);
  const open = clauses.filter((clause) => clause.rules.length === 0);
  const loose = rules.filter(({ id }) => isOn(id) && !clauses.some((clause) => clause.rules.includes(id)));
  const silent = use ? rules.filter(({ id }) => isOn(id) && !use.fired.has(id)) : [];
  const list = (heading: string, lines: string[]) => [
    `${heading}:`,
    ...(lines.length > 0 ? lines : [word.none]).map((line) => `  ${line}`),
    '',
  ];
  return [
    ...list(
      word.held,
      held.map((clause) => `${title(clause)}  → ${clause.rules.map(show).join(', ')}`),
    ),
    ...list(word.open, open.map(title)),
    ...list(
      word.loose,
      loose.map(({ id }) => show(id)),
    ),
    ...(use
      ? list(
          word.silent(use.posts),
          silent.map(({ id }) => id),
        )
      : []),
  ].slice(0, -1);
}

/** One clause a section: what the rules say of it and what the guidelines say. */
function clausesOf(rules: DraftConfig['rules'], written: readonly Clause[]): Clause[] {
  const clauses = new Map<string, Clause>();
  const add = (clause: Guideline, ids: readonly string[]) => {
    const key = clause.section ?? clause.text ?? '';
    const known = clauses.get(key);
    clauses.set(key, { ...clause, ...known, rules: [...new Set([...(known?.rules ?? []), ...ids])] });
  };
  for (const clause of written) add(clause, clause.rules);
  for (const { id, guideline } of rules) if (guideline) add(guideline, [id]);
  return [...clauses.values()];
}
