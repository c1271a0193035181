import { findBlueskyFacets } from '../text/networks/bluesky-facets.js';
import type { LinkedEntity } from '../text/networks/entity.js';
import { findXEntities } from '../text/networks/x-entities.js';
import type { Entity } from '../text/words.js';
import type { Platform } from './post.js';

/** What a platform makes a link of; where its rules aren't public, what was found as link, hashtag or mention. */
export function linkedIn(text: string, platform: Platform, entities: readonly Entity[]): LinkedEntity[] {
  if (platform === 'x') return findXEntities(text);
  if (platform === 'bluesky') return findBlueskyFacets(text);
  const linked = entities.filter(({ type }) => type === 'url' || type === 'hashtag' || type === 'mention');
  return (linked as LinkedEntity[]).toSorted((a, b) => a.start - b.start);
}
