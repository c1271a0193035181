import { day, record, text } from './schema-parts.js';

export const calendar = {
  type: 'object',
  description: 'How dates of posts are read.',
  properties: {
    timezone: { ...text, description: 'An IANA time zone.', examples: ['Europe/Berlin'] },
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
