import blog from './platforms/blog.yml';
import bluesky from './platforms/bluesky.yml';
import facebook from './platforms/facebook.yml';
import instagram from './platforms/instagram.yml';
import linkedin from './platforms/linkedin.yml';
import mastodon from './platforms/mastodon.yml';
import pinterest from './platforms/pinterest.yml';
import threads from './platforms/threads.yml';
import tiktok from './platforms/tiktok.yml';
import x from './platforms/x.yml';
import xing from './platforms/xing.yml';
import youtube from './platforms/youtube.yml';

/** Where each fact about a platform comes from. Only for showing it: a check takes the facts from `platform-facts.ts`. */
export const platformSources = {
  x,
  linkedin,
  facebook,
  instagram,
  threads,
  mastodon,
  bluesky,
  tiktok,
  youtube,
  pinterest,
  xing,
  blog,
} as Record<string, Record<string, { source: string }>>;
