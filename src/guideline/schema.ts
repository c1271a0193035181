import { authorRoles, platforms } from '../post/post.js';
import { countableNames, placeNames } from './entry.js';

const text = { type: 'string', pattern: '\\S' };
const date = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-03-01'] };
const oneOrMore = (description: string, one: object, examples?: unknown[]) => ({
  description,
  anyOf: [one, { type: 'array', items: one, minItems: 1 }],
  ...(examples && { examples }),
});
const texts = (description: string, ...examples: unknown[]) => oneOrMore(description, text, examples);
const words = (description: string, ...examples: unknown[]) => ({
  description: `${description} One text, a list, or a list by language: {en: [...], de: [...]}.`,
  anyOf: [
    text,
    { type: 'array', items: text, minItems: 1 },
    {
      type: 'object',
      properties: {
        en: texts('For English posts.', ['first', 'second']),
        de: texts('For German posts.', ['erstes', 'zweites']),
        any: texts('For posts of every language.', ['same']),
      },
      minProperties: 1,
      additionalProperties: false,
    },
  ],
  examples,
});
const choice = (values: readonly string[], examples?: unknown[]) => ({
  type: 'string',
  enum: values,
  ...(examples && { examples }),
});

const search = {
  terms: words('Plain words and phrases; no sign in them has a meaning of its own.', ['market leader', '100%']),
  match: {
    ...choice(['exact', 'inflected', 'part']),
    description:
      'How `terms` are compared. exact (the default): as written, in any case; inflected: also with English and German endings; part: also inside of longer words.',
  },
  phrase: words(
    'Phrases in a small notation: ... for up to four words between, (a|b), [optional], ~word for its inflections, word*, <company>, <product>, <competitor>, <handle>.',
    ['will ... (ship|arrive) on'],
  ),
  regex: texts('Regular expressions (RE2 syntax), the only place where . + * ( ) mean something.', '[$€] ?\\d+'),
  where: oneOrMore('Where in the post it counts; everywhere but in links unless told otherwise.', choice(placeNames), [
    'first line',
  ]),
};

const countable = choice(countableNames);

const condition = (description: string, more: object = {}) => ({
  description,
  anyOf: [
    text,
    { type: 'array', items: text, minItems: 1 },
    {
      type: 'object',
      properties: {
        ...search,
        has: oneOrMore('Something that is no word.', countable, ['link']),
        'within-first': {
          type: 'integer',
          minimum: 1,
          description: 'It has to end within so many characters, counted from the beginning of the post.',
        },
        ...more,
      },
      minProperties: 1,
      additionalProperties: false,
    },
  ],
  examples: [['first phrase', 'second phrase'], { has: 'link', where: 'end' }],
});

const post = {
  type: 'object',
  description: 'What would stand in the front matter of the draft.',
  properties: {
    platform: choice(platforms),
    author: choice(authorRoles),
    kind: choice(['post', 'reply']),
    language: choice(['en', 'de']),
    publishAt: text,
    media: {
      type: 'array',
      items: { type: 'object', properties: { file: text, alt: text }, additionalProperties: false },
    },
  },
  additionalProperties: false,
};

const examples = (description: string, example: string) => ({
  type: 'array',
  description,
  examples: [[example]],
  items: {
    anyOf: [
      text,
      {
        type: 'object',
        properties: {
          text,
          post,
          finds: { type: 'array', items: text, description: 'Exactly what is found in it, in order.' },
        },
        required: ['text'],
        additionalProperties: false,
      },
    ],
    examples: ['A post', { text: 'A post', post: { platform: 'linkedin' } }],
  },
  minItems: 1,
});

const guideline = {
  type: 'object',
  description: 'The clause of your guideline that the rule holds posts to.',
  properties: {
    section: { ...text, description: 'Its number or name, in quotes: "4.2".' },
    text: { ...text, description: 'Its wording.' },
    url: { ...text, description: 'Where it can be read.' },
    contact: { ...text, description: 'Whom to ask.' },
  },
  minProperties: 1,
  additionalProperties: false,
  examples: [{ section: '4.2', text: 'We give no dates.', contact: 'pr@acme.example' }],
};

/** The JSON Schema (draft-07) of one entry of `guidelines`. */
export const entrySchema = {
  type: 'object',
  description: 'A rule of your own.',
  properties: {
    id: {
      type: 'string',
      pattern: '^[a-z0-9]+(?:[-/][a-z0-9]+)*$',
      description: 'A short name: small letters, digits, hyphens, and a slash behind the name of your company.',
      examples: ['acme/no-dates'],
    },
    message: {
      description:
        'What the writer reads: what is wrong and what to write instead. {quote} is the text that was found.',
      anyOf: [
        text,
        { type: 'object', properties: { en: text, de: text }, minProperties: 1, additionalProperties: false },
      ],
      examples: ['"{quote}" promises a date: write "soon"'],
    },
    severity: { ...choice(['warn', 'error']), description: 'warn (the default) or error.' },
    guideline,
    ...search,
    'terms+': words('With `extends`: terms that are added to those of the other rule.', ['another word']),
    'terms-': words('With `extends`: terms of the other rule that are left out.', ['that word']),
    'match-en': texts("English grammar, in compromise's match syntax; at least one plain word has to be in it.", [
      'will #Adverb? deliver',
    ]),
    replace: {
      type: 'object',
      description: 'Words and what to write instead, all languages together or by language.',
      minProperties: 1,
      additionalProperties: {
        anyOf: [text, { type: 'object', additionalProperties: text, minProperties: 1 }],
        examples: ['sign in'],
      },
      examples: [{ 'log into': 'sign in to' }],
    },
    fix: {
      type: 'boolean',
      description: 'true: `--fix` writes what `replace` says. Only for words that are always wrong.',
    },
    count: {
      type: 'object',
      description: 'How many of something a post may have, or must have.',
      properties: {
        of: { ...countable, description: 'What is counted.' },
        min: { type: 'integer', minimum: 0 },
        max: { type: 'integer', minimum: 0 },
      },
      required: ['of'],
      additionalProperties: false,
      examples: [{ of: 'hashtag', max: 3 }],
    },
    metric: {
      ...text,
      description: 'A sum over counts with a comparison; the rule reports a post for which it is true.',
      examples: ['hashtags / words > 0.2'],
    },
    when: condition('The rule counts only in posts that hold this.'),
    require: condition('A duty: the post has to hold this.'),
    unless: condition('Nothing is reported where this stands.', {
      in: {
        ...choice(['words', 'sentence', 'post']),
        description: 'How near: among the found words, in their sentence (the default), anywhere in the post.',
      },
    }),
    platforms: oneOrMore('Only for posts on these platforms.', choice(platforms), [['linkedin']]),
    authors: oneOrMore('Only for posts of these authors.', choice(authorRoles), [['brand']]),
    kinds: oneOrMore('Only for own posts, or only for replies.', choice(['post', 'reply']), ['reply']),
    languages: oneOrMore('Only for posts in these languages.', choice(['en', 'de']), [['de']]),
    from: { ...date, description: 'The first day on which the rule counts.' },
    until: { ...date, description: 'The last day on which the rule counts.' },
    confidential: { type: 'boolean', description: 'true: what is found is masked in every report.' },
    extends: { ...text, description: 'The id of another rule of your guidelines that this one builds on.' },
    examples: {
      type: 'object',
      description: 'Posts that break the rule and posts that do not; "smlint test" runs them.',
      properties: {
        bad: examples('Posts in which the rule finds something.', 'A post that breaks the rule.'),
        good: examples('Posts in which it finds nothing; the best ones nearly break it.', 'A post that does not.'),
      },
      required: ['bad', 'good'],
      additionalProperties: false,
    },
  },
  required: ['id', 'message', 'examples'],
  additionalProperties: false,
};

/** A clause that no declared rule holds: that of built-in rules, or one that only people can check. */
export const clauseSchema = {
  type: 'object',
  description: 'A clause of your guideline, with the rules of smlint that hold posts to it, if there are any.',
  properties: { guideline, rules: { type: 'array', items: text, description: 'Ids of rules.' } },
  required: ['guideline'],
  additionalProperties: false,
};

/** What `guidelines` holds; also the schema of a file in a folder of guidelines. */
export const guidelineSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'smlint guidelines',
  anyOf: [entrySchema, clauseSchema, { type: 'array', items: { anyOf: [entrySchema, clauseSchema] } }],
};

/** The config's schema for editors, which then know the keys of its rules. */
export function withEntries<Schema extends { properties: { guidelines: object } }>(schema: Schema): object {
  const items = { anyOf: [text, entrySchema, clauseSchema] };
  const guidelines = { ...schema.properties.guidelines, anyOf: [text, { type: 'array', items }] };
  return { ...schema, properties: { ...schema.properties, guidelines } };
}
