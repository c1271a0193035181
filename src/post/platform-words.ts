import { nearest } from '../text/nearest.js';
import { type FieldPath, type FieldProblem, shown } from './fields.js';
import { type Platform, platforms } from './post.js';

type Known = Exclude<Platform, 'unknown'>;

/** What tools and people call the platforms beside their names. */
const words = new Map<string, Known>([
  ...platforms.map((platform): [string, Known] => [platform, platform]),
  ['twitter', 'x'],
  ['tweet', 'x'],
  ['toot', 'mastodon'],
  ['bsky', 'bluesky'],
  ['insta', 'instagram'],
  ['fb', 'facebook'],
]);

/** The platform that a name speaks of: "mastodon-eu-freiburg", "X (Twitter)", "linkedin_page". */
export function platformIn(name: string): Known | undefined {
  for (const word of name.toLowerCase().split(/[^a-z]+/)) {
    const platform = words.get(word);
    if (platform !== undefined) return platform;
  }
  return undefined;
}

/**
 * The platforms in a value such as "x, LinkedIn" or a list. Tools know networks that smlint doesn't, so an unknown one
 * is a problem only when it looks misspelt.
 */
export function platformsIn(value: unknown, path: FieldPath, problems: FieldProblem[]): Known[] {
  const names = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;|]/) : [];
  const found = names.flatMap((name: unknown) => {
    const platform = typeof name === 'string' ? platformIn(name) : undefined;
    if (platform !== undefined || typeof name !== 'string') return platform ?? [];
    const near = nearest(name.trim().toLowerCase(), [...words.keys()]);
    if (near !== undefined) {
      problems.push({ message: `There is no platform ${shown(name.trim())}. Did you mean "${near}"?`, path });
    }
    return [];
  });
  return [...new Set(found)];
}
