import { platformNames } from '../../src/post/platform-names.js';
import { defineRule } from '../../src/rule/rule.js';
import { isTopLevelDomain } from '../../src/text/networks/domains.js';
import { messages } from './messages.js';

/** "@jo@example.social", Mastodon's form. */
const remote = /^@[^@]+@[^@]+$/;
/** LinkedIn's own notation, as its interface for programs wants it. */
const coded = /@\[([^\]\n]{1,80})\]\(urn:li:[^)\s]{1,80}\)/g;

export default defineRule({
  id: 'mention-syntax',
  version: 1,
  docs: {
    description: {
      en: 'Write mentions in the form that the network turns into a link',
      de: 'Erwähnungen so schreiben, dass das Netzwerk einen Link daraus macht',
    },
    recommended: 'warn',
    source: "The networks' own documents: atproto handles, Mastodon's user@server, twitter-text; see smlint platforms.",
  },
  messages,
  defaults: {},
  check({ post, report }) {
    const { text, platform, facts } = post;
    const form = facts.handles?.value;
    if (platform === 'unknown' || !form || !text.includes('@')) return;
    const name = platformNames[platform];
    if (platform !== 'linkedin' && text.includes('urn:li:')) {
      for (const { 0: quote, 1: person = '', index } of text.matchAll(coded)) {
        report({ messageId: 'linkedin-code', data: { name, quote, person }, start: index, end: index + quote.length });
      }
    }
    for (const { type, start, end } of post.entities) {
      if (type !== 'mention') continue;
      const quote = text.slice(start, end);
      const messageId = breachOf(quote, form);
      if (messageId) report({ messageId, data: { name, quote }, start, end, confidence: 'medium' });
    }
  },
});

function breachOf(
  handle: string,
  form: 'name' | 'name at server' | 'domain' | 'picked',
): keyof typeof messages | undefined {
  const isRemote = remote.test(handle);
  const isDomain = !isRemote && isDomainName(handle.slice(1));
  if (form === 'domain') return isRemote ? 'remote-form' : isDomain ? undefined : 'needs-domain';
  if (form === 'name at server') return isRemote ? undefined : isDomain ? 'bluesky-form' : 'needs-server';
  if (isRemote) return 'remote-form';
  return handle.endsWith('.bsky.social') ? 'bluesky-form' : undefined;
}

function isDomainName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && (isTopLevelDomain(name.slice(dot + 1)) || name.endsWith('.example'));
}
