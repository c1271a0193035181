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
