import { ConfigError } from '../config/errors.js';
import { readCases } from '../guideline/cases.js';
import type { Declaration, DeclaredRule } from '../guideline/rule.js';
import { type ExampleResult, runExamples } from '../lint/examples.js';
import type { EnabledRule } from '../lint/linter.js';
import { type CaseResult, runCases } from '../lint/run-cases.js';
import type { AnyRule } from '../report/rules-meta.js';
import type { Locale } from '../rule/rule.js';
import type { DraftConfig } from './configs.js';
import { untouchedWords } from './test-coverage.js';
import { choose, UsageError } from './usage-error.js';

/** What became of the examples of one rule. */
export interface TestedRule {
  rule: AnyRule;
  /** Of a rule that was written as data. */
  declared: Declaration | undefined;
  results: ExampleResult[];
  /** What the rule itself has to say about its words. */
  remarks: readonly string[];
  /** Words that stand in no example; none unless they were asked for. */
  untouched: string[];
}

export interface TestOutcome {
  rules: TestedRule[];
  cases: CaseResult[];
}

/** Runs the examples of the named rules, or of all and the cases. Throws usage and config errors. */
export async function runTests(
  names: readonly string[],
  config: DraftConfig,
  { locale, coverage }: { locale: Locale; coverage: boolean },
): Promise<TestOutcome> {
  const chosen = chosenRules(names, config);
  const run = { settings: config.config.settings, defaults: config.config.post };
  const rules: TestedRule[] = [];
  for (const rule of chosen) {
    const results = await runExamples(enable(rule, config), run);
    const { declared } = rule as Partial<DeclaredRule>;
    const remarks = (await rule.remarks?.(locale, run.settings)) ?? [];
    rules.push({ rule, declared, results, remarks, untouched: coverage ? untouchedWords(declared, results) : [] });
  }
  if (names.length > 0) return { rules, cases: [] };
  const enabled = chosen.map((rule) => enable(rule, config));
  return { rules, cases: await runCases(casesOf(config), enabled, run) };
}

/** How many examples and cases were not as expected. */
export function countFailed({ rules, cases }: TestOutcome): number {
  return [...rules.flatMap(({ results }) => results), ...cases].filter(({ isFine }) => !isFine).length;
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
