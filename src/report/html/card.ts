import { platformNames } from '../../post/platform-names.js';
import type { AuthorRole, Platform } from '../../post/post.js';
import type { Locale } from '../../rule/rule.js';
import type { FormatContext } from '../format.js';
import { dateText } from './dates.js';
import { findingList } from './findings.js';
import { highlighted } from './highlight.js';
import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import type { Words } from './words.js';

export interface CardContext {
  words: Words;
  locale: Locale;
  rulesMeta: FormatContext['rulesMeta'];
}

/** All cards: first what somebody has to look at, with its findings beside it, then what is fine. */
export function cards(posts: readonly ShownPost[], context: CardContext): Markup {
  const { words } = context;
  const groups = [
    { name: words.toLookAt, style: 'found', members: posts.filter(({ severity }) => severity > 0) },
    { name: words.ok, style: 'fine', members: posts.filter(({ severity }) => severity === 0) },
  ];
  return markup`${groups.map(
    ({ name, style, members }) =>
      members.length > 0 &&
      markup`<div class="group ${style}"><h3>${name}</h3>
${members.map((post) => card(post, context))}</div>
`,
  )}`;
}

/** There the picture stands above the text. */
const mediaFirst: ReadonlySet<Platform> = new Set(['instagram', 'tiktok', 'youtube', 'pinterest']);

/** A post drawn like its platform would show it, with what was found beside it. */
function card(post: ShownPost, context: CardContext): Markup {
  const { words } = context;
  const { number, platform, file, line, id, severity } = post;
  const rules = [...new Set(post.findings.map(({ message }) => message.ruleId ?? 'smlint'))];
  const { campaign, audience } = post.metadata;
  const picture = media(post, words);
  const text = textOf(post, words);
  const isMediaFirst = mediaFirst.has(platform);
  return markup`<article class="card" id="post-${number}" aria-labelledby="post-${number}-name" tabindex="-1"
 data-severity="${severity}" data-rule="${rules.join(' ')}" data-platform="${platform}" data-author="${post.author ?? ''}" data-campaign="${campaign ?? ''}" data-audience="${audience ?? ''}" data-topic="${post.shownTopic ?? ''}">
<h4 id="post-${number}-name" class="card-name">${words.post(number)}<span class="place">${words.place(file, line)}${id !== undefined && ` · ${id}`}</span></h4><div class="drawing">${head(post, context)}${isMediaFirst ? [picture, text] : [text, picture]}${foot(post, words)}</div>${post.findings.length > 0 && findingList(post, context)}</article>
`;
}

function head({ platform, author, metadata, isReply }: ShownPost, { words, locale }: CardContext): Markup {
  const name = author === undefined ? words.unknownAuthor : (words.roles[author as AuthorRole] ?? author);
  const role = metadata.author?.role;
  const { thread, publishAt } = metadata;
  const details = [
    role !== undefined && role !== author && words.roles[role],
    publishAt !== undefined && dateText(publishAt, locale),
    isReply && (metadata.replyTo === undefined ? words.reply : words.replyTo(metadata.replyTo)),
    thread !== undefined && words.thread(thread.index + 1),
    metadata.sponsorship !== undefined && words.sponsored,
  ].filter((detail) => detail !== false);
  return markup`<p class="who"><span class="face" aria-hidden="true">${initials(name)}</span><span class="name"><bdi>${name}</bdi><span class="details">${details.join(' · ')}</span></span><span class="platform platform-${platform}">${platform === 'unknown' ? words.unknownPlatform : platformNames[platform]}</span></p>`;
}

function initials(name: string): string {
  const letters = name.replace(/^@/, '').match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? [];
  return letters.slice(0, 2).join('').toUpperCase();
}

function textOf(post: ShownPost, words: Words): Markup {
  const { text, findings, number, visibleEnd, language } = post;
  const anchor = (index: number) => `post-${number}-finding-${index + 1}`;
  const pieces = highlighted({ text, findings, fold: visibleEnd, anchor, words });
  const lang = language !== 'unknown' && markup` lang="${language}"`;
  return markup`<div class="text" dir="auto"${lang}>${pieces}</div>`;
}

function media({ metadata }: ShownPost, words: Words): Markup | false {
  if (!metadata.media || metadata.media.length === 0) return false;
  const slots = metadata.media.map(
    ({ file, alt }) =>
      markup`<li><span class="file">${file ?? words.media}</span>${alt === undefined ? markup`<strong class="no-alt">${words.noAlt}</strong>` : markup`<span class="alt"><b>${words.alt}:</b> ${alt}</span>`}</li>`,
  );
  return markup`<ul class="media" aria-label="${words.media}">${slots}</ul>`;
}

function foot({ length, limit, metadata, shownTopic }: ShownPost, words: Words): Markup {
  const isTooLong = limit !== undefined && length > limit;
  const facts = [
    metadata.link !== undefined && markup`<span><b>${words.link}:</b> <bdi>${metadata.link}</bdi></span>`,
    shownTopic !== undefined && markup`<span><b>${words.topic}:</b> ${shownTopic}</span>`,
    metadata.audience !== undefined && markup`<span><b>${words.audience}:</b> ${metadata.audience}</span>`,
    metadata.campaign !== undefined && markup`<span><b>${words.campaign}:</b> ${metadata.campaign}</span>`,
  ];
  return markup`<p class="foot">${facts}<span class="${isTooLong ? 'count too-long' : 'count'}">${words.counted(length, limit)}${isTooLong && ` (${words.tooLong})`}</span></p>`;
}
