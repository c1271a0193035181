import { createFacts } from '../post/platform-facts.js';
import type { Post, PostMetadata } from '../post/post.js';
import type { CollectContext } from '../rule/calendar.js';
import { groupBy } from '../rule/group-by.js';
import { Needed } from '../rule/late.js';
import type { Confidence, Messages, Rule, Severity, Suggestion, TextEdit } from '../rule/rule.js';
import type { Settings } from '../rule/settings.js';
import type { PostView } from '../rule/view.js';
import { type Automaton, compilePhrases } from '../text/automaton.js';
import type { Lexicon, Name } from '../text/lexicon.js';
import { type Hit, scanNames, scanPhrases } from '../text/scan.js';
import { splitWords } from '../text/split-words.js';
import { type ScannedPost, scanPost } from './view.js';

/** A rule as the config switched it on. */
export interface EnabledRule {
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in their options and messages
  rule: Rule<any, any>;
  severity: Severity;
  options: object;
  /** `false` where the company allows no exception. */
  waivable: boolean;
}

/** A breach; offsets are UTF-16 code units of the post's text. */
export interface Finding {
  rule: EnabledRule;
  messageId: string;
  data: object;
  start: number;
  end: number;
  confidence: Confidence;
  /** Lower than the rule's own. */
  severity?: 'warn';
  /** See `Report`. */
  yieldsTo?: string;
  fix?: TextEdit;
  suggestions: Suggestion[];
}

export interface FoundNotice {
  rule: EnabledRule;
  messageId: string;
  data: object;
}

/** A rule that threw on a post; the other rules went on. */
export interface Crash {
  rule: EnabledRule;
  error: unknown;
}

export interface Verdict {
  view: ScannedPost['view'];
  findings: Finding[];
  notices: FoundNotice[];
  crashes: Crash[];
  /** What rules that look across posts keep of this one, by their ids; only of a post with a date. */
  facts: Record<string, unknown>;
}

export interface Linter {
  /** Judges one post. Throws `Needed` when a rule wants something that is not loaded yet; see `judge`. */
  judge(post: Post, metadata: PostMetadata): Verdict;
}

/** Compiles the phrases of all enabled rules once; the linter then judges any number of posts. */
export function createLinter(rules: readonly EnabledRule[], settings: Settings): Linter {
  const facts = createFacts(settings.platforms);
  const automaton = compilePhrases(lexiconsOf(rules, settings), namesOf(settings));
  const finders = new Map<EnabledRule, (text: string) => Hit[]>();
  const findFor = (rule: EnabledRule) => {
    const finder = finders.get(rule) ?? createFinder(compilePhrases(lexiconsOf([rule], settings), namesOf(settings)));
    finders.set(rule, finder);
    return finder;
  };
  const choosy = rules.filter(({ rule }) => rule.listens);
  const others = rules.filter(({ rule }) => !rule.listens);
  const everReady = others.reduce((bits, { rule }) => bits | automaton.listener(rule.id), 0);
  const listening = (view: PostView) =>
    choosy.reduce((bits, rule) => (listens(rule, view) ? bits | automaton.listener(rule.rule.id) : bits), everReady);
  const always = rules.filter(({ rule }) => rule.check && !rule.onlyOnHits);
  const onHits = new Map(rules.flatMap((rule) => (rule.rule.onlyOnHits ? [[rule.rule.id, [rule]]] : [])));
  const woken = (owner: string) => onHits.get(owner) ?? noRules;
  const collecting = rules.filter(({ rule }) => rule.collect);

  return {
    judge(post, metadata) {
      const scanned = scanPost(post, metadata, automaton, facts, listening);
      const verdict: Verdict = { view: scanned.view, findings: [], notices: [], crashes: [], facts: {} };
      // Sorted once a post: each of hundreds of rules looking for its own would cost more than the scan.
      const hits = groupBy(scanned.hits, ({ owner }) => owner);
      const looking = (rule: EnabledRule): Looking => ({
        post: scanned.view,
        options: rule.options as never,
        settings,
        hits: hits.get(rule.rule.id) ?? noHits,
        find: (text) => findFor(rule)(text),
      });
      const run = (rule: EnabledRule) => apply(rule, looking(rule), verdict);
      always.forEach(run);
      if (onHits.size > 0) for (const owner of hits.keys()) woken(owner).forEach(run);
      if (metadata.publishAt !== undefined) for (const rule of collecting) collect(rule, looking(rule), verdict);
      return verdict;
    },
  };
}

const noRules: readonly EnabledRule[] = [];
const noHits: readonly Hit[] = [];

function listens({ rule, options }: EnabledRule, view: PostView): boolean {
  return attempt(() => rule.listens?.(view, options)) !== false;
}

/** A rule that throws before it is asked about a post is asked all the same: if it is broken, its check will say so. */
function attempt<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

function createFinder(automaton: Automaton): (text: string) => Hit[] {
  return (text) => {
    const words = splitWords(text, automaton.vocabulary);
    return scanPhrases(words, scanNames(words, automaton), automaton);
  };
}

/** What `check` and `collect` are both given. */
type Looking = CollectContext<never>;

function apply(enabled: EnabledRule, looking: Looking, verdict: Verdict): void {
  attemptFor(enabled, verdict, () =>
    enabled.rule.check?.({
      // Written out, and not spread: V8 makes a hidden class for each object that begins with a spread and goes on.
      post: looking.post,
      options: looking.options,
      settings: looking.settings,
      hits: looking.hits,
      find: looking.find,
      report({ confidence = 'high', suggestions = [], ...finding }) {
        verdict.findings.push({ ...finding, rule: enabled, confidence, suggestions } as Finding);
      },
      notice: (notice) => verdict.notices.push({ ...notice, rule: enabled } as FoundNotice),
    }),
  );
}

function collect(enabled: EnabledRule, looking: Looking, verdict: Verdict): void {
  attemptFor(enabled, verdict, () => {
    const fact = enabled.rule.collect?.(looking);
    if (fact !== undefined) verdict.facts[enabled.rule.id] = fact;
  });
}

/** A rule that throws fails alone; what it needs is loaded, and it is asked again. */
function attemptFor(rule: EnabledRule, { crashes }: Verdict, run: () => void): void {
  try {
    run();
  } catch (error) {
    if (error instanceof Needed) throw error;
    crashes.push({ rule, error });
  }
}

function lexiconsOf(rules: readonly EnabledRule[], settings: Settings): { owner: string; lexicon: Lexicon }[] {
  return rules.flatMap(({ rule, options }) => {
    const lexicons = [rule.lexicon, attempt(() => rule.lexiconFrom?.(settings, options))].flat();
    return lexicons.flatMap((lexicon) => (lexicon ? [{ owner: rule.id, lexicon }] : []));
  });
}

function namesOf({ company, confidential }: Settings): Name[] {
  const secret = confidential.flatMap(({ term, also }) =>
    [term, ...also].map((text) => ({ kind: 'confidential' as const, text })),
  );
  if (!company) return secret;
  return [
    ...[company.name, ...company.aliases].map((text) => ({ kind: 'company' as const, text })),
    ...company.products.map(({ name }) => ({ kind: 'product' as const, text: name })),
    ...company.handles.map((text) => ({ kind: 'handle' as const, text })),
    ...company.competitors.map((text) => ({ kind: 'competitor' as const, text })),
    ...secret,
  ];
}

/** A rule's message in the wanted language. */
export function render(messages: Messages, messageId: string, data: object, locale: 'en' | 'de'): string {
  const message = messages[messageId];
  if (!message) throw new Error(`There is no message "${messageId}".`);
  return message[locale](data);
}
