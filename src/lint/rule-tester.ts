import type { ConfigInput, MetadataInput } from '../config/config.js';
import { normalizeMetadata } from '../config/metadata.js';
import { createSettings } from '../config/settings.js';
import type { DataOf, Messages, Rule } from '../rule/rule.js';
import { judge, postOf } from './judge.js';
import { createLinter, type EnabledRule, render } from './linter.js';

/** A finding as a test demands it: what kind, and exactly where. */
export interface ExpectedFinding<M extends Messages, Id extends keyof M & string = keyof M & string> {
  messageId: Id;
  /** The text that is found; tells the place where it stands in the post only once. */
  quote?: string;
  /** `[start, end)` in UTF-16 code units of the post's text. */
  start?: number;
  end?: number;
  /** Where it is given, all arguments have to be the same. */
  data?: DataOf<M[Id]>;
  /** The texts that are offered instead, in order. */
  suggestions?: string[];
  /** What `--fix` writes; `null` where it must write nothing. */
  fix?: string | null;
}

export interface RuleTest<Options> {
  text: string;
  post?: MetadataInput;
  /** A config, as far as the rule reads it. */
  config?: ConfigInput;
  options?: Partial<Options>;
}

export interface RuleTests<Options, M extends Messages> {
  /** Posts in which the rule finds nothing. */
  good: (string | RuleTest<Options>)[];
  /** Posts with all that it finds, in order. */
  bad: (RuleTest<Options> & { finds: ExpectedFinding<M>[] })[];
}

/** A post that the rule judges otherwise than its test says. The message holds the post and both sides. */
export class RuleTestError extends Error {
  override name = 'RuleTestError';
}

/** The test function of vitest, node:test, Jest or Mocha. */
export type TestFunction = (name: string, run: () => Promise<void>) => unknown;

/**
 * Runs each post as a test of the given framework. `today` is the day that the rule is told, an ISO date. A finding is
 * compared by message and place, for a rule that finds the wrong words is as wrong as one that finds none.
 */
export class RuleTester {
  private readonly test: TestFunction;
  private readonly today: string;

  constructor({ test, today = '2026-01-15' }: { test: TestFunction; today?: string }) {
    this.test = test;
    this.today = today;
  }

  run<Options, M extends Messages>(
    rule: Rule<Options, M>,
    { good, bad }: RuleTests<NoInfer<Options>, NoInfer<M>>,
  ): void {
    const named = (text: string) => `${rule.id}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`;
    for (const { finds, ...one } of bad) {
      this.test(named(one.text), async () => {
        checkExpectations(finds, one.text);
        const expected = finds.map((find) => shown(placed(find, one.text)));
        compare(one.text, expected, await findingsOf(rule, one, this.today, finds));
      });
    }
    for (const input of good) {
      const one = typeof input === 'string' ? { text: input } : input;
      this.test(named(one.text), async () => compare(one.text, [], await findingsOf(rule, one, this.today, [])));
    }
  }
}

interface Shown {
  messageId: string;
  start: number;
  end: number;
  quote: string;
  data?: object;
  suggestions?: string[];
  fix?: string | null;
}

/** Only what the test speaks of is compared, but message and place always. */
async function findingsOf<Options, M extends Messages>(
  rule: Rule<Options, M>,
  { text, post = {}, config = {}, options = {} }: RuleTest<Options>,
  today: string,
  finds: readonly ExpectedFinding<M>[],
): Promise<string[]> {
  const enabled = { rule, severity: 'error', options: { ...rule.defaults, ...options }, waivable: true } as EnabledRule;
  const metadata = normalizeMetadata(post);
  const linter = createLinter([enabled], createSettings([config], today));
  const { findings, crashes } = await judge(postOf(text, metadata), metadata, linter);
  if (crashes[0]) throw crashes[0].error;
  return findings
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ messageId, data, start, end, suggestions, fix }, index) => {
      for (const locale of ['en', 'de'] as const) render(rule.messages, messageId, data, locale);
      if (start < 0 || end > text.length || start > end) {
        throw new RuleTestError(`"${rule.id}" reports [${start}, ${end}), which is not in the post: ${text}`);
      }
      return shown({
        ...{ messageId, start, end, quote: text.slice(start, end) },
        ...(finds[index]?.data && { data }),
        ...(finds[index]?.suggestions && { suggestions: suggestions.map((suggestion) => suggestion.text) }),
        ...(finds[index]?.fix !== undefined && { fix: fix?.text ?? null }),
      });
    });
}

function checkExpectations(finds: readonly ExpectedFinding<Messages>[], text: string): void {
  if (finds.length === 0)
    throw new RuleTestError(`A bad post needs "finds"; if nothing is wrong with it, it is good: ${text}`);
  for (const { messageId, quote, start } of finds) {
    if (messageId === undefined) throw new RuleTestError(`A finding needs its messageId: ${text}`);
    if (quote === undefined && start === undefined) {
      throw new RuleTestError(`A finding needs its place, as "quote" or as "start" and "end": ${text}`);
    }
  }
}

function placed({ quote, ...find }: ExpectedFinding<Messages>, text: string): Shown {
  const start = find.start ?? text.indexOf(quote ?? '');
  const isTwice = find.start === undefined && text.indexOf(quote ?? '', start + 1) >= 0;
  if (start < 0) throw new RuleTestError(`"${quote}" does not stand in the post: ${text}`);
  if (isTwice)
    throw new RuleTestError(`"${quote}" stands in the post more than once; say which one with "start": ${text}`);
  const end = find.end ?? start + (quote ?? '').length;
  return { ...find, start, end, quote: quote ?? text.slice(start, end) };
}

function shown({ messageId, start, end, quote, data, suggestions, fix }: Shown): string {
  const more = { ...(data && { data }), ...(suggestions && { suggestions }), ...(fix !== undefined && { fix }) };
  return `${messageId} [${start}, ${end}) ${JSON.stringify(quote)}${Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : ''}`;
}

function compare(text: string, expected: readonly string[], found: readonly string[]): void {
  if (expected.join('\n') === found.join('\n')) return;
  const list = (sign: string, lines: readonly string[]) =>
    (lines.length > 0 ? lines : ['nothing']).map((line) => `${sign} ${line}`);
  throw new RuleTestError(
    [`The rule judges otherwise: ${text}`, ...list('-', expected), ...list('+', found)].join('\n'),
  );
}
