import { ConfigError } from '../config/errors.js';
import { readCases } from '../guideline/cases.js';
import { type ExampleResult, runExamples } from '../lint/examples.js';
import type { EnabledRule } from '../lint/linter.js';
import { runCases } from '../lint/run-cases.js';
import { escapeLines } from '../report/escape.js';
import type { AnyRule } from '../report/rules-meta.js';
import { createConfigs, type DraftConfig } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { readConfigOptions } from './options.js';
import { untouchedWords } from './test-coverage.js';
import { describeCase, describeResult, notesOn, summary, type Tally } from './test-report.js';
import { choose, UsageError } from './usage-error.js';

/** Runs the examples of the company's rules, and its cases. Throws usage and config errors. */
export async function testCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readConfigOptions(raw);
  const config = await createConfigs(io.cwd, options).forFolder();
  const locale = options.locale ?? config.config.locale ?? 'en';
  const rules = chosenRules(names, config);
  const run = { settings: config.config.settings, defaults: config.config.post };

  const lines: string[] = [];
  const tally: Tally = { rules: rules.length, examples: 0, cases: 0, failed: 0 };
  for (const rule of rules) {
    const results = await runExamples(enable(rule, config), run);
    const failed = results.filter(({ isFine }) => !isFine);
    tally.examples += results.length;
    tally.failed += failed.length;
    const remarks = [...notesOn(rule, locale), ...(raw.coverage ? untouched(rule, results, locale) : [])];
    if (failed.length + remarks.length === 0) continue;
    const mark = failed.length > 0 ? '✖' : 'ℹ';
    lines.push(`${mark} ${rule.id}${placeOf(rule)}`, ...failed.flatMap((result) => describeResult(result, locale)));
    lines.push(...remarks.map((remark) => `  ${remark}`), '');
  }
  if (names.length === 0) {
    const results = await runCases(
      casesOf(config),
      rules.map((rule) => enable(rule, config)),
      run,
    );
    tally.cases = results.length;
    for (const result of results.filter(({ isFine }) => !isFine)) {
      tally.failed++;
      lines.push(...describeCase(result, locale), '');
    }
  }
  io.stdout.write(`${escapeLines([...lines, summary(tally, locale)].join('\n'))}\n`);
  return tally.failed > 0 ? exitCodes.findings : exitCodes.fine;
}

function chosenRules(names: readonly string[], { rules }: DraftConfig): AnyRule[] {
  const testable = rules.filter(({ examples }) => examples !== undefined);
  if (testable.length === 0) {
    throw new UsageError(
      'There is no rule with examples to test. Write one under "guidelines" in the config: docs/writing-rules.md shows how.',
    );
  }
  const ids = testable.map(({ id }) => id);
  const wanted = names.map((name) => choose('rule with examples', name, ids));
  return wanted.length === 0 ? testable : testable.filter(({ id }) => wanted.includes(id));
}

/** A rule that the config switches off is tested all the same. */
function enable(rule: AnyRule, { config }: DraftConfig): EnabledRule {
  return { rule, severity: 'error', options: config.rules[rule.id]?.options ?? rule.defaults, waivable: true };
}

function casesOf({ guidelines }: DraftConfig) {
  const read = (guidelines?.cases ?? []).map((file) => readCases(file, guidelines?.ids ?? []));
  const problems = read.flatMap((file) => file.problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return read.flatMap(({ cases }) => cases);
}

function untouched(rule: AnyRule, results: readonly ExampleResult[], locale: 'en' | 'de'): string[] {
  const words = untouchedWords(rule, results);
  const title = { en: 'no example touches', de: 'kein Beispiel berührt' }[locale];
  return words.length > 0 ? [`${title}: ${words.join(', ')}`] : [];
}

function placeOf(rule: AnyRule): string {
  const { file, place } = (rule as { declared?: { file: string; place?: { line: number } } }).declared ?? {};
  return file === undefined ? '' : `  ${file}${place ? `:${place.line}` : ''}`;
}
