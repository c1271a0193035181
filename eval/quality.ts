import { categories } from './gold.js';
import type { Committed } from './run.js';
import { f1, precision, recall } from './score.js';
import { sumOf } from './table.js';

const two = (figure: number): string => figure.toFixed(2);

/** docs/quality.md: the figures in plain words, so that nobody has to believe them. */
export function qualityPage({ cells, naive, harmless, byRule }: Committed): string {
  return `# How good the verdicts are

This page is written by \`npm run eval -- --write\`; CI fails when it is out of date.

## The method

${new Set(cells.map(({ set }) => set)).size} fictional companies, each with some 220 drafts in English and German, were labelled by hand by the question
"would a careful head of social media stop this post?" (\`fixtures/gold\`). About half of the drafts are breaches; most of
the others are look-alikes: an insult that is quoted to reject it, the bird that is also a code name, a firm but polite no.

Every figure is *leave-one-company-out*: what is learned from texts (the second opinions and the scores from which on they
speak) is learned without the company that is judged. Phrase lists were written from public guidelines and imagination and
tried on other texts (\`eval/training\`); no phrase comes from a labelled draft. A post counts once a category.

- **Precision**: how many of the posts that smlint stops deserve it.
- **Recall**: how many of the posts that deserve it smlint stops.
- **Placed**: in how many hits the finding overlaps the words that the labels point at.

## The figures

| category | language | precision | recall | F1 | placed | a keyword list's F1 |
|---|---|---|---|---|---|---|
${categories
  .flatMap((category) =>
    (['en', 'de'] as const).map((lang) => {
      const score = sumOf(cells, { category, lang });
      const placed = score.hit === 0 ? 1 : score.placed / score.hit;
      const list = f1(sumOf(naive, { category, lang }));
      return `| ${category} | ${lang === 'en' ? 'English' : 'German'} | ${two(precision(score))} | ${two(recall(score))} | ${two(f1(score))} | ${two(placed)} | ${two(list)} |`;
    }),
  )
  .join('\n')}

By company (F1):

| company | ${categories.join(' | ')} |
|---|${categories.map(() => '---|').join('')}
${[...new Set(cells.map(({ set }) => set))]
  .map((set) => `| ${set} | ${categories.map((category) => two(f1(sumOf(cells, { set, category })))).join(' | ')} |`)
  .join('\n')}

## Confidence

How many findings of each grade stood in a post that deserved one. \`--min-confidence\` leaves out the lower grades.

| rule | high | medium | low |
|---|---|---|---|
${Object.entries(byRule)
  .map(([id, grades]) => {
    const told = ['high', 'medium', 'low'].map((grade) => {
      const counts = grades[grade];
      return counts ? `${two(counts.right / counts.all)} of ${counts.all}` : '–';
    });
    return `| ${id} | ${told.join(' | ')} |`;
  })
  .join('\n')}

## False alarms on other people's harmless texts

Real replies of companies' support accounts, scheduled posts of organisations, starts of news articles; judged as a
company's own posts and as an employee's. The texts are not part of the project, so these figures are from the last run
that had them (\`npm run eval -- --data <folder> --write\`). A news article that the company's own account posted would
indeed be off its strategy.

| texts | judged as | posts | share of posts with a finding |
|---|---|---|---|
${harmless
  .map(({ set, author, posts, alarms }) => {
    const rates = Object.entries(alarms).map(([id, count]) => `${id} ${((100 * count) / posts).toFixed(2)} %`);
    return `| ${set} | ${author} | ${posts} | ${rates.join(', ') || 'none'} |`;
  })
  .join('\n')}

## What was tried for the tone

F1 of \`argumentative-phrasing\` at the best threshold, and recall at a precision of 0.88, English / German, each company
ranked by a model that never saw it. A step of 0.02 is within chance.

| the model | best F1 | recall at 0.88 |
|---|---|---|
| companies' texts and harmless ones only | 0.74 / 0.69 | 0.40 / 0.32 |
| with half of the texts on single kinds of conflict | 0.76 / 0.77 | 0.59 / 0.49 |
| with all of them | 0.76 / 0.76 | 0.62 / 0.53 |
| without the training companies | 0.71 / 0.73 | 0.58 / 0.48 |
| the whole text only, no look at the worst sentence | 0.73 / 0.71 | 0.56 / 0.42 |
| word pairs with a gap | 0.77 / 0.75 | 0.62 / 0.58 |
| runs of three words | 0.77 / 0.77 | 0.60 / 0.52 |
| twice as many harmless texts, three more companies | 0.74 / 0.76 | 0.60 / 0.57 |

More texts on conflict alone no longer help. What the last row adds lies elsewhere: of real companies' replies, the model
before it stopped 6 in a hundred at that precision, the one after it less than one. That is why it is the one in use. Gaps and runs
of three words gained in one language what they lost in the other, and are left out.

## What smlint can't see

- **Tone without a mark.** Many put-downs hold no rude word and no turn of phrase that others share. Such posts are the
  misses of \`argumentative-phrasing\`; a colleague's second look stays worth its time.
- **What only insiders know.** A secret that is told in other words is found only where the entry's reason gives the words
  away: names, numbers, the kind of event.
- **What stands elsewhere.** A tie that only the profile shows counts as missing: readers of one post don't see it.
- **Pictures and videos** are not looked at.
- **Who wrote the labels.** The drafts and their labels were made for this project, by few hands. Your company's posts are
  different; run \`smlint\` over what you posted last year before you let it block anything.
`;
}
