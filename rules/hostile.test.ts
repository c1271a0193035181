import { describe } from 'vitest';
import type { PostMetadata } from '../src/post/post.js';
import { testHostilePosts } from './hostile.test-kit.js';
import { rules } from './index.js';

interface Trial {
  fragments: string[];
  options?: object;
  metadata?: PostMetadata;
}

const german: PostMetadata = { language: 'de' };

/** For each rule the pieces that make it work hardest. */
const trials: Record<string, Trial> = {
  'ad-disclosure': {
    fragments: ['#ad ', 'Werbung: ', 'Acme ', 'gifted by Acme ', 'code ABCD ', 'sponsored by @acme ', '\n'],
    options: { employees: 'label' },
    metadata: { author: { role: 'partner' } },
  },
  'ai-disclosure': {
    fragments: ['AI-generated no AI ', 'image: Midjourney ', '(Midjourney) ', 'election '],
    metadata: { media: [{ file: 'a.png' }] },
  },
  'post-length': { fragments: ['ä', 'a', '.x', '👩‍👩‍👧 ', 'https://a.de ', '@a@b.de ', '\n'] },
  'visible-part': {
    fragments: ['I work at Acme ', 'https://a.de ', '👩‍👩‍👧', '\n'],
    options: { link: true },
    metadata: { platform: 'linkedin', author: { role: 'employee' } },
  },
  'alt-text': { fragments: ['![', '![x](a.png) ', ']('], metadata: { platform: 'blog' } },
  'styled-unicode': { fragments: ['𝗳𝗿𝗲𝗲', 'a\u200b', 'ⓐ🅰', '＃ '] },
  'markup-leak': { fragments: ['**a', '__', '[a](https://x.de)', '<b ', '&amp;', '# \n', '```', '!['] },
  'placeholder-text': { fragments: ['{{', '}}', '[LINK]', 'TODO ', 'xx.', '<', 'lorem ipsum ', '%', '$', '\n'] },
  'hashtag-style': { fragments: ['#abcdefghi ', '#', 'einekleinereise', '#HeuteNeu '] },
  'mention-syntax': { fragments: ['@a@b.de ', '@a.b.c', '@[', '](', 'u/a ', '@a '] },
  'link-style': { fragments: ['https://a.de ', 'click here ', 'www.', '?utm_source=x&', 'bit.ly/a '] },
  'emoji-use': { fragments: ['😀', '👩‍👩‍👧', '😀\n', 'a'] },
  shouting: { fragments: ['ACME DAS IST ', '!!!', '"?!"', 'aaaa', 'S A L E ', '`'] },
  'unsupported-claims': { fragments: ['the best in the world ', 'our leading team ', 'climate neutral ', 'source '] },
  'engagement-bait': { fragments: ['tag a friend ', 'like if you ', 'share this with 5 friends '] },
  'form-of-address': {
    fragments: ['Sie ', 'ihr ', 'du ', 'Kolleg*innen ', 'https://a.de/x_in ', 'Abcdefgh', '/-'],
    options: { gender: 'colon' },
    metadata: german,
  },
  'brochure-language': { fragments: ['innovative Durchführung ', 'im Rahmen ', 'Acme ', '\n', '. '], metadata: german },
};

describe.each(Object.entries(trials))('%s', (id, trial) => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  testHostilePosts({ rule, ...trial });
});
