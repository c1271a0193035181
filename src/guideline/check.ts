import type { RuleContext } from '../rule/rule.js';
import type { Settings } from '../rule/settings.js';
import type { PostView } from '../rule/view.js';
import { countablesIn } from './countables.js';
import { type EntryInput, listOf } from './entry.js';
import { findGrammar } from './match-en.js';
import type { BreachData, DeclaredMessages } from './message.js';
import { lineAt, overlaps, standsIn } from './places.js';
import type { Plan } from './plan.js';
import { replacementFor } from './replace.js';
import { type Context, type Found, runSearch } from './search.js';

export type DeclaredContext = RuleContext<object, DeclaredMessages>;

export interface Breach extends Found {
  data?: BreachData;
}

/** What a rule asks of a post before it looks at its text; `unknown` where the post doesn't say. */
export function appliesTo(entry: EntryInput, post: PostView, { today }: Settings): boolean | 'no-role' | 'no-platform' {
  const { platforms, authors, kinds, languages, from = '', until = '9999' } = entry;
  if (kinds && !listOf(kinds).includes(post.isReply ? 'reply' : 'post')) return false;
  if (languages && post.language !== 'unknown' && !listOf(languages).includes(post.language)) return false;
  const day = post.metadata.publishAt?.slice(0, 10) ?? today;
  if (day < from || day > until) return false;
  if (authors && post.role !== undefined && !listOf(authors).includes(post.role)) return false;
  if (platforms && post.platform !== 'unknown' && !listOf(platforms).includes(post.platform)) return false;
  if (authors && post.role === undefined) return 'no-role';
  return platforms && post.platform === 'unknown' ? 'no-platform' : true;
}

/** The breaches of a declared rule in a post. */
export function breachesOf(entry: EntryInput, plan: Plan, context: Context): Breach[] {
  const { post } = context;
  if (post.words.length === 0) return [];
  if (plan.when && runSearch(plan.when, context).length === 0) return [];
  const found = plan.looks ? spared(plan, context, lookFor(entry, plan, context)) : [wholePost(post)];
  if (!plan.require || found.length === 0) return found;
  // Of several places that call for the same duty, the first one says enough.
  return runSearch(plan.require, context).length > 0 ? [] : found.slice(0, 1);
}

function lookFor(entry: EntryInput, plan: Plan, context: Context): Breach[] {
  const { post } = context;
  const own = runSearch(plan.own, context).flatMap((found) => withReplacement(found, plan));
  const counted = entry.count ? countBreach(entry.count, plan, post) : [];
  const measured = plan.metric ? metricBreach(plan.metric, post) : [];
  return [...own, ...findGrammar(plan.grammar.patterns, context), ...counted, ...measured];
}

/** What stands there already, as "GitHub" for "github", is no breach. */
function withReplacement(found: Found, { replacements }: Plan): Breach[] {
  const replacement = replacementFor(found, replacements);
  if (replacement === undefined) return [found];
  return replacement === found.quote ? [] : [{ ...found, data: { replacement } }];
}

function countBreach({ of, min, max }: NonNullable<EntryInput['count']>, { own }: Plan, post: PostView): Breach[] {
  const places = countablesIn(post, of).filter(
    (place) => own.where.length === 0 || own.where.some((name) => standsIn(post, name, place)),
  );
  const data = { count: places.length, min, max };
  const [first, last] = [places[max ?? places.length], places.at(-1)];
  if (first && last) return [breachAt(post, first.start, last.end, data)];
  return min !== undefined && places.length < min ? [{ ...wholePost(post), data }] : [];
}

function metricBreach(metric: NonNullable<Plan['metric']>, post: PostView): Breach[] {
  const { value, holds } = metric(post);
  return holds ? [{ ...wholePost(post), data: { value: Math.round(value * 100) / 100 } }] : [];
}

/** What concerns the whole post is shown at its first line. */
function wholePost(post: PostView): Breach {
  const { start, end } = lineAt(post.text, 'first');
  return breachAt(post, start, end);
}

function breachAt({ text }: PostView, start: number, end: number, data?: BreachData): Breach {
  return { start, end, quote: text.slice(start, end), data };
}

function spared({ unless }: Plan, context: Context, found: Breach[]): Breach[] {
  if (!unless || found.length === 0) return found;
  const excuses = runSearch(unless, context);
  if (unless.in === 'post') return excuses.length > 0 ? [] : found;
  const { sentences } = context.post;
  const around = (breach: Breach) =>
    unless.in === 'words' ? [breach] : sentences.filter((sentence) => overlaps(sentence, breach));
  return found.filter((breach) => !around(breach).some((place) => excuses.some((excuse) => overlaps(excuse, place))));
}
