import { normalizeMetadata } from '../config/metadata.js';
import type { Example, Report } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import type { Lexicon, PhraseGroup } from '../text/lexicon.js';
import { appliesTo, type Breach, breachesOf, type DeclaredContext } from './check.js';
import { type EntryInput, type ExampleInput, listOf } from './entry.js';
import type { EntrySource } from './guidelines.js';
import { grammarGroup } from './match-en.js';
import { type DeclaredMessages, messagesOf } from './message.js';
import type { Plan } from './plan.js';
import { protectedWord } from './protected-speech.js';
import { standsAlone } from './replace.js';
import type { DeclaredRule } from './rule.js';
import { groupsOf, isScanned, type Search } from './search.js';
import { namesIn } from './words.js';

/** A declared rule for the engine, which knows only one kind. */
export function buildRule(entry: EntryInput, plan: Plan, { file, pointer }: EntrySource): DeclaredRule {
  const messages = messagesOf(entry);
  const searches = [plan.own, plan.when, plan.require, plan.unless].filter((search) => search !== undefined);
  const wordings = searches.flatMap(({ id, wordings }) => wordings.map((wording) => ({ group: id, wording })));
  const names = [...new Set(wordings.flatMap(({ wording }) => namesIn(wording.phrase)))];
  const note = protectedNote(plan);
  const description = { en: messages.breach.en({}), de: messages.breach.de({}) };

  function check(context: DeclaredContext): void {
    const { post, settings } = context;
    const missing = names.filter((kind) => !isNamed(settings.company, kind));
    if (missing.length > 0) return context.notice({ messageId: 'no-names', data: { names: missing.join(', ') } });
    const applies = appliesTo(entry, post, settings);
    if (applies === false) return;
    const breaches = breachesOf(entry, plan, context);
    if (breaches.length === 0) return;
    if (applies !== true) return context.notice({ messageId: applies, data: {} });
    for (const breach of breaches) {
      const { start, end, quote, data } = breach;
      context.report({ messageId: 'breach', data: { quote, ...data }, start, end, ...offer(post, breach) });
    }
    const word = note();
    if (word !== undefined) context.notice({ messageId: 'protected-speech', data: { word } });
  }

  /** What to write instead; only where the author of the rule is sure is it written by `--fix`. */
  function offer(post: PostView, { start, end, data }: Breach): Pick<Report<DeclaredMessages>, 'fix' | 'suggestions'> {
    if (data?.replacement === undefined) return {};
    const text = String(data.replacement);
    if (entry.fix && standsAlone(post, { start, end })) return { fix: { start, end, text } };
    return { suggestions: [{ messageId: 'instead', data: { replacement: text }, start, end, text }] };
  }

  return {
    id: entry.id,
    version: 1,
    docs: {
      description,
      recommended: entry.severity ?? 'warn',
      source: entry.guideline?.text ?? `declared in ${file.name}`,
    },
    ...(entry.guideline && { guideline: entry.guideline }),
    ...(entry.confidential && { confidential: true }),
    examples: examplesOf(entry),
    remarks(locale) {
      const word = note();
      return word === undefined ? [] : [messages['protected-speech'][locale]({ word })];
    },
    messages,
    schema: { type: 'object', properties: {} },
    defaults: {},
    lexicon: lexiconOf(searches, plan),
    onlyOnHits: names.length === 0 && isWokenByWords(entry, plan),
    check,
    declared: {
      file: file.name,
      path: file.path,
      place: file.locate?.(`${pointer}/id`, 'key'),
      placeOf: (kind, index) => file.locate?.(`${pointer}/examples/${kind}/${index}`, 'value'),
      wordings,
      regexes: searches.flatMap(({ regexes }) => regexes),
    },
  };
}

function lexiconOf(searches: readonly Search[], { grammar }: Plan): Lexicon {
  const groups: PhraseGroup[] = searches.flatMap(groupsOf);
  return { groups: grammar.words.length > 0 ? [...groups, { id: grammarGroup, en: [...grammar.words] }] : groups };
}

/** Whether a post without any of the rule's words can't break it. */
function isWokenByWords({ count }: EntryInput, { own, when, metric, looks }: Plan): boolean {
  if (when && when.wordings.length > 0 && isScanned(when)) return true;
  return looks && !count && !metric && isScanned(own);
}

function isNamed(company: DeclaredContext['settings']['company'], kind: string): boolean {
  if (!company) return false;
  const lists: Record<string, readonly unknown[]> = {
    company: [company.name],
    product: company.products,
    competitor: company.competitors,
    handle: company.handles,
  };
  return (lists[kind] ?? []).length > 0;
}

/** Looked for once, and only when the rule finds something. */
function protectedNote({ own }: Plan): () => string | undefined {
  let known: { word: string | undefined } | undefined;
  return () => {
    known ??= { word: protectedWord(own.wordings.map(({ shown }) => shown)) };
    return known.word;
  };
}

/** What an example doesn't say is as the rule wants it, so that most examples are a text alone. */
function examplesOf(entry: EntryInput): DeclaredRule['examples'] {
  const [platform] = listOf(entry.platforms);
  const [author] = listOf(entry.authors);
  const [kind] = listOf(entry.kinds);
  const publishAt = entry.from ?? entry.until;
  const fill = (input: string | ExampleInput): Example => {
    const { text, post, finds } = typeof input === 'string' ? { text: input } : input;
    const metadata = {
      ...(platform && { platform }),
      ...(author && { author }),
      ...(kind && { kind }),
      ...(publishAt && { publishAt }),
      ...post,
    };
    return { text, metadata: normalizeMetadata(metadata), ...(finds && { finds }) };
  };
  return { bad: entry.examples.bad.map(fill), good: entry.examples.good.map(fill) };
}
