import type { Hit } from '../text/scan.js';
import phrases from './intent/phrases.yml';
import { phrasesOf } from './phrase-file.js';
import type { PostView } from './view.js';

/** What a post is for: promotion, service or conversation. News and the rest are none of these. */
export type Intent = 'p' | 's' | 'c';

/** The words by which `intentOf` tells; a rule that asks it has them as its own. */
export const intentLexicon = phrasesOf(phrases).lexicon;

/** What a post is for, by where `intentLexicon` was found in it. */
export function intentOf(post: PostView, hits: readonly Hit[]): Intent | undefined {
  const count = (group: string) => hits.filter((hit) => hit.group === group).length;
  if (post.isReply) return count('helps') > 0 ? 's' : 'c';
  const asks = post.sentences.some(({ mark }) => mark === '?') && count('talks') > 0;
  if (count('helps') > count('sells') + count('praises')) return 's';
  if (count('sells') > 0) return 'p';
  // "We won a prize. Which feature shall we build next?" is a talk about a prize.
  if (asks) return 'c';
  if (count('praises') > 0) return 'p';
  return count('helps') > 0 ? 's' : count('talks') > 0 ? 'c' : undefined;
}
