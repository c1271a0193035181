import { platformNames } from '../../src/post/platform-names.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import type { Jurisdiction } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import { cueIn } from './cues.js';
import { jurisdictionData, standingOf } from './jurisdictions.js';
import { type Label, labelKey, labelsIn } from './labels.js';
import { messages, type Platform } from './messages.js';
import phrases from './phrases.yml';
import { verdictsOf } from './verdict.js';

const { lexicon } = phrasesOf(phrases);

interface Options {
  /** `tie`: employees need no label, only the tie that employee-disclosure wants; `label`: they need a label as well. */
  employees: 'tie' | 'label';
}

const defaults: Options = { employees: 'tie' };

/** Without one of these in it, no phrase of gifts and codes can stand in a text. */
const mayBePaid =
  /code|gift|free|kosten|gratis|entgelt|umsonst|verf(?:ü|ue)gung|geschickt|geschenkt|eingeladen|invited|to (?:try|test|review)|paid|bezahlt|spons|partnership|collaboration|koop|zusammenarbeit|\//i;

export default defineRule({
  id: 'ad-disclosure',
  version: 1,
  docs: {
    description: {
      en: 'Label advertising as the countries you post for want it',
      de: 'Werbung so kennzeichnen, wie es die Länder verlangen, für die man schreibt',
    },
    recommended: 'error',
    source: 'FTC 16 CFR 255; CAP Code 2; UWG § 5a (4), MStV § 22; MedienG § 26; Loi 2023-451; Directive 2005/29/EC.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      employees: {
        type: 'string',
        enum: ['tie', 'label'],
        description:
          'tie: employees need only say that they work here; label: they need a label as well (strict reading in Germany).',
      },
    },
  },
  defaults,
  lexicon,
  listens: ({ role, metadata, text }, { employees }) => {
    if (metadata.sponsorship) return true;
    return role !== 'brand' && (role === 'partner' || employees === 'label' || mayBePaid.test(text));
  },
  check({ post, options, settings: { jurisdictions = [] }, hits, report, notice }) {
    if (post.role === 'brand' && !post.metadata.sponsorship) return;
    const cue = cueIn(post, hits, options.employees === 'label');
    if (!cue) return;
    const labels = labelsIn(post, hits);
    const missing = cue.kind === 'employee' ? undefined : missingTag(post, labels);
    const verdicts = verdictsOf(labels, jurisdictions);
    const takesTag = (where: Jurisdiction) => missing && standingOf(labelKey(missing.tag), where) === 'accepted';
    // Where the law is content with the platform's hashtag, one finding asks for it.
    if (missing && !verdicts.some(({ where }) => where.some(takesTag))) {
      const { start, end } = cue;
      const at = post.text.trimEnd().length;
      const tag = { messageId: 'add-tag', data: { label: missing.tag }, start: at, end: at, text: ` ${missing.tag}` };
      const certainty = { severity: 'warn', confidence: cue.confidence } as const;
      report({ messageId: 'platform-tag', data: missing, start, end, ...certainty, suggestions: [tag] });
    }
    if (jurisdictions.length === 0) return notice({ messageId: 'no-jurisdiction', data: { cue: cue.kind } });
    const language = post.language === 'de' ? 'de' : 'en';
    const labelFor = (where: Jurisdiction) =>
      missing && takesTag(where) ? missing.tag : jurisdictionData[where].say[language];
    for (const { breach, label: found, where } of verdicts) {
      const { start, end } = found ?? cue;
      const label = [...new Set(where.map(labelFor))].join('", "');
      const data = { quote: post.text.slice(start, end), cue: cue.kind, label, ...said(where) };
      const doubtful = where.every((one) => jurisdictionData[one].confidence === 'low');
      const certainty = doubtful ? ({ confidence: 'low', severity: 'warn' } as const) : { confidence: cue.confidence };
      const first = labelFor(where[0] as Jurisdiction);
      const text = first.startsWith('#') ? `${first} ` : `${first}: `;
      const suggestions = [{ messageId: 'add-label', data: { label: text.trim() }, start: 0, end: 0, text }];
      report({ messageId: breach, data, start, end, ...certainty, suggestions });
    }
  },
});

/** The hashtag that the platform itself asks for in paid posts, where neither that nor its switch is there. */
function missingTag({ platform, facts, metadata }: PostView, labels: readonly Label[]): Platform | undefined {
  const { paidTag, paidLabel } = facts;
  if (!paidTag || platform === 'unknown' || metadata.sponsorship?.label) return undefined;
  if (labels.some(({ key }) => key === labelKey(paidTag.value))) return undefined;
  return { name: platformNames[platform], tag: paidTag.value, label: paidLabel?.value ?? '' };
}

function said(where: readonly Jurisdiction[]) {
  const all = where.map((one) => jurisdictionData[one]);
  const countries = { en: all.map(({ name }) => name.en).join(', '), de: all.map(({ name }) => name.de).join(', ') };
  return { countries, source: all.map(({ source }) => source).join('; ') };
}
