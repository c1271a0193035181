import { platformNames } from '../../src/post/platform-names.js';
import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import type { Jurisdiction } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import { type Both, messages, type Told } from './messages.js';
import { labelsIn, type Sign, signIn } from './origin.js';
import phrases from './phrases.yml';

const { lexicon } = phrasesOf(phrases);

/** Where the AI Act is law. */
const union: readonly Jurisdiction[] = ['eu', 'de', 'at', 'fr'];

/** Without one of these in it, no program can be named in a text. */
const mayNameProgram =
  /midjourney|dall|diffusion|sdxl|comfyui|firefly|sora|gpt|gemini|banana|leonardo|ideogram|runway|veo|kling|pika|heygen|synthesia|elevenlabs|suno|udio|grok|bing/i;

export default defineRule({
  id: 'ai-disclosure',
  version: 1,
  docs: {
    description: {
      en: 'Tell readers which pictures, films, voices and news AI has made',
      de: 'Sagen, welche Bilder, Filme, Stimmen und Nachrichten von KI stammen',
    },
    recommended: 'warn',
    source:
      'AI Act, Regulation (EU) 2024/1689, Article 50 (4); the rules of TikTok, YouTube, Meta and X on AI content.',
  },
  messages,
  defaults: {},
  lexicon,
  listens: ({ metadata: { ai, media }, text }) =>
    ai !== undefined || (media !== undefined && media.length > 0) || mayNameProgram.test(text),
  check({ post, settings: { jurisdictions }, hits, find, report, notice }) {
    const { metadata, platform, facts } = post;
    const isLaw = jurisdictions?.some((one) => union.includes(one)) ?? false;
    const labels = labelsIn(hits);
    if (metadata.ai?.label && (facts.aiLabel || platform === 'unknown')) return;
    if (metadata.ai?.text && !metadata.ai.reviewedBy && isLaw && labels.length === 0) {
      const topic = hits.find(({ group }) => group === 'public-interest');
      if (topic) {
        const { start, end } = topic;
        report({ messageId: 'text', data: { quote: post.text.slice(start, end) }, start, end, confidence: 'medium' });
      }
    }
    const sign = signIn(post, hits, find);
    if (!sign || labels.some(({ end }) => end <= post.visibleEnd)) return;
    if (!isLaw && !facts.aiLabel) {
      if (jurisdictions === undefined) notice({ messageId: 'no-jurisdiction', data: {} });
      return;
    }
    const told: Told = { what: whatOf(sign), instead: insteadOf(post, sign), source: sourceOf(post, isLaw) };
    const { quote, start, end } = sign;
    const certainty = { confidence: sign.kind === 'said' ? ('high' as const) : ('medium' as const) };
    // Of words that overlap, the longest says most.
    const [label] = labels.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    if (label) {
      const data = { ...told, quote: post.text.slice(label.start, label.end) };
      report({ messageId: 'hidden', data, start: label.start, end: label.end, ...certainty });
    } else if (sign.kind === 'alt')
      report({ messageId: 'alt-only', data: { ...told, quote }, start, end, ...certainty });
    else if (sign.kind === 'credit')
      report({ messageId: 'tool-only', data: { ...told, quote }, start, end, ...certainty });
    else report({ messageId: 'no-label', data: told, start, end, ...certainty });
  },
});

function whatOf({ kind, quote, origin }: Sign): Both {
  if (kind === 'file-name')
    return { en: `"${quote}" bears the name of a file that AI made`, de: `„${quote}“ heißt wie eine Datei von KI` };
  const what = quote === '' ? { en: 'A picture or film here', de: 'Ein Bild oder Film hier' } : quoted(quote);
  return origin === 'edited'
    ? { en: `${what.en} was changed by AI`, de: `${what.de} ist mit KI verändert` }
    : { en: `${what.en} was made by AI`, de: `${what.de} ist mit KI gemacht` };
}

const quoted = (text: string): Both => ({ en: `"${text}"`, de: `„${text}“` });

/** A label in the text goes wherever the post goes; the platform's own is seen at the picture. */
function insteadOf({ platform, facts: { aiLabel } }: PostView, { origin }: Sign): Both {
  const label = origin === 'edited' ? { en: 'edited with AI', de: 'mit KI bearbeitet' } : undefined;
  const { en, de } = label ?? { en: 'AI-generated', de: 'KI-generiert' };
  if (!aiLabel || platform === 'unknown') return { en: `begin with "${en}"`, de: `mit „${de}“ beginnen` };
  const name = platformNames[platform];
  return {
    en: `begin with "${en}", or switch on "${aiLabel.value}" on ${name} and note it as "ai: {label: true}"`,
    de: `mit „${de}“ beginnen oder auf ${name} „${aiLabel.value}“ einschalten und als „ai: {label: true}“ vermerken`,
  };
}

function sourceOf({ platform, facts: { aiLabel } }: PostView, isLaw: boolean): Both {
  const name = aiLabel && platform !== 'unknown' ? platformNames[platform] : undefined;
  const own = name === undefined ? undefined : { en: `the rules of ${name}`, de: `die Regeln von ${name}` };
  const law = isLaw ? { en: 'AI Act, Art. 50 (4)', de: 'KI-Verordnung, Art. 50 (4)' } : undefined;
  const all = [law, own].filter((one) => one !== undefined);
  return { en: all.map(({ en }) => en).join('; '), de: all.map(({ de }) => de).join('; ') };
}
