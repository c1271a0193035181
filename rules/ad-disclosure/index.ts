import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import type { Jurisdiction } from '../../src/rule/settings.js';
import { cueIn } from './cues.js';
import { jurisdictionData } from './jurisdictions.js';
import { labelsIn } from './labels.js';
import { messages } from './messages.js';
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
    if (jurisdictions.length === 0) return notice({ messageId: 'no-jurisdiction', data: { cue: cue.kind } });
    const language = post.language === 'de' ? 'de' : 'en';
    for (const { breach, label: found, where } of verdictsOf(labelsIn(post, hits), jurisdictions)) {
      const { start, end } = found ?? cue;
      const label = [...new Set(where.map((one) => jurisdictionData[one].say[language]))].join('", "');
      const data = { quote: post.text.slice(start, end), cue: cue.kind, label, ...said(where) };
      const doubtful = where.every((one) => jurisdictionData[one].confidence === 'low');
      const certainty = doubtful ? ({ confidence: 'low', severity: 'warn' } as const) : { confidence: cue.confidence };
      const text = `${jurisdictionData[where[0] as Jurisdiction].say[language]}: `;
      const suggestions = [{ messageId: 'add-label', data: { label: text.trim() }, start: 0, end: 0, text }];
      report({ messageId: breach, data, start, end, ...certainty, suggestions });
    }
  },
});

function said(where: readonly Jurisdiction[]) {
  const all = where.map((one) => jurisdictionData[one]);
  const countries = { en: all.map(({ name }) => name.en).join(', '), de: all.map(({ name }) => name.de).join(', ') };
  return { countries, source: all.map(({ source }) => source).join('; ') };
}
