import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { messages } from './messages.js';
import phrases from './phrases.yml';

type Kind = 'superlative' | 'only' | 'guarantee' | 'green' | 'offset' | 'finance' | 'health';

const { lexicon, group } = phrasesOf<{ kind: Kind | 'proof' | 'puffery' }>(phrases);

interface Options {
  /** Kinds of business that are held to stricter words. */
  regulated: ('finance' | 'health')[];
}

const defaults: Options = { regulated: [] };

/** A certificate or a link supports a generic green claim; nothing supports neutrality by offsets (Directive (EU) 2024/825). */
const unsupportable = new Set<Kind>(['offset', 'finance', 'health']);

export default defineRule({
  id: 'unsupported-claims',
  version: 1,
  docs: {
    description: {
      en: 'Claim nothing about your own goods that the post does not support',
      de: 'Nichts über die eigene Ware behaupten, was der Beitrag nicht belegt',
    },
    recommended: 'warn',
    source: 'UWG § 5; Directive (EU) 2024/825 on green claims; FINRA 2210 (d); Intel and Best Buy guidelines.',
  },
  messages,
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: {
      regulated: {
        type: 'array',
        items: { type: 'string', enum: ['finance', 'health'] },
        description: 'finance: no promise of returns; health: no promise of healing.',
      },
    },
  },
  defaults,
  lexicon,
  listens: isOwnBusiness,
  check({ post, options, hits, report }) {
    if (hits.length === 0 || !isOwnBusiness(post)) return;
    const isSupported = post.entities.some(({ type }) => type === 'url') || hits.some((hit) => kindOf(hit) === 'proof');
    const puffery = hits.filter((hit) => kindOf(hit) === 'puffery');
    let last = -1;
    for (const hit of hits) {
      const kind = kindOf(hit);
      if (kind === 'proof' || kind === 'puffery' || kind === undefined || hit.start < last) continue;
      if ((kind === 'finance' || kind === 'health') && !options.regulated.includes(kind)) continue;
      if (isSupported && !unsupportable.has(kind)) continue;
      if (puffery.some(({ start, end }) => start < hit.end && hit.start < end)) continue;
      const { start, end } = hit;
      last = end;
      report({ messageId: kind, data: { quote: post.text.slice(start, end) }, start, end, confidence: 'medium' });
    }
  },
});

function kindOf(hit: Hit): Kind | 'proof' | 'puffery' | undefined {
  return group[hit.group]?.kind;
}

/** Claims about somebody else's goods are no advertising; an employee who names the company speaks for it. */
function isOwnBusiness({ role, names, isReply }: PostView): boolean {
  if (isReply) return false;
  if (role === 'brand') return true;
  return role !== undefined && names.some(({ kind }) => kind === 'company' || kind === 'product');
}
