import { spanPattern } from '../inbox/deadline.js';
import { authorRoles, platforms } from '../post/post.js';
import { regions } from '../time/regions.js';
import { weekdays } from '../time/weekdays.js';
import { choice, clock, day, record, text } from './schema-parts.js';

const onPlatforms = { type: 'array', items: choice('A platform.', platforms), examples: [['linkedin']] };
const hours = {
  from: { ...clock, description: 'When the day begins.' },
  until: { ...clock, description: 'When it ends.' },
  days: {
    type: 'array',
    items: choice('A day of the week.', weekdays),
    minItems: 1,
    description: 'On which days; Monday to Friday when absent.',
    examples: [['mon', 'tue', 'wed', 'thu', 'fri', 'sat']],
  },
};

export const calendar = {
  type: 'object',
  description: 'How dates of posts are read, and what is asked of them.',
  properties: {
    timezone: { ...text, description: 'An IANA time zone.', examples: ['Europe/Berlin'] },
    inbox: {
      description:
        'Files with what customers wrote, relative to the folder of this config: .csv with the columns id, receivedAt, author, text and answeredAt, the same as .json or .jsonl, or mentions as Mastodon and X export them.',
      anyOf: [text, { type: 'array', items: text, minItems: 1 }],
      examples: ['inbox.csv', ['desk.csv', 'mentions.json']],
    },
    respondWithin: {
      type: 'string',
      pattern: spanPattern,
      description: 'How long customers wait for an answer at most: a number of minutes, hours, days or weeks.',
      examples: ['24h', '2 days'],
    },
    businessHours: record(
      'When somebody is there to answer. Without them an hour is any hour and a day has 24 of them.',
      hours,
      ['from', 'until'],
    ),
    quiet: {
      type: 'array',
      description: 'Quiet periods, in which nobody speaks of results.',
      items: record(
        'A quiet period.',
        {
          from: { ...day, description: 'Its first day, year-month-day.' },
          until: { ...day, description: 'Its last day.' },
        },
        ['from', 'until'],
      ),
      examples: [[{ from: '2027-04-01', until: '2027-05-07' }]],
    },
    blackouts: {
      type: 'array',
      description: 'Days on which the company posts nothing, with the reason; answers stay allowed.',
      items: record(
        'A pause.',
        {
          from: { ...day, description: 'Its first day, year-month-day.' },
          until: { ...day, description: 'Its last day.' },
          reason: { ...text, description: 'Why; the finding says it.' },
          platforms: { ...onPlatforms, description: 'Only there; everywhere when absent.' },
        },
        ['from', 'until', 'reason'],
      ),
      examples: [[{ from: '2027-03-08', until: '2027-03-10', reason: 'accident at the Leeds works' }]],
    },
    holidays: {
      type: 'array',
      items: choice('A country, or one of its states.', regions),
      description:
        'Where public holidays are days without posts: countries (de, at, ch, fr, uk, us) and states by their ISO 3166-2 codes.',
      examples: [['de-by', 'at']],
    },
    onDuty: record(
      'When somebody reads what comes in after a post, in `calendar.timezone`.',
      {
        ...hours,
        minutesAfter: {
          type: 'integer',
          minimum: 0,
          description: 'For how many minutes after a post somebody has to be there; 60 when absent.',
        },
      },
      ['from', 'until'],
    ),
    approval: record('Whose posts a second person has to approve; answers need none.', {
      roles: {
        type: 'array',
        items: choice('A role of the author.', authorRoles),
        description: 'Only theirs; those of the brand when absent.',
        examples: [['brand', 'executive']],
      },
      platforms: { ...onPlatforms, description: 'Only there; everywhere when absent.' },
      hash: {
        type: 'boolean',
        description: 'true: an approval has to name the hash of its text; "smlint posts --format json" shows it.',
      },
    }),
  },
};
