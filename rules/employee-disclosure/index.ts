import { createOpinion, type Opinion, type OpinionData } from '../../src/rule/opinion.js';
import { defineRule } from '../../src/rule/rule.js';
import { disclosures } from './disclosures.js';
import { messages } from './messages.js';
import model from './model.json' with { type: 'json' };
import { opinionInput, verdictOf } from './verdict.js';
import { lexicon, lexiconFrom } from './words.js';

export const createRule = (opinion: Opinion) =>
  defineRule({
    id: 'employee-disclosure',
    version: 1,
    docs: {
      description: {
        en: 'Say that you work here when you speak about the company or its products',
        de: 'Sagen, dass man hier arbeitet, wenn man über das Unternehmen oder seine Produkte spricht',
      },
      recommended: 'error',
      source: 'Say that you work here: FTC 16 CFR 255.5, CAP Code 2, UWG § 5a (4); IBM, Intel, BITKOM guidelines.',
    },
    messages,
    defaults: {},
    lexicon,
    lexiconFrom,
    listens: ({ role, names }) => role === 'partner' || (role !== undefined && role !== 'brand' && names.length > 0),
    check({ post, settings: { company, jurisdictions }, hits, report, notice }) {
      if (post.role === 'brand') return;
      // With a law to hold them to, partners are a matter of ad-disclosure.
      if (post.role === 'partner' && jurisdictions?.length) return;
      if (!company) return notice({ messageId: 'no-company', data: {} });
      if (!post.role) return notice({ messageId: 'no-role', data: {} });
      const verdict = verdictOf(post, hits);
      if (!verdict) return;
      const { place } = verdict;
      const sure = verdict.confidence !== undefined;
      const confidence = opinion.verdict(opinion.score(opinionInput(post, verdict)).score, sure, post.language);
      if (!confidence) return;
      const data = { quote: post.text.slice(place.start, place.end), company: company.name };
      const suggestions = disclosures(post, company.name);
      report({ messageId: post.role === 'partner' ? 'no-label' : 'no-tie', data, ...place, confidence, suggestions });
    },
  });

export default createRule(createOpinion(model as OpinionData));
