import { platforms } from '../post/post.js';
import { choice, day, record, text, textList } from './schema-parts.js';

/** Subjects for which smlint has words of its own. */
export const offLimitsNames = ['politics', 'religion', 'competitors'] as const;

const language = choice('The language of the posts.', ['en', 'de']);
const platform = choice('A platform.', platforms);
const percent = { type: 'string', pattern: '^\\d{1,3}(\\.\\d+)? ?%$', examples: ['20%'] };
const topicId = { ...text, description: 'The id of one of `strategy.topics`.' };

const topics = {
  type: 'array',
  description: 'The topics that were chosen.',
  items: record(
    'A topic.',
    {
      id: { ...text, description: 'A short name for front matter and messages.' },
      description: { ...text, description: 'What belongs to the topic.' },
      keywords: textList('Words that show that a post is about it.', 'robot', 'Roboter'),
      examples: textList('Posts that fit.', 'Our robots learned to climb stairs.'),
      share: record('How much of all posts it should be.', {
        min: { ...percent, description: 'At least so much.' },
        max: { ...percent, description: 'At most so much.', examples: ['50%'] },
      }),
    },
    ['id'],
  ),
  examples: [[{ id: 'robotics', keywords: ['robot', 'Roboter'], share: { min: '20%', max: '50%' } }]],
};

const audiences = {
  type: 'array',
  description: 'The audiences that were chosen, by name; more may be said about each.',
  items: {
    anyOf: [
      text,
      record(
        'An audience.',
        {
          name: { ...text, description: 'Its name, for front matter and messages.' },
          platforms: {
            type: 'array',
            description: 'Where it is met.',
            items: platform,
            examples: [['linkedin', 'xing']],
          },
          language,
          formOfAddress: choice('How German posts address it.', ['du', 'ihr', 'du or ihr', 'Sie']),
        },
        ['name'],
      ),
    ],
  },
  examples: [['customers', 'applicants'], [{ name: 'applicants', platforms: ['linkedin'], formOfAddress: 'du' }]],
};

const chosenPlatforms = {
  type: 'array',
  description: 'The platforms that were chosen, by name; more may be said about each.',
  items: {
    anyOf: [
      platform,
      record(
        'A chosen platform.',
        {
          platform,
          cadence: {
            type: 'string',
            pattern: '^[1-9]\\d?/(day|week|month)$',
            description: 'How many posts it is to get: so many a day, week or month.',
            examples: ['3/week'],
          },
          language,
        },
        ['platform'],
      ),
    ],
  },
  examples: [['linkedin'], [{ platform: 'x', cadence: '3/week', language: 'en' }]],
};

const avoid = {
  type: 'array',
  description: `Subjects to keep off. smlint has words for ${offLimitsNames.join(', ')}; others bring their own.`,
  items: {
    anyOf: [
      choice('A subject that smlint has words for.', offLimitsNames),
      record(
        'A subject.',
        {
          name: { ...text, description: 'Its name, for messages; a known one keeps the words that smlint has for it.' },
          words: textList('Words that show it, in the notation of rules.', 'strike', 'Streik*'),
          allow: textList('Words of it that are fine.', 'energy policy'),
        },
        ['name'],
      ),
    ],
  },
  examples: [['politics'], [{ name: 'lawsuits', words: ['~lawsuit', 'Klage'] }]],
};

const campaigns = {
  type: 'array',
  description: 'Campaigns with their days; in these a topic may take more than its share.',
  items: record(
    'A campaign.',
    {
      id: { ...text, description: 'A short name for front matter and messages.' },
      from: { ...day, description: 'Its first day, year-month-day.' },
      until: { ...day, description: 'Its last day.' },
      topic: topicId,
    },
    ['id', 'from', 'until'],
  ),
  examples: [[{ id: 'spring-fair', from: '2027-03-01', until: '2027-03-14', topic: 'robotics' }]],
};

export const strategy = record('What the company wants to talk about, with whom, and where.', {
  topics,
  audiences,
  platforms: chosenPlatforms,
  avoid,
  campaigns,
  vocabulary: {
    ...text,
    description: 'A file with words of topics, relative to this config; "smlint strategy learn posts/" writes it.',
    examples: ['./topics.yml'],
  },
});
