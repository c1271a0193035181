import { authorRoles, platforms } from '../post/post.js';
import { weekdaysPattern } from '../time/weekdays.js';
import { choice, day, record, text } from './schema-parts.js';

const time = { type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$', examples: ['09:00'] };
const onPlatforms = { type: 'array', items: choice('A platform.', platforms), examples: [['linkedin']] };

export const calendar = {
  type: 'object',
  description: 'How dates of posts are read, and what is asked of them.',
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
    onDuty: record(
      'When somebody reads and answers what comes in after a post.',
      {
        weekdays: {
          type: 'string',
          pattern: weekdaysPattern,
          description: 'On which days, such as mon-fri or mon-thu, sat.',
          examples: ['mon-fri'],
        },
        from: { ...time, description: 'From when, such as 09:00, in `calendar.timezone`.' },
        until: { ...time, description: 'Until when, on the same day.' },
        minutesAfter: {
          type: 'integer',
          minimum: 0,
          description: 'How many minutes after a post somebody has to be there; 60 when absent.',
        },
      },
      ['weekdays', 'from', 'until'],
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
