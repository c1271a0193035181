import { createOpinion, type Opinion, type OpinionData } from '../../src/rule/opinion.js';
import { worstPassage } from '../../src/rule/passage.js';
import { defineRule } from '../../src/rule/rule.js';
import { confidenceOf, evidenceOf, group, lexicon, opinionInput } from './evidence.js';
import { messages } from './messages.js';
import model from './model.json' with { type: 'json' };

/** "We'd love to hear from you": so few words, none of which is the rule's own, have no tone to speak of. */
const telling = 9;

/** It knows what a reply answers and what else the reply holds, so it has the word where both find a passage. */
const yieldsTo = 'dismissive-reply';
const walls: ReadonlySet<string> = new Set([
  'dismissal',
  'reproach',
  'command',
  'policy-wall',
  'channel-refusal',
  'end-of-talk',
]);

export const createRule = (opinion: Opinion) =>
  defineRule({
    id: 'argumentative-phrasing',
    version: 1,
    docs: {
      description: {
        en: "Don't pick or feed a fight: insults, blame, dismissal, mockery, swipes at competitors",
        de: 'Keinen Streit suchen oder füttern: Beleidigung, Vorwurf, Abfuhr, Spott, Seitenhiebe auf Mitbewerber',
      },
      recommended: 'warn',
      source:
        "Don't start a fight: IBM, Intel, Daimler and GitLab guidelines; the categories of docs/conflict-language.md.",
    },
    messages,
    defaults: {},
    lexicon,
    check({ post, hits, report }) {
      if (post.words.length < 2) return;
      const evidence = evidenceOf(post, hits);
      if (evidence.found.length === 0 && post.words.length < telling) return;
      const input = opinionInput(post, evidence);
      const { score, sentences } = opinion.score(input);
      const confidence = opinion.verdict(score, evidence.sure === 'high', post.language);
      if (!confidence) return;
      const own = evidence.found.filter((hit) => confidenceOf(hit) !== 'low');
      for (const { group: id, start, end } of own) {
        const kind = group[id]?.kind ?? 'tone';
        const data = { quote: post.text.slice(start, end) };
        report({ messageId: kind, data, start, end, confidence, ...(walls.has(kind) && { yieldsTo }) });
      }
      if (own.length > 0) return;
      const { start, end } = worstPassage(post, sentences);
      const words = opinion.reasons(input, 3);
      report({ messageId: 'tone', data: { words }, start, end, confidence, yieldsTo });
    },
  });

export default createRule(createOpinion(model as OpinionData));
