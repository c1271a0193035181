import type { Category, GoldPost, GoldSet } from './gold.js';

/** What costs nothing to build: a rule must be clearly better than these. */
export type Baseline = (post: GoldPost, set: GoldSet) => ReadonlySet<Category>;

export const alwaysClean: Baseline = () => new Set();

const rude =
  /\b(idiot|stupid|moron|clown|liar|shut up|pathetic|loser|calm down|dumm|blöd|idiot|lügner|versager|unsinn|quatsch|beruhigen sie sich)\w*/iu;

/** The list that a hurried team would write: names, terms, rude words, topic keywords, all taken literally. */
export const keywordList: Baseline = (post, { settings }) => {
  const text = post.text.toLowerCase();
  const has = (words: readonly string[]) => words.some((word) => text.includes(word.toLowerCase()));
  const { company, strategy, confidential } = settings;
  const found = new Set<Category>();
  const names = company ? [company.name, ...company.aliases, ...company.products.map(({ name }) => name)] : [];
  if (post.author !== 'brand' && has(names)) found.add('employee-disclosure');
  if (has(confidential.map(({ term }) => term))) found.add('confidential');
  if (rude.test(post.text)) found.add('argumentative');
  const speaksForCompany = post.author === 'brand' && post.kind === 'post';
  const keywords = strategy?.topics.flatMap((topic) => topic.keywords) ?? [];
  const chosen = strategy?.platforms.some((platform) => platform === post.platform) ?? true;
  if (speaksForCompany && (!chosen || !has(keywords))) found.add('off-strategy');
  return found;
};
