import { nearest } from '../../text/nearest.js';
import { type Fields, isFields, isSaid, shown } from '../fields.js';
import { type Described, readMetadata, withFallback } from '../metadata.js';
import { platformIn, platformsIn } from '../platform-words.js';
import { platforms } from '../post.js';
import type { Locate } from '../waivers.js';
import { type Entry, listOf, type Shape, under } from './shape.js';

/** smlint's own: `{text, platform, author, …}`, the text as one for all or as `{x: …, linkedin: …}`. */
export const draft: Shape = (fields, locate) => {
  if (!('text' in fields)) return undefined;
  const { text, platform, platforms: several, ...rest } = fields;
  const named = several ?? (Array.isArray(platform) ? platform : undefined);
  const described = readMetadata(named === undefined ? { ...rest, platform } : rest, 'json', locate);
  if (typeof text === 'string') {
    const path = [several === undefined ? 'platform' : 'platforms'];
    const chosen = platformsIn(named, path, described.problems);
    if (chosen.length === 0) return [{ paths: [['text']], described }];
    return chosen.map((one) => ({ paths: [['text']], described: onPlatform(described, one) }));
  }
  if (!isFields(text)) {
    const message = `"text" takes the post as one text, or one for each platform, not ${shown(text)}.`;
    return [{ paths: [], described: { ...described, problems: [{ message, path: ['text'] }] } }];
  }
  return Object.entries(text).map(([name, value]): Entry => {
    const one = platformIn(name);
    const paths = [['text', name]];
    if (one !== undefined && typeof value === 'string') return { paths, described: onPlatform(described, one) };
    const near = nearest(name, platforms);
    const next = near === undefined ? `Choose one of ${platforms.join(', ')}.` : `Did you mean "${near}"?`;
    const message =
      one === undefined
        ? `There is no platform ${shown(name)}. ${next}`
        : `"${name}" takes a text, not ${shown(value)}.`;
    return { paths: [], described: { ...described, problems: [{ message, path: ['text', name] }] } };
  });
};

function onPlatform(described: Described, platform: (typeof platforms)[number]): Described {
  return { ...described, metadata: { ...described.metadata, platform } };
}

/** A calendar: `posts`, and under `defaults` what holds for all that don't say it themselves. */
export const calendar: Shape = (document, locate) => {
  const { posts, defaults } = document;
  if (!Array.isArray(posts) || !posts.every((post) => isFields(post) && 'text' in post)) return undefined;
  const common = isFields(defaults) ? readMetadata(defaults, 'json') : undefined;
  const problems = (common?.problems ?? []).map(({ message, path }) => ({ message, path: ['defaults', ...path] }));
  if (isSaid(defaults) && common === undefined) {
    const message = `"defaults" takes keys such as "platform" and "author", not ${shown(defaults)}.`;
    problems.push({ message, path: ['defaults'] });
  }
  const entries = listOf(posts).flatMap((post, index) => {
    const inside: Locate | undefined = locate && ((path) => locate(['posts', index, ...path]));
    const own = draft(post as Fields, inside) ?? [];
    return own.map((entry) => under(['posts', index], entry));
  });
  for (const { described } of entries) described.metadata = withFallback(described.metadata, common?.metadata ?? {});
  const [first] = entries;
  if (first && problems.length > 0) first.described.problems.push(...problems);
  return entries;
};
