import { phrasesOf } from '../../src/rule/phrase-file.js';
import type { Settings } from '../../src/rule/settings.js';
import type { Lexicon } from '../../src/text/lexicon.js';
import phrases from './phrases.yml';

export type Role =
  | 'tie'
  | 'customer'
  | 'household'
  | 'stranger'
  | 'label'
  | 'gift'
  | 'stance'
  | 'neutral'
  | 'product'
  | 'ordinary';

/** What phrases.yml says of a group beside its words; see there. */
export interface GroupRole {
  role: Role;
  weight?: 1 | 2;
  place?: boolean;
  own?: boolean;
}

export const { lexicon, group } = phrasesOf<GroupRole>(phrases);

/** Words that tell a product's sense: what the company writes about, and what the config says the product is. */
export const topicGroup = 'topic-words';
export const senseGroup = 'sense-words';

/** The strategy's keywords and the products' senses as phrases, so that the one scan finds them too. */
export function lexiconFrom({ company, strategy }: Settings): Lexicon | undefined {
  const keywords = strategy?.topics.flatMap((topic) => topic.keywords) ?? [];
  const senses =
    company?.products.flatMap(({ sense = '' }) => sense.split(/[\s,;/]+/u).filter((word) => word.length > 3)) ?? [];
  const groups = [
    { id: topicGroup, any: keywords.flatMap(asPhrase) },
    { id: senseGroup, any: senses.flatMap(asPhrase) },
  ].filter(({ any }) => any.length > 0);
  return groups.length === 0 ? undefined : { groups };
}

function asPhrase(words: string): string[] {
  const parts: string[] = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length === 0 ? [] : [parts.map((part) => (part.length > 3 ? `~${part}` : part)).join(' ')];
}
