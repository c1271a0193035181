import { spanPattern } from '../inbox/deadline.js';
import { choice, clock, day, record, text } from './schema-parts.js';

export const calendar = {
  type: 'object',
  description: 'How dates of posts are read.',
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
      {
        from: { ...clock, description: 'When the day begins.' },
        until: { ...clock, description: 'When it ends.' },
        days: {
          type: 'array',
          items: choice('A day of the week.', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
          minItems: 1,
          description: 'On which days; Monday to Friday when absent.',
          examples: [['mon', 'tue', 'wed', 'thu', 'fri', 'sat']],
        },
      },
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
  },
};
