import { choice, day, record, text, textList } from './schema-parts.js';

export const confidential = record('What must not be said in public. Matches are masked in every output.', {
  vault: {
    ...text,
    description: 'The guarded list of terms, relative to this config; see docs/vault.md.',
    examples: ['confidential.vault'],
  },
  terms: {
    type: 'array',
    description: 'Code names, unpublished figures, names of customers.',
    items: {
      anyOf: [
        text,
        record(
          'A confidential term.',
          {
            term: { ...text, description: 'The word or phrase.' },
            also: textList('Other names of the same thing, such as the one in another language.', 'Projekt Falke'),
            why: {
              ...text,
              description:
                'What the term stands for, and which sense of the word is harmless: "The bird is fine." Never printed.',
            },
            match: choice(
              'exact: this form only; inflected: also with English and German endings; part (the default): also inside of longer words.',
              ['exact', 'inflected', 'part'],
            ),
            allow: textList('Phrases in which the word is harmless.', 'falcon heavy'),
            from: { ...day, description: 'A date, year-month-day; before that day the term may be used.' },
            until: { ...day, description: 'A date, year-month-day; from that day on the term may be used.' },
          },
          ['term'],
        ),
      ],
    },
    examples: [['Projekt Falke', { term: 'Falcon', why: 'not announced yet', until: '2027-03-01' }]],
  },
  clients: {
    type: 'array',
    description: 'Clients, partners and suppliers; posts name them only with their approval.',
    items: {
      anyOf: [
        text,
        record(
          'A client.',
          {
            name: { ...text, description: 'The name of the client.' },
            also: textList('Other names of the client.', 'Globex Logistik'),
            approved: {
              description: 'true: may be named; false (the default): may not; a date: the last day for naming it.',
              anyOf: [{ type: 'boolean' }, day],
              examples: ['2027-12-31'],
            },
          },
          ['name'],
        ),
      ],
    },
    examples: [['Globex', { name: 'Initech', approved: true }]],
  },
});
