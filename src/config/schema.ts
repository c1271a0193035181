import { authorRoles, platforms } from '../post/post.js';
import { readerNames } from '../post/read.js';
import { columnFields } from '../post/reader.js';
import { jurisdictions } from '../rule/settings.js';
import type { ConfigRule } from './config.js';
import { calendar } from './schema-calendar.js';
import { confidential } from './schema-confidential.js';
import { choice, record, text, textList } from './schema-parts.js';
import { strategy } from './schema-strategy.js';

const severity = { type: ['string', 'integer'], enum: ['off', 'warn', 'error', 0, 1, 2] };

const rules = {
  type: 'object',
  description: 'Severity and options of each rule, by its id.',
  additionalProperties: {
    description:
      'off, warn or error, or a list of the severity and the options of the rule. The option `waivable: false` forbids waivers.',
    anyOf: [severity, { type: 'array', items: [severity, { type: 'object' }], minItems: 1, maxItems: 2 }],
    examples: ['warn', ['error', { waivable: false }]],
  },
};

const author = {
  description: 'Who posts: a role, or an object with role, name and handle.',
  anyOf: [
    choice('The role of the author.', authorRoles),
    record('The author.', {
      role: choice(
        'employee: personal account; executive; brand: official account; partner: paid or gifted.',
        authorRoles,
      ),
      name: { ...text, description: "The author's name." },
      handle: { ...text, description: 'The handle of the account, with or without @.' },
    }),
  ],
};

const platform = choice('Where the post appears.', platforms);
const language = choice('The language of the post.', ['en', 'de']);

const post = record('Metadata of posts that do not say it themselves; the fields of a post and flags are stronger.', {
  platform,
  author,
  language,
  kind: choice('An own post, or a reply to somebody.', ['post', 'reply']),
  audience: { ...text, description: 'Whom the post addresses: one of `strategy.audiences`.' },
  topic: { ...text, description: 'What the post is about: the id of one of `strategy.topics`.' },
});

const company = record('The company whose guidelines these are.', {
  name: { ...text, description: 'The name as posts write it; required, here or in a config that this one extends.' },
  aliases: textList('Other names of the company.', 'ACME', 'Acme Robotics Inc.'),
  products: {
    type: 'array',
    description: 'Names of products, services and brands. `sense` tells a product from the ordinary word.',
    items: {
      anyOf: [
        text,
        record(
          'A product whose name is also an ordinary word.',
          {
            name: { ...text, description: 'The name of the product.' },
            sense: { ...text, description: 'What it is, in a few words: "vacuum robot".' },
          },
          ['name'],
        ),
      ],
    },
    examples: [['Acme One', { name: 'Falkon', sense: 'vacuum robot' }]],
  },
  handles: textList('Official accounts, with or without @ (YAML needs quotes around "@acme").', '@acme'),
  competitors: textList('Competitors that posts had better not attack.', 'Globex'),
  contacts: textList(
    'Public phone numbers and e-mail addresses of the company; they are not personal data.',
    'press@acme.example',
  ),
  domains: textList("The company's own web domains.", 'acme.example'),
  publicFacts: textList('Figures that are public, in a few words each.', 'Revenue of 1.84 billion euros in 2026'),
});

const platformValues = record('Only what differs from what smlint knows; "smlint platforms" shows that.', {
  limit: { type: 'integer', minimum: 1, description: 'The longest text, as the platform counts.' },
  fold: { type: 'integer', minimum: 1, description: 'How many characters readers see before "more".' },
  foldLines: { type: 'integer', minimum: 1, description: 'How many lines readers see before "more".' },
  title: { type: 'integer', minimum: 1, description: 'The longest title, in characters.' },
  description: { type: 'integer', minimum: 1, description: 'The longest description, in characters.' },
  hashtags: { type: 'integer', minimum: 0, description: 'How many hashtags the platform takes.' },
  hashtagsAdvised: { type: 'integer', minimum: 0, description: 'How many hashtags you want at most.' },
  images: { type: 'integer', minimum: 0, description: 'How many pictures the platform takes.' },
  alt: { type: 'integer', minimum: 1, description: 'The longest alternative text, in characters.' },
  mostLinks: { type: 'integer', minimum: 0, description: 'How many links the platform takes.' },
  markup: choice('Whether Markdown is shown as what it means.', ['none', 'some', 'full']),
});

const globs =
  'relative to the folder of this config; * stays within a folder, ** crosses folders, a pattern without a slash matches file names everywhere';

const overrides = {
  type: 'array',
  description: 'Other defaults and rules for some files; later ones win.',
  items: record(
    'Defaults and rules for the files that match.',
    {
      files: {
        description: `One pattern or a list, ${globs}.`,
        anyOf: [text, { type: 'array', items: text, minItems: 1 }],
        examples: [['blog/**', '*.tweet']],
      },
      post,
      rules,
    },
    ['files'],
  ),
  examples: [[{ files: 'blog/**', post: { platform: 'blog' } }]],
};

const readers = {
  type: 'array',
  description: 'How some files are read, where neither their names nor their contents say it; later ones win.',
  items: record(
    'How the files that match are read.',
    {
      files: overrides.items.properties.files,
      reader: choice('The reader.', readerNames),
      map: {
        type: 'object',
        description: `Which column or key holds what; a number counts the columns of a table without a header. Known are ${columnFields.join(', ')}.`,
        additionalProperties: text,
        examples: [{ text: 'Caption' }],
      },
    },
    ['files'],
  ),
  examples: [[{ files: 'plan/*.csv', map: { text: 'Caption' } }]],
};

const properties = {
  $schema: { type: 'string', description: 'Where editors find this schema.' },
  root: { type: 'boolean', description: 'Says that no config of a folder above is meant for these drafts.' },
  extends: {
    description:
      'Configs that this one builds on, weakest first: smlint:recommended, smlint:strict, a country or more (smlint:de, de-strict, at, ch, fr, eu, uk, us), a file (./base.yml), a package, or a config of a plugin (plugin:@acme/smlint-plugin/strict).',
    anyOf: [text, { type: 'array', items: text }],
    examples: ['smlint:strict', ['smlint:de', 'smlint:us'], ['./base.yml', '@acme/smlint-config']],
  },
  plugins: textList('Packages or files (./rules/ours.mjs) that bring more rules.', './rules/ours.mjs'),
  company,
  accounts: {
    type: 'object',
    description: 'What is known about accounts, by name or handle, so that posts need not repeat it.',
    additionalProperties: record('An account.', { platform, author, language }),
    examples: [{ '@acme': { platform: 'x', author: 'brand' } }],
  },
  strategy,
  platforms: {
    type: 'object',
    description: `What you know better about platforms, such as the limit of your own Mastodon server: ${platforms.join(', ')}.`,
    additionalProperties: platformValues,
    examples: [{ mastodon: { limit: 1000 }, x: { limit: 25000 } }],
  },
  confidential,
  jurisdictions: {
    type: 'array',
    description: 'Countries whose rules on advertising and disclosure apply.',
    items: choice('A country, or eu.', jurisdictions),
    examples: [['de', 'eu']],
  },
  calendar,
  post,
  guidelines: {
    description: 'Rules of your own: a folder or file that holds them, or a list of folders, files and rules.',
    anyOf: [text, { type: 'array', items: { anyOf: [text, { type: 'object' }] } }],
    examples: ['./guidelines'],
  },
  rules,
  overrides,
  readers,
  ignore: textList('Files that are not drafts, in the syntax of .gitignore.', 'archive/'),
  locale: choice('The language that smlint speaks.', ['en', 'de']),
};

/** The JSON Schema (draft-07) of a config file: the source of validation, editor completion and the docs table. */
export const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'smlint config',
  description: 'Social media guidelines of a company, for smlint.',
  type: 'object',
  properties,
  additionalProperties: false,
};

/** The schema for editors: like `schema`, but it also knows the ids and the options of the given rules. */
export function editorSchema(known: readonly ConfigRule[]): object {
  const withOptions = (rule: ConfigRule) => {
    const options = rule.schema as { properties?: object } | undefined;
    const waivable = { type: 'boolean', description: 'false: findings of this rule cannot be waived.' };
    const list = { type: 'array', minItems: 1, maxItems: 2 };
    return {
      description: rule.docs.description.en,
      anyOf: [
        severity,
        {
          ...list,
          items: [
            severity,
            {
              type: 'object',
              additionalProperties: false,
              ...options,
              properties: { ...options?.properties, waivable },
            },
          ],
        },
      ],
    };
  };
  const knownRules = { ...rules, properties: Object.fromEntries(known.map((rule) => [rule.id, withOptions(rule)])) };
  const inOverrides = { ...overrides.items, properties: { ...overrides.items.properties, rules: knownRules } };
  return {
    ...schema,
    properties: { ...properties, rules: knownRules, overrides: { ...overrides, items: inOverrides } },
  };
}
