import { platformNames } from '../../src/post/platform-names.js';
import { addressesIn, addressLexicon, fitsAddress } from '../../src/rule/address.js';
import { defineRule, type RuleContext } from '../../src/rule/rule.js';
import { type Audience, isSameName, type PlatformName, type Strategy, strangeName } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';
import { firstLine } from '../../src/text/first-line.js';
import { messages } from './messages.js';

const languages = { en: { en: 'English', de: 'Englisch' }, de: { en: 'German', de: 'Deutsch' } };

/** So few words can't show in which language a post is. */
const telling = 6;

export default defineRule({
  id: 'audience-fit',
  version: 1,
  docs: {
    description: {
      en: 'Meet an audience where it is, in its language and as it is addressed',
      de: 'Zielgruppen dort, in der Sprache und mit der Anrede begegnen, die zu ihnen passen',
    },
    recommended: 'warn',
    source:
      'Know which topics, which audience and which platforms you chose; GDS Social Media Playbook, BITKOM guideline.',
  },
  messages,
  defaults: {},
  lexicon: addressLexicon,
  listens: ({ language, metadata }) => language === 'de' && metadata.audience !== undefined,
  check(context) {
    const { post, settings } = context;
    const { strategy } = settings;
    if (!strategy || post.isReply) return;
    const audience = audienceOf(post, strategy);
    const names = strategy.audiences.map(({ name }) => name);
    const strange = strangeName(post.metadata.audience, names);
    if (strange) context.report({ messageId: 'unknown-audience', data: strange, ...firstLine(post.text) });
    if (audience) checkAddress(audience, context);
    if (audience && isElsewhere(audience, post)) return checkPlatform(audience, strategy, context);
    const wanted = audience?.language ?? (post.role === 'brand' ? planOf(post, strategy)?.language : undefined);
    if (wanted) checkLanguage(wanted, audience?.language ? audience : undefined, context);
  },
});

type Context = RuleContext<object, typeof messages>;

function audienceOf({ metadata }: PostView, { audiences }: Strategy): Audience | undefined {
  const { audience } = metadata;
  return audience === undefined ? undefined : audiences.find(({ name }) => isSameName(name, audience));
}

const planOf = ({ platform }: PostView, { plans }: Strategy) => plans[platform as PlatformName];

function isElsewhere({ platforms }: Audience, { platform }: PostView): boolean {
  return platform !== 'unknown' && platforms.length > 0 && !platforms.includes(platform);
}

/** The post has to move, and there another language may be the right one. */
function checkPlatform({ name, platforms }: Audience, strategy: Strategy, { post, report }: Context): void {
  if (isOffStrategy(post, strategy)) return;
  const wanted = platforms.map((one) => platformNames[one]).join(', ');
  const data = { audience: name, platform: platformNames[post.platform as PlatformName], wanted };
  report({ messageId: 'other-platform', data, ...firstLine(post.text) });
}

function checkAddress({ name, formOfAddress }: Audience, { post, hits, report }: Context): void {
  if (!formOfAddress || post.language !== 'de') return;
  const odd = addressesIn(post, hits).find(({ form }) => !fitsAddress(form, formOfAddress));
  if (!odd) return;
  const { start, end } = odd;
  const data = { audience: name, quote: post.text.slice(start, end), wanted: formOfAddress };
  report({ messageId: 'other-address', data, start, end, confidence: 'medium' });
}

/** That is told by a rule of its own. */
function isOffStrategy({ role, platform }: PostView, { platforms }: Strategy): boolean {
  return role === 'brand' && platforms.length > 0 && platform !== 'unknown' && !platforms.includes(platform);
}

function checkLanguage(wanted: 'en' | 'de', audience: Audience | undefined, { post, report }: Context): void {
  const { language, platform } = post;
  if (language === 'unknown' || language === wanted) return;
  const isSaid = post.metadata.language !== undefined;
  if (!isSaid && post.words.length < telling) return;
  const place = { ...firstLine(post.text), confidence: isSaid ? ('high' as const) : ('medium' as const) };
  const data = { found: languages[language], wanted: languages[wanted] };
  if (audience) report({ messageId: 'other-language', data: { ...data, audience: audience.name }, ...place });
  else {
    const named = { ...data, platform: platformNames[platform as PlatformName] };
    report({ messageId: 'platform-language', data: named, ...place });
  }
}
