import { isOld } from '../../src/post/platform-facts.js';
import { platformNames } from '../../src/post/platform-names.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Lexicon } from '../../src/text/lexicon.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

const { lexicon } = phrasesOf(phrases);

interface Options {
  /** Whether a post that has a link must show it before "more". */
  link: boolean;
  /** Calls to action; a post that has some must show one before "more". */
  calls: string[];
}

const defaults: Options = { link: false, calls: [] };
const callGroup = 'calls';

export default defineRule({
  id: 'visible-part',
  version: 1,
  docs: {
    description: {
      en: 'Say who you are, and what else must be seen, before the platform folds the post',
      de: 'Sagen, wer man ist und was sonst zu sehen sein muss, bevor die Plattform den Beitrag einklappt',
    },
    recommended: 'warn',
    source: 'A disclosure must be difficult to miss: FTC 16 CFR 255.0 (f); CAP/CMA guide, 3rd edition.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      link: { type: 'boolean', description: 'A post that has a link must show it before "more".' },
      calls: {
        type: 'array',
        items: { type: 'string' },
        description: 'Calls to action, such as "apply now"; a post that has some must show one before "more".',
      },
    },
  },
  defaults,
  lexicon,
  lexiconFrom: (_, { calls }): Lexicon | undefined => {
    const any = calls.flatMap((call) => call.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? []);
    return any.length === 0 ? undefined : { groups: [{ id: callGroup, any }] };
  },
  listens: mayFold,
  check({ post, options, settings: { today }, hits, report, notice }) {
    if (!mayFold(post) || post.platform === 'unknown') return;
    const end = post.visibleEnd;
    if (end >= post.text.trimEnd().length) return;
    const { fold, foldLines } = post.facts;
    const doubtful = fold?.confidence === 'low';
    const name = platformNames[post.platform];
    const certainty = doubtful
      ? ({ confidence: 'low', severity: 'warn' } as const)
      : ({ confidence: 'medium' } as const);
    for (const fact of [fold, foldLines]) {
      if (fact && isOld(fact, today)) notice({ messageId: 'old-fact', data: { name, checked: fact.checked ?? '' } });
    }
    const hidden = (messageId: 'tie-hidden' | 'link-hidden' | 'call-hidden', places: readonly Place[]) => {
      const [first] = places;
      if (!first || first.end <= end) return;
      const data = { name, quote: post.text.slice(first.start, first.end), last: lastWords(post.text.slice(0, end)) };
      report({ messageId, data, start: first.start, end: first.end, ...certainty });
    };
    if (speaksForItself(post))
      hidden(
        'tie-hidden',
        hits.filter(({ group }) => group === 'tie'),
      );
    if (options.link)
      hidden(
        'link-hidden',
        post.entities.filter(({ type }) => type === 'url'),
      );
    hidden(
      'call-hidden',
      hits.filter(({ group }) => group === callGroup),
    );
  },
});

interface Place {
  start: number;
  end: number;
}

/** Whether there can be anything behind "more". Graphemes have at least one code unit each. */
function mayFold({ text, facts: { fold, foldLines } }: PostView): boolean {
  return (fold !== undefined && text.length > fold.value) || (foldLines !== undefined && text.includes('\n'));
}

/** The tie of somebody whose readers see the company or a product of it before they see the tie. */
function speaksForItself({ role, names, visibleEnd }: PostView): boolean {
  if (role !== 'employee' && role !== 'executive') return false;
  return names.some(
    ({ kind, end }) => (kind === 'company' || kind === 'product' || kind === 'handle') && end <= visibleEnd,
  );
}

function lastWords(visible: string): string {
  return (
    visible
      .trimEnd()
      .slice(-200)
      .match(/(?:\S+\s+){0,2}\S+$/u)?.[0] ?? ''
  ).replace(/\s+/g, ' ');
}
