import type { Platform } from './post.js';

/** How the platforms write themselves. */
export const platformNames: Record<Exclude<Platform, 'unknown'>, string> = {
  x: 'X',
  linkedin: 'LinkedIn',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  xing: 'XING',
  blog: 'blog',
};

/** The most characters a post may have; each platform counts in its own way, so this is only good for "does it surely fit". */
export const textLimits: Partial<Record<Platform, number>> = {
  x: 280,
  bluesky: 300,
  mastodon: 500,
  threads: 500,
  instagram: 2200,
  linkedin: 3000,
};
