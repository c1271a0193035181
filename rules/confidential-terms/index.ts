import { late } from '../../src/rule/late.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule, type RuleContext } from '../../src/rule/rule.js';
import type { ConfidentialTerm, Settings } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import { mask } from '../../src/text/mask.js';
import type { Hit, NameHit } from '../../src/text/scan.js';
import { type Entry, readEntry, tellingGroup, tellingOf } from './entry.js';
import { messages } from './messages.js';
import { paraphrase, tellingIn } from './paraphrase.js';
import phrases from './phrases.yml';
import { isGuardedSense, wholeWord } from './sense.js';

const { lexicon } = phrasesOf(phrases);
const protectedSpeech = late(loadProtectedSpeech);

export default defineRule({
  id: 'confidential-terms',
  version: 2,
  docs: {
    description: {
      en: 'Keep code names and other confidential terms out of posts',
      de: 'Codenamen und andere vertrauliche Begriffe nicht veröffentlichen',
    },
    recommended: 'error',
    source: "Don't give away trade secrets: Intel, IBM and GitLab guidelines; directive (EU) 2016/943.",
  },
  confidential: true,
  async remarks(locale, { confidential }) {
    const { protectedWord } = await loadProtectedSpeech();
    const word = protectedWord(confidential.flatMap(({ term, also }) => [term, ...also]));
    return word === undefined ? [] : [messages['protected-speech'][locale]({ word: mask(word) })];
  },
  messages,
  defaults: {},
  lexicon,
  lexiconFrom: ({ confidential }) => ({
    groups: confidential.flatMap(({ term, allow }) => [
      ...(allow.length > 0 ? [{ id: `allow ${term}`, any: allow, quoted: true }] : []),
      { id: tellingGroup(term), any: tellingOf(term) },
    ]),
  }),
  check(context) {
    const { post, settings, hits, report, notice } = context;
    const { confidential, vault } = settings;
    if (vault === 'locked') notice({ messageId: 'vault-locked', data: {} });
    if (confidential.length === 0 && vault === undefined) return notice({ messageId: 'no-terms', data: {} });
    const day = post.metadata.publishAt?.slice(0, 10) ?? settings.today;
    for (const hit of vault === undefined || vault === 'locked' ? [] : vault.find(post)) {
      if (!isSecretOn(day, { from: hit.secretFrom, until: hit.until })) continue;
      const [start, end] = wholeWord(hit, post);
      report({ messageId: 'guarded', data: { quote: post.text.slice(start, end), label: hit.label }, start, end });
    }
    const telling = tellingIn(post, hits);
    for (const [index, term] of confidential.entries()) {
      if (!isSecretOn(day, term)) continue;
      const entry = entriesOf(context)[index] as Entry;
      const guarded = meetings(term, post, hits).filter((hit) => {
        return !entry.hasOrdinarySense || isGuardedSense(hit, entry, post, hits);
      });
      for (const hit of guarded) {
        const [start, end] = wholeWord(hit, post);
        report({
          messageId: term.approved === undefined ? 'term' : 'client',
          data: { quote: post.text.slice(start, end) },
          start,
          end,
          confidence: hit.match === 'slip' ? 'medium' : 'high',
        });
      }
      if (guarded.length > 0) {
        const word =
          term.approved === undefined ? protectedSpeech().protectedWord([term.term, ...term.also]) : undefined;
        if (word !== undefined) notice({ messageId: 'protected-speech', data: { word: mask(word) } });
        continue;
      }
      const told = paraphrase(entry, post, hits, telling);
      if (told)
        report({
          messageId: 'paraphrase',
          data: { quote: post.text.slice(...told) },
          start: told[0],
          end: told[1],
          confidence: 'medium',
        });
    }
  },
});

/** Its words are of use only where the list finds something. */
function loadProtectedSpeech(): Promise<typeof import('../../src/guideline/protected-speech.js')> {
  return import('../../src/guideline/protected-speech.js');
}

/** An embargo ends in the morning of its `until`; an approval holds to the evening of its last day. */
function isSecretOn(day: string, { from, until, approved }: Partial<ConfidentialTerm>): boolean {
  if (approved === true || (typeof approved === 'string' && approved >= day)) return false;
  return (from === undefined || from <= day) && (until === undefined || day < until);
}

/** Where a term stands in a post, in whatever sense. */
function meetings(term: ConfidentialTerm, { names }: PostView, hits: readonly Hit[]): NameHit[] {
  return names.filter(
    (hit) =>
      hit.kind === 'confidential' &&
      (hit.name === term.term || term.also.includes(hit.name)) &&
      matches(term, hit) &&
      !isAllowed(term, hit, hits),
  );
}

function matches({ match }: ConfidentialTerm, hit: NameHit): boolean {
  if (match === 'part') return true;
  return hit.match === 'exact' || (match === 'inflected' && (hit.match === 'inflected' || hit.match === 'slip'));
}

function isAllowed({ term }: ConfidentialTerm, { from, to }: NameHit, hits: readonly Hit[]): boolean {
  return hits.some((hit) => hit.group === `allow ${term}` && hit.from < to && from < hit.to);
}

const known = new WeakMap<Settings, Entry[]>();

/** The list's reasons are read once a run, not once a post. */
function entriesOf({ settings, find }: Pick<RuleContext<object, typeof messages>, 'settings' | 'find'>): Entry[] {
  let entries = known.get(settings);
  if (!entries) {
    entries = settings.confidential.map((term) => readEntry(term, find));
    known.set(settings, entries);
  }
  return entries;
}
