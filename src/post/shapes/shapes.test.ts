import { expect, test } from 'vitest';
import type { PostMetadata } from '../post.js';
import { postsIn } from '../readers.test-kit.js';

const documents: [string, string, unknown, [string, PostMetadata][]][] = [
  [
    'one post',
    'a.json',
    { text: 'Hallo', platform: 'x', author: 'brand' },
    [['Hallo', { platform: 'x', author: { role: 'brand' } }]],
  ],
  [
    'variants',
    'a.json',
    { text: { x: 'Kurz', linkedin: 'Lang' }, author: 'brand' },
    [
      ['Kurz', { platform: 'x', author: { role: 'brand' } }],
      ['Lang', { platform: 'linkedin' }],
    ],
  ],
  [
    'a calendar',
    'a.json',
    { defaults: { platform: 'xing', author: 'brand' }, posts: [{ text: 'Eins' }, { text: 'Zwei', platform: 'x' }] },
    [
      ['Eins', { platform: 'xing', author: { role: 'brand' } }],
      ['Zwei', { platform: 'x' }],
    ],
  ],
  [
    'several platforms',
    'a.json',
    [{ text: 'Hallo', platforms: ['x', 'linkedin'] }],
    [
      ['Hallo', { platform: 'x' }],
      ['Hallo', { platform: 'linkedin' }],
    ],
  ],
  [
    'Postiz',
    'a.json',
    {
      type: 'schedule',
      date: '2026-12-31T09:30:00',
      shortLink: false,
      tags: [],
      posts: [
        {
          integration: { id: 'a' },
          value: [
            { content: '<p>Eins</p><p>Zwei &lt;3</p>', image: [{ id: '1', path: 'a.png', alt: 'Bild' }] },
            { content: 'Drei', image: [] },
          ],
          group: 'g',
          settings: { __type: 'x', made_with_ai: true, paid_partnership: true },
        },
      ],
    },
    [
      [
        'Eins\n\nZwei <3',
        {
          platform: 'x',
          publishAt: '2026-12-31T09:30:00',
          status: 'scheduled',
          thread: { id: 'g', index: 0 },
          media: [{ file: 'a.png', alt: 'Bild' }],
          ai: { media: 'generated', label: true },
          sponsorship: { label: true },
        },
      ],
      ['Drei', { thread: { id: 'g', index: 1 } }],
    ],
  ],
  [
    'Mixpost',
    'a.json',
    {
      accounts: [1],
      date: '2026-12-31',
      time: '09:30',
      timezone: 'UTC',
      versions: [{ account_id: 0, is_original: true, content: [{ body: '<div>Hallo</div>', media: [], url: '' }] }],
    },
    [['Hallo', { publishAt: '2026-12-31T09:30' }]],
  ],
  [
    'Ayrshare',
    'a.json',
    {
      post: { default: 'Lang', twitter: 'Kurz' },
      platforms: ['twitter', 'linkedin'],
      scheduleDate: '2026-12-31T09:30:00Z',
    },
    [
      ['Kurz', { platform: 'x' }],
      ['Lang', { platform: 'linkedin' }],
    ],
  ],
  [
    'Zernio',
    'a.json',
    {
      content: 'Lang',
      platforms: [{ platform: 'linkedin' }, { platform: 'twitter', customContent: 'Kurz' }],
      scheduledFor: '2026-12-31T09:30:00Z',
    },
    [
      ['Lang', { platform: 'linkedin' }],
      ['Kurz', { platform: 'x' }],
    ],
  ],
  [
    'open-social-distributor',
    'a.json',
    {
      posts: [
        {
          parts: [
            { part: 'Text', content: { any: 'Hallo', mastodon: 'Moin' } },
            { part: 'Text', content: { any: 'Welt' } },
            { part: 'Tag', content: { any: 'x' } },
          ],
          images: [{ uri: 'a.png', description: 'Bild' }],
        },
      ],
    },
    [
      ['Hallo Welt', { media: [{ file: 'a.png', alt: 'Bild' }] }],
      ['Moin Welt', { platform: 'mastodon' }],
    ],
  ],
  [
    'Mastodon',
    'outbox.json',
    {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id: 'outbox.json',
      type: 'OrderedCollection',
      totalItems: 2,
      orderedItems: [
        { type: 'Announce', object: 'https://a.example/1' },
        {
          type: 'Create',
          object: {
            id: 'n1',
            type: 'Note',
            summary: 'Warnung',
            content:
              '<p>Eins<br>Zwei <a href="https://a.example" class="mention">@<span>ada</span></a></p><p>Drei &amp; vier</p>',
            contentMap: { de: '' },
            published: '2026-12-31T09:30:00Z',
            inReplyTo: 'https://a.example/2',
            attachment: [{ url: 'a.png', name: 'Bild' }],
          },
        },
      ],
    },
    [
      ['Warnung', { platform: 'mastodon' }],
      [
        'Eins\nZwei @ada\n\nDrei & vier',
        { platform: 'mastodon', kind: 'reply', language: 'de', media: [{ file: 'a.png', alt: 'Bild' }] },
      ],
    ],
  ],
  [
    'Bluesky',
    'a.json',
    {
      $type: 'app.bsky.feed.post',
      text: 'Hallo',
      createdAt: '2026-12-31T09:30:00Z',
      langs: ['de'],
      embed: { $type: 'app.bsky.embed.images', images: [{ alt: 'Bild', image: {} }] },
      reply: { root: {}, parent: { uri: 'at://x' } },
    },
    [['Hallo', { platform: 'bluesky', language: 'de', kind: 'reply', media: [{ alt: 'Bild' }] }]],
  ],
  [
    'Facebook',
    'posts_1.json',
    [
      {
        timestamp: 1_700_000_000,
        data: [{ post: 'Gr\u00c3\u00bc\u00c3\u009fe' }, { update_timestamp: 1 }],
        title: 'x',
      },
    ],
    [['Grüße', { platform: 'facebook', publishAt: '2023-11-14T22:13:20.000Z' }]],
  ],
  [
    'Instagram',
    'posts_1.json',
    [{ media: [{ uri: 'a.jpg', creation_timestamp: 1_700_000_000, title: 'Gr\u00c3\u00bc\u00c3\u009fe' }] }],
    [['Grüße', { platform: 'instagram' }]],
  ],
];

test.each(documents)('%s', async (_name, path, document, wanted) => {
  for (const source of [JSON.stringify(document), JSON.stringify(document, null, 2)]) {
    const posts = await postsIn(path, source);
    expect(posts.map(({ text, metadata }) => [text, metadata])).toMatchObject(wanted);
    expect(posts).toHaveLength(wanted.length);
  }
});
