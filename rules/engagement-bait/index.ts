import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import { Flag } from '../../src/text/words.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

type Kind = 'vote' | 'share' | 'tag' | 'comment' | 'tease';

const { lexicon, group } = phrasesOf<{ kind: Kind }>(phrases);

export default defineRule({
  id: 'engagement-bait',
  version: 1,
  docs: {
    description: {
      en: 'Ask for answers, not for likes, tags and shares',
      de: 'Um Antworten bitten, nicht um Likes, Markierungen und Shares',
    },
    recommended: 'warn',
    source: "Meta's rules on engagement bait, by which such posts are shown to fewer people; LinkedIn says the same.",
  },
  messages,
  defaults: {},
  lexicon,
  listens: ({ isReply }) => !isReply,
  check({ post, hits, report }) {
    let last = 0;
    // Of phrases that begin at the same place, the longest says most.
    const longest = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
    for (const { group: id, start, end, from } of longest) {
      const kind = group[id]?.kind;
      // "like-for-like sales"
      const isCompound = Boolean((post.words[from + 1]?.flags ?? 0) & Flag.Joined);
      if (post.isReply || kind === undefined || start < last || isCompound) continue;
      last = end;
      report({ messageId: kind, data: { quote: post.text.slice(start, end) }, start, end, confidence: 'medium' });
    }
  },
});
