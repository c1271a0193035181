import type { Platform } from './post.js';

/** The longest part behind the host that Bluesky's app shows (social-app, `toShortUrl`). */
const blueskyPath = 15;
/** How much of an address Mastodon shows (mastodon/mastodon, `TextFormatter`). */
const mastodonLink = 30;
/** How much X shows; its server decides, so this is what it has been seen to do. */
const xLink = 26;
/** From this length on LinkedIn puts its own short address in place of a link. */
const linkedinLink = 26;

/** A link as readers see it in a post. */
export function shownLink(url: string, platform: Platform): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '');
  switch (platform) {
    case 'x':
      return shortened(bare, xLink);
    case 'mastodon':
      return shortened(bare, mastodonLink);
    case 'bluesky': {
      const slash = bare.indexOf('/');
      const path = slash < 0 || slash === bare.length - 1 ? '' : bare.slice(slash);
      const host = slash < 0 ? bare : bare.slice(0, slash);
      return path.length > blueskyPath ? `${host}${path.slice(0, blueskyPath - 2)}...` : host + path;
    }
    case 'linkedin':
      return url.length > linkedinLink ? 'https://lnkd.in/…' : url;
    default:
      return url;
  }
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
