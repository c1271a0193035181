import { expect, test } from 'vitest';
import type { PostMetadata } from '../post.js';
import { draft, errorsIn, postsIn, readAll } from '../readers.test-kit.js';

/** The header of each tool's file for bulk upload, or export, with one row: its text and what else is understood. */
const tools: [string, string, [string, PostMetadata][]][] = [
  [
    'a table of who approved what',
    'date,text,status,approved by,approved at,approval hash\n2026-12-31,Hallo,geplant,@jo,30.12.2026 17:05,ab12cd34\n',
    [
      [
        'Hallo',
        {
          publishAt: '2026-12-31',
          status: 'scheduled',
          approval: { by: '@jo', at: '2026-12-30T17:05', hash: 'ab12cd34' },
        },
      ],
    ],
  ],
  ['Sprout', 'date,time_24hr,message_text\n12/31/2026,09:30,Hallo\n', [['Hallo', { publishAt: '2026-12-31T09:30' }]]],
  [
    'Publer',
    'Date,Text,Link(s),Media URL(s),Title,Label(s),Alt text(s),Comment(s),Pin board,Post subtype,CTA,Reminder\n2026-12-31 09:30,Eins || Zwei,https://acme.example,https://acme.example/a.png,,,Ein Roboter,Dazu mehr,,,,\n',
    [
      [
        'Eins',
        {
          publishAt: '2026-12-31T09:30',
          link: 'https://acme.example',
          media: [{ file: 'https://acme.example/a.png', alt: 'Ein Roboter' }],
        },
      ],
      ['Zwei', {}],
      ['Dazu mehr', {}],
    ],
  ],
  [
    'what the strategy counts',
    'Text,Thema,Zielgruppe,Kampagne\nHallo,robots,Kunden,Messe\n',
    [['Hallo', { topic: 'robots', audience: 'Kunden', campaign: 'Messe' }]],
  ],
  [
    'replies of one’s own',
    'date,text,reply to,in reply to text\n2026-12-31 09:30,Ja,c-7,Offen?\n,Nein,,\n',
    [
      ['Ja', { publishAt: '2026-12-31T09:30', kind: 'reply', replyTo: 'c-7', inReplyToText: 'Offen?' }],
      ['Nein', {}],
    ],
  ],
  [
    'Vista Social',
    'message,type,link,time,comment1\nHallo,image,https://acme.example,2026-12-31 09:30,Mehr\n',
    [
      ['Hallo', { publishAt: '2026-12-31T09:30' }],
      ['Mehr', {}],
    ],
  ],
  [
    'SocialBee',
    'text,link,imageUrls,gifUrls,videoUrls,postAtSpecificTime\nHallo,,,,,2026-12-31 09:30\n',
    [['Hallo', { publishAt: '2026-12-31T09:30' }]],
  ],
  [
    'GoHighLevel',
    'postAtSpecificTime,content,link,imageUrls,gifUrl,videoUrls,followUpComment\n2026-12-31 09:30,Hallo,,,,,Mehr\n',
    [
      ['Hallo', { publishAt: '2026-12-31T09:30' }],
      ['Mehr', {}],
    ],
  ],
  [
    'PostFast',
    'scheduled_at,account_id,content,media_urls,first_comment\n2026-12-31T09:30:00Z,acme,Hallo,,\n',
    [['Hallo', { publishAt: '2026-12-31T09:30:00Z', account: 'acme' }]],
  ],
  [
    'SocialPatra',
    'content,platforms,platformIds,scheduledAt,mediaUrls,tags,title,postType\nHallo,"twitter,linkedin",,2026-12-31,,,,\n',
    [
      ['Hallo', { platform: 'x', publishAt: '2026-12-31' }],
      ['Hallo', { platform: 'linkedin' }],
    ],
  ],
  [
    'MagicSync',
    'content;image_url;scheduled_time;comments\nHallo;;31.12.2026 09:30;Mehr\n',
    [
      ['Hallo', { publishAt: '2026-12-31T09:30' }],
      ['Mehr', {}],
    ],
  ],
  [
    'Ayrshare',
    'post,platforms,mediaUrls,scheduleDate\nHallo,bluesky,,2026-12-31T09:30:00Z\n',
    [['Hallo', { platform: 'bluesky' }]],
  ],
  [
    'Buffer',
    'Text,Image URL,Tags,Posting Time\nHallo,,,2026-12-31 09:30\n',
    [['Hallo', { publishAt: '2026-12-31T09:30' }]],
  ],
  [
    'Metricool',
    'Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,Picture Url 1,Alt text picture 1,First Comment Text\nHallo,2026-12-31,09:30:00,FALSE,TRUE,FALSE,TRUE,a.png,Ein Bild,\n',
    [
      [
        'Hallo',
        { platform: 'facebook', publishAt: '2026-12-31T09:30:00', media: [{ file: 'a.png', alt: 'Ein Bild' }] },
      ],
      ['Hallo', { platform: 'linkedin' }],
    ],
  ],
  [
    'Postcron',
    'Hallo,2026,12,31,9,30,,https://acme.example\n',
    [['Hallo', { publishAt: '2026-12-31', link: 'https://acme.example' }]],
  ],
  [
    'Comergence',
    'Link,Image,Caption(s),Title,Approved,Recycle,Comment,Schedule\n,,Eins %|% Zwei,,,,,2026-12-31\n',
    [
      ['Eins', { publishAt: '2026-12-31' }],
      ['Zwei', {}],
    ],
  ],
  [
    'Hootsuite',
    '31/12/2026 09:30,Hallo,https://acme.example\n',
    [['Hallo', { publishAt: '2026-12-31T09:30', link: 'https://acme.example' }]],
  ],
  [
    'LinkedIn, Shares',
    'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-12-31 09:30:00,https://l.example,"Er sagt ""Hallo""",,,MEMBER_NETWORK\n',
    [['Er sagt "Hallo"', { platform: 'linkedin', publishAt: '2026-12-31T09:30:00' }]],
  ],
  [
    'LinkedIn, Comments',
    'Date,Link,Message\n2026-12-31 09:30:00,https://l.example,"Er sagt \\"Hallo\\""\n',
    [['Er sagt "Hallo"', { platform: 'linkedin', kind: 'reply' }]],
  ],
  [
    'a column for each network',
    'Datum;LinkedIn;X;Instagram\n31.12.2026;Lang;Kurz;\n',
    [
      ['Lang', { platform: 'linkedin', publishAt: '2026-12-31' }],
      ['Kurz', { platform: 'x' }],
    ],
  ],
  [
    "people's own",
    'Beitrag\tAutor\tSprache\tPlattform\nHallo\temployee\tde\txing\n',
    [['Hallo', { author: { role: 'employee' }, language: 'de', platform: 'xing' }]],
  ],
  ["Excel's own line", 'sep=;\r\nText;Link\r\nHallo;\r\n', [['Hallo', {}]]],
];

test.each(tools)('%s', async (_name, source, wanted) => {
  const posts = await postsIn('a.csv', source);
  expect(posts.map(({ text, metadata }) => [text, metadata])).toMatchObject(wanted);
  for (const post of posts) {
    const written = source.slice(...post.toSource(0, post.text.length));
    expect(written.replaceAll('""', '"').replaceAll('\\"', '"')).toBe(post.text);
  }
});

test.each<[string, Record<string, string>, string[]]>([
  ['Was,Wann\nHallo,2026-12-31\n', { text: 'was', date: 'Wann' }, ['Hallo']],
  ['x,Hallo\ny,Welt\n', { text: '2' }, ['Hallo', 'Welt']],
])('%j with %j', async (source, map, texts) => {
  const { readCsv } = await import('./csv.js');
  const found: string[] = [];
  for await (const items of readCsv(draft('a.csv', source), { map })) {
    for (const item of items) found.push('text' in item ? item.text : item.message);
  }
  expect(found).toEqual(texts);
});

test.each([
  ['', 'This table is empty.'],
  ['Text,Platform\n', '1:1 This table has names of columns and no rows. Write a row a post below them.'],
  ['Text;Datum', '1:1 This table has names of columns and no rows.'],
  ['Text,Platform\n,x\n  ,linkedin\n', '1:1 No row of this table has a text. Say where texts are with --map text='],
  [
    'a,b\n1,2\n',
    '1:1 None of the columns is known to hold the text; there are "a", "b". Say which one it is with --map text=<column>.',
  ],
  ['Text^Link\nHallo^\n', '1:1 None of the columns is known'],
  [
    'Text,Link\nHallo, Welt,https://a.example\n',
    '2:13 This row has 3 cells and the first one 2. Put a text that holds "," into quotation marks.',
  ],
  ['Text,Link\n"Hallo\nWelt,x\n', '2:1 The quotation mark that opens this cell is never closed'],
  ['Text,Link\n"Hallo" Welt,x\n', '2:1 In this cell a quotation mark stands in the middle.'],
  ['Text,Platform\nHallo,linkdin\n', '2:7 There is no platform "linkdin". Did you mean "linkedin"?'],
  ['Text,Date\nHallo,bald\n', '2:7 "date" takes a date such as 2026-12-31 or 2026-12-31T09:00, not "bald".'],
  ['Text,Datum\nHallo,2027-02-30\n', '2:7 "date" takes a date'],
  ['Text,Date\nHallo,05/06/2027\n', '2:7 "date" takes a date'],
  ['Text,Date\nHallo,2027-03-28 25:99\n', '2:7 "date" takes a date'],
  ['Text,Date,Time\nHallo,2027-03-28,25:99\n', '2:18 "time" takes a time such as 09:00 or 2:30 PM, not "25:99".'],
  [
    'Text,Waive\nHallo,shouting because\n',
    `2:7 "shouting because" is not a rule's name. Write rule-id -- reason [by: name] [until: 2026-12-31].`,
  ],
  ['Text,Waive\nHallo,-- because\n', '2:7 "-- because" is not a rule'],
  ['Text,Waive\nHallo,shouting -- so [until: soon]\n', '2:7 "until" takes a date'],
  ['Text,Author\nHallo,employe\n', '2:7 There is no author role "employe". Did you mean "employee"?'],
])('%j is refused', async (source, message) => {
  const [error] = await errorsIn('a.csv', source);
  expect(error).toContain(message);
});

test.each([
  ['28.3.2027', '2:30 PM', '2027-03-28T14:30'],
  ['03/28/2027', '2:30 PM', '2027-03-28T14:30'],
  ['2027-03-28', '9:00', '2027-03-28T09:00'],
  ['2027-03-28', '2:30pm', '2027-03-28T14:30'],
  ['2027-03-28', '14.30', '2027-03-28T14:30'],
  ['2027-03-28', '14 Uhr', '2027-03-28T14:00'],
  ['2027-03-28', '', '2027-03-28'],
  ['2027-03-28', '–', '2027-03-28'],
  ['2027-03-28 00:00:00', '09:30', '2027-03-28T09:30'],
  ['2027-03-28T09:30Z', '10:30', '2027-03-28T09:30Z'],
  ['', '2027-03-28 9:00', '2027-03-28T09:00'],
  ['2027-03-28 2:30 PM', '', '2027-03-28T14:30'],
  ['So, 28. März 2027', '14:30 Uhr', '2027-03-28T14:30'],
  ['Mar 28, 2027', '2:30 PM', '2027-03-28T14:30'],
  ['–', '', undefined],
])('the date %j with the time %j is %j', async (date, time, publishAt) => {
  const [post] = await postsIn('a.csv', `Text;Date;Time\nHallo;${date};${time}\n`);
  expect(post?.metadata.publishAt).toBe(publishAt);
});

test.each([
  ['date,time_24hr,message_text\n05/06/2027,09:30,Hallo\n'],
  ['Text,Image URL,Tags,Posting Time\nHallo,,,next slot\n'],
  ['Link,Caption(s),Schedule\n,Hallo,queue\n'],
  ['Text,Year,Month,Day,Hour\nHallo,2027,3,28,9\n'],
  ['05/06/2027 09:30,Hallo,https://acme.example\n'],
])('a tool knows what it means by the date in %j', async (source) => {
  const posts = await postsIn('a.csv', source);
  expect(posts.map(({ text, metadata }) => [text, metadata.publishAt])).toEqual([['Hallo', undefined]]);
});

test('a column of waivers, one a line, each with its place', async () => {
  const cell = '"shouting, emoji-use -- our ""big"" day [by: Ada] [until: 2026-12-31]\r\nlink-style -- a print"';
  const source = `Text;Waive;Platforms\nHallo;;x\nWelt;${cell};x, xing\n`;
  const [first, ...others] = await postsIn('a.csv', source);
  expect(first?.waivers).toEqual([]);
  expect(others).toHaveLength(2);
  for (const { waivers } of others) {
    const note = { reason: 'our "big" day', by: 'Ada', until: '2026-12-31' };
    expect(waivers).toMatchObject([
      { rule: 'shouting', ...note },
      { rule: 'emoji-use', ...note },
      { rule: 'link-style', reason: 'a print' },
    ]);
    expect(waivers.map(({ start, end }) => source.slice(start, end))).toEqual([
      'shouting, emoji-use -- our ""big"" day [by: Ada] [until: 2026-12-31]',
      'shouting, emoji-use -- our ""big"" day [by: Ada] [until: 2026-12-31]',
      'link-style -- a print',
    ]);
  }
  expect(others[0]?.waivers).toBe(others[1]?.waivers);
});

test('a heading among the rows needs no date', async () => {
  const items = await readAll(draft('a.csv', 'Date,Text\nKW 12,\n2027-03-28,Hallo\n'));
  expect(items.map((item) => ('text' in item ? item.text : item.message))).toEqual(['Hallo']);
});

test('a row that is broken leaves the others readable', async () => {
  const items = await readAll(draft('a.csv', 'Text,Platform\nEins,linkdin\nZwei,google_business\n'));
  expect(items.map((item) => ('text' in item ? item.text : item.line))).toEqual([2, 'Zwei']);
});
