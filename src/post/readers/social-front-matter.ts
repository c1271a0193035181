import { type FieldPath, type Fields, isFields } from '../fields.js';
import type { FrontMatter } from '../front-matter.js';
import { readMetadata } from '../metadata.js';
import { platformIn } from '../platform-words.js';
import type { Post, PostMetadata, SourcePart } from '../post.js';
import { yamlExcerpt } from './yaml-scalar.js';

/** Where site generators' plugins keep what announces an article. */
const groups = ['social', 'social_media', 'share', 'promote', 'announce'];

/** What the front matter of an article says about it on social networks: `tweet: …`, `social: {linkedin: …}`. */
export function socialTexts(fields: Fields): { path: FieldPath; platform: NonNullable<PostMetadata['platform']> }[] {
  const inGroups = groups.flatMap((group) =>
    isFields(fields[group]) ? textsIn(fields[group] as Fields, [group]) : [],
  );
  return [...textsIn(fields, []), ...inGroups];
}

function textsIn(
  fields: Fields,
  prefix: FieldPath,
): { path: FieldPath; platform: NonNullable<PostMetadata['platform']> }[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    const platform = /^[a-z]+$/i.test(key) ? platformIn(key) : undefined;
    // "twitter: acme" is an account.
    const isText = typeof value === 'string' && /\S\s+\S/.test(value);
    return platform !== undefined && isText ? [{ path: [...prefix, key], platform }] : [];
  });
}

/** The posts in the front matter of an article. */
export function socialPosts(matter: FrontMatter, source: string): Post[] {
  const texts = socialTexts(matter.fields);
  if (texts.length === 0) return [];
  const part: SourcePart = { text: source, offset: 0, line: 1 };
  const { metadata, waivers, problems } = readMetadata(matter.fields, 'front matter', matter.locate);
  // The article's own reader reports them.
  if (problems.length > 0) return [];
  return texts.flatMap(({ path, platform }) => {
    const scalar = matter.scalarAt(path);
    return scalar ? [{ ...yamlExcerpt(scalar, source), metadata: { ...metadata, platform }, waivers, part }] : [];
  });
}
