import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textSource } from '../post/text-source.js';
import { createZone } from '../time/zone.js';
import { readInbox } from './read-inbox.js';

const zone = createZone('Europe/Berlin');
const read = (text: string, name: string) => readInbox(textSource(text, `/repo/${name}`), zone);
const waiting = 'Ich warte seit Wochen auf mein Geld.';

/** The same message, received on 1 March 2027 at 9:30 in Berlin. */
const ways: Record<string, [name: string, text: string]> = {
  'a table': ['inbox.csv', `id,receivedAt,author,text,answeredAt\nc-1,2027-03-01T09:30,Ana,${waiting},\n`],
  'a table as spreadsheets write it': ['inbox.csv', `ID;Eingang;Nachricht\r\nc-1;01.03.2027 09:30;"${waiting}"\r\n`],
  'a list': ['inbox.json', JSON.stringify([{ id: 'c-1', receivedAt: '2027-03-01T08:30Z', text: waiting }])],
  'a list in an object': [
    'inbox.json',
    JSON.stringify({ messages: [{ id: 'c-1', receivedAt: '2027-03-01T09:30', text: waiting }] }),
  ],
  'JSON Lines': ['inbox.jsonl', `\n${JSON.stringify({ id: 'c-1', receivedAt: '2027-03-01 09:30', text: waiting })}\n`],
  'an archive of X': [
    'tweets.js',
    `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: 'c-1', full_text: waiting, created_at: 'Mon Mar 01 08:30:00 +0000 2027' } }])}`,
  ],
  'an answer of the API of X': [
    'mentions.json',
    JSON.stringify({ data: [{ id: 'c-1', text: waiting, created_at: '2027-03-01T08:30:00.000Z', author_id: '7' }] }),
  ],
  'notifications of Mastodon': [
    'mentions.json',
    JSON.stringify([
      {
        id: '9',
        type: 'favourite',
        created_at: '2027-03-01T08:31:00.000Z',
        status: { id: 'c-0', content: 'x', created_at: '2027-03-01T08:30:00.000Z' },
      },
      {
        id: '8',
        type: 'mention',
        created_at: '2027-03-01T08:31:00.000Z',
        status: { id: 'c-1', content: `<p>${waiting}</p>`, created_at: '2027-03-01T08:30:00.000Z' },
      },
    ]),
  ],
  'activities of Mastodon': [
    'inbox.json',
    JSON.stringify({
      orderedItems: [
        { type: 'Announce', object: 'https://social.example/1' },
        {
          type: 'Create',
          object: { type: 'Note', id: 'c-1', content: `<p>${waiting}</p>`, published: '2027-03-01T08:30:00Z' },
        },
      ],
    }),
  ],
};

test.each(Object.entries(ways))('%s', async (_, [name, text]) => {
  expect(await read(text, name)).toEqual({
    messages: [{ id: 'c-1', kind: 'complaint', text: waiting, receivedAt: Date.parse('2027-03-01T08:30Z') }],
    problems: [],
  });
});

describe('which messages count', () => {
  test('praise and spam are left out, the rest stands in order of time', async () => {
    const text = `id,receivedAt,text
c-2,2027-03-02,When do you open?
c-3,2027-03-03,Love it!
c-4,2027-03-04,"Earn $500 a day from home, DM me to invest"
c-1,2027-03-01,My heating is broken.`;
    const { messages } = await read(text, 'inbox.csv');
    expect(messages.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['c-1 complaint', 'c-2 question']);
  });

  test('a kind that somebody has said needs no text', async () => {
    const text = 'id,receivedAt,kind\nc-1,2027-03-01,question\nc-2,2027-03-01,Praise\nc-3,2027-03-01,complaint';
    const { messages } = await read(text, 'inbox.csv');
    expect(messages.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['c-1 question', 'c-3 complaint']);
  });

  test('days without a time: received in the morning, answered at night', async () => {
    const text = 'id,receivedAt,kind,answeredAt\nc-1,2027-03-28,question,2027-03-28';
    const { messages } = await read(text, 'inbox.csv');
    expect(messages).toMatchObject([
      // The night on which the clocks go forward: that day has 23 hours.
      { receivedAt: Date.parse('2027-03-28T00:00+01:00'), answeredAt: Date.parse('2027-03-28T23:59:59.999+02:00') },
    ]);
  });
});

describe('what is wrong is told with its place', () => {
  const head = 'id,receivedAt,text,answeredAt\n';
  test.each([
    [
      `${head}c-1,sometime,Help!,`,
      '2:5',
      '"receivedAt" takes a date such as 2027-03-01T09:30 or 2027-03-01, not "sometime", which is none.',
    ],
    [`${head}c-1,03/04/2027,Help!,`, '2:5', 'which may mean two days'],
    [`${head}c-1,,Help!,`, '2:5', 'This message has no "receivedAt". Write when it came'],
    [`${head}c-1,2027-02-30,Help!,`, '2:5', 'takes a date'],
    [
      `${head}c-1,2027-03-02,"Help,\nplease!",2027-03-01`,
      '3:10',
      'was answered before it was received: "2027-03-01" is before "2027-03-02". Are they swapped?',
    ],
    [`${head},2027-03-02,Help!,`, '2:1', 'This message has no "id".'],
    [
      `${head}c-1,2027-03-02,Help!,\nc-1,2027-03-03,Help!,`,
      '3:1',
      'The id "c-1" is that of the message on line 2, too.',
    ],
    [`${head}c-1,2027-03-02,"Help!,`, '2:16', 'never closed'],
    [
      'id,receivedAt,kind\nc-1,2027-03-02,complaynt',
      '2:16',
      'There is no kind of message "complaynt". Did you mean "complaint"?',
    ],
  ])('%j', async (text, place, message) => {
    const { problems } = await read(text, 'inbox.csv');
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(problems[0]?.message).toContain(message);
  });

  test.each([
    ['id,recievedAt,text\n', 'inbox.csv', 'There is no column "receivedAt" in this inbox. Did you mean "recievedAt"?'],
    ['id,receivedAt,author\n', 'inbox.csv', 'There is no column "text" in this inbox.'],
    ['', 'inbox.csv', 'This inbox is empty.'],
    ['{"id": "c-1"}', 'inbox.json', 'no list of messages'],
    ['[{"id": "c-1",}]', 'inbox.json', 'A key in double quotes is missing here.'],
    ['Dear all', 'inbox.txt', 'An inbox is a .csv, .tsv, .json'],
  ])('%j as a whole', async (text, name, message) => {
    await expect(read(text, name)).rejects.toThrow(message);
  });

  test('in a document', async () => {
    const text = '[\n  {"id": "c-1", "receivedAt": "soon", "text": "Help!"},\n  7\n]';
    const { problems } = await read(text, 'inbox.json');
    expect(problems.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '2:31 "receivedAt" takes a date such as 2027-03-01T09:30 or 2027-03-01, not "soon", which is none.',
      '3:3 This is 7. Write {"id": "…", "receivedAt": "…", "text": "…"}',
    ]);
  });

  test('in JSON Lines', async () => {
    const { messages, problems } = await read(
      '{"id": 1, "receivedAt": "2027-03-01", "text": "Help?"}\n{"id"\n',
      'i.jsonl',
    );
    expect(messages).toMatchObject([{ id: '1' }]);
    expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:6']);
  });
});

test('after many problems reading ends', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: index, receivedAt: 'soon', text: 'Help?' }));
  expect((await read(JSON.stringify(rows), 'inbox.json')).problems).toHaveLength(50);
});

test('a table and JSON Lines of the same messages are read alike', async () => {
  const message = fc.record({
    id: fc.uuid(),
    receivedAt: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    kind: fc.constantFrom('question', 'complaint', 'praise'),
  });
  const unique = fc.uniqueArray(message, { maxLength: 8, selector: ({ id }) => id });
  await fc.assert(
    fc.asyncProperty(unique, async (rows) => {
      const table = stringify(rows, { header: true, columns: ['id', 'receivedAt', 'text', 'kind'] });
      const lines = rows.map((row) => JSON.stringify(row)).join('\n');
      const [fromTable, fromLines] = [await read(table, 'i.csv'), await read(lines, 'i.jsonl')];
      const bare = ({ messages, problems }: typeof fromTable) => [
        messages.map(({ text: _, ...rest }) => rest),
        problems,
      ];
      expect(bare(fromTable)).toEqual(bare(fromLines));
    }),
    { numRuns: 60 },
  );
});
