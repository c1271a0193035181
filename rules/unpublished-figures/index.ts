import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import { dayInWords } from '../../src/time/day.js';
import { evidenceIn, type Told } from './evidence.js';
import { findFigures, numbersOf } from './figures.js';
import { messages } from './messages.js';
import { linksOwnPage } from './own-page.js';
import phrases from './phrases.yml';

const { lexicon } = phrasesOf(phrases);

export default defineRule({
  id: 'unpublished-figures',
  version: 1,
  docs: {
    description: {
      en: 'Keep figures that the company has not published out of posts',
      de: 'Zahlen, die die Firma nicht veröffentlicht hat, nicht ausplaudern',
    },
    recommended: 'warn',
    source:
      'No unpublished numbers: Best Buy, Intel and GitLab guidelines; Regulation FD; regulation (EU) 596/2014, article 17.',
  },
  confidential: true,
  messages,
  defaults: {},
  lexicon,
  listens: ({ text }) =>
    /\d/.test(text) || /quart|halbjahr|half|results|zahlen|ergebnis|shares|stock|aktie|plan|target|rekord/i.test(text),
  check({ post, settings, hits, report, notice }) {
    const { company, quiet = [], today } = settings;
    if (hits.length === 0) return;
    // A post without a figure would be as fine with a company.
    if (!company) return findFigures(post.text).length > 0 ? notice({ messageId: 'no-company', data: {} }) : undefined;
    const day = post.metadata.publishAt?.slice(0, 10) ?? today;
    const silence = quiet.find(({ from, until }) => from <= day && day <= until);
    const evidence = evidenceIn(post, hits);
    const told: Told[] = findFigures(post.text).flatMap((figure) => evidence.tells(figure) ?? []);
    const known = numbersOf(company.publicFacts);
    const unknown = told.filter(({ number }) => !known.has(number));
    if (silence) {
      for (const { start, end } of [...unknown, ...evidence.boasts()]) {
        const data = { quote: post.text.slice(start, end), until: dayInWords(silence.until) };
        report({ messageId: 'quiet', data, start, end });
      }
    } else if (!linksOwnPage(post, company) && !evidence.saysPublished) {
      for (const { messageId, start, end, confidence } of unknown) {
        report({ messageId, data: { quote: post.text.slice(start, end) }, start, end, confidence });
      }
    }
  },
});
