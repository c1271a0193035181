import type { AuthorRole, Platform } from '../post/post.js';
import type { Learned } from './learn.js';

export interface Answers {
  company?: string;
  /** With the leading `@`. */
  handle?: string;
  platforms: Exclude<Platform, 'unknown'>[];
  locale?: 'de';
  products?: string[];
  /** Who writes posts that don't say it themselves. */
  role?: AuthorRole;
  /** From past posts. */
  learned?: Learned;
}

/** A config to begin with: what was answered is filled in, the rest stands behind a "#" as an example. */
export function configTemplate(answers: Answers): string {
  const { company, handle, platforms, locale, products = [], role, learned } = answers;
  const names = company === undefined ? [] : products;
  const keywords = learned?.keywords ?? [];
  const off = company === undefined ? '# ' : '';
  const platformList = platforms.length > 0 ? platforms : ['linkedin', 'x'];
  const offPlatforms = platforms.length > 0 ? '' : '# ';
  return `# yaml-language-server: $schema=./node_modules/smlint/dist/socialmedia.schema.json
# What smlint holds drafts of social-media posts against. "smlint rules" lists the rules, "smlint explain <rule>" explains one.

extends: smlint:recommended

# The language of messages: en or de.
locale: ${locale ?? 'en'}

# Who you are: lets smlint see when a post speaks about your own company and doesn't say so.
${off}company:
${off}  name: ${quoted(company ?? 'Acme Robotics')}
${company && handle ? `  handles: [${quoted(handle)}]` : '#   handles: ["@acme"]'}
#   aliases: [Acme]
${names.length > 0 ? `  products: [${names.map(quoted).join(', ')}]` : '#   products:\n#     - Acme One\n#     - {name: Falcon, sense: vacuum robot}'}
${learned && learned.products.length > 0 ? `# Names in your ${learned.posts} past posts; are some of them products?\n#   products: [${learned.products.map(quoted).join(', ')}]\n` : ''}#   competitors: [Globex]

# What you chose to talk about, to whom and where.
${offPlatforms}strategy:
${offPlatforms}  platforms: [${platformList.join(', ')}]
${keywords.length > 0 ? `# Words that come up most in your ${learned?.posts} past posts: sort them into topics, and say what each is about.\n` : ''}#   topics:
#     - id: robotics
#       description: robots at home and at work
#       keywords: [${keywords.length > 0 ? keywords.join(', ') : 'robot, automation, Roboter'}]
#   audiences: [customers, applicants]

# What must not get out, such as code names. Findings are masked in every report.
# confidential:
#   terms:
#     - {term: Project Kestrel, why: not announced yet, match: inflected}

# What is true of all posts that don't say it themselves: employee, executive, brand or partner.
${role === undefined ? '# post:\n#   author: employee' : `post:\n  author: ${role}`}

# Rules of your own, in files of a folder: docs/writing-rules.md shows how to write one in ten minutes.
# guidelines: ./guidelines

# off, warn or error; a list holds the severity and the options.
# rules:
#   off-strategy-topic: warn
#   confidential-terms: [error, {waivable: false}]

# Files that are no drafts, in the syntax of .gitignore.
# ignore: [archive/]
`;
}

/** JSON's quotes are YAML's as well. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
