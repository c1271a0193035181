import { expect, test } from 'vitest';
import { readMetadata, withFallback } from './metadata.js';

test.each([
  [{ platform: 'twitter' }, { platform: 'x' }],
  [{ platform: ' LinkedIn ' }, { platform: 'linkedin' }],
  [{ author: 'employee' }, { author: { role: 'employee' } }],
  [{ author: 'Jane Doe' }, { author: { name: 'Jane Doe' } }],
  [{ author: '@jane' }, { author: { handle: '@jane' } }],
  [{ author: { name: 'Jane', twitter: 'jane' } }, { author: { name: 'Jane' } }],
  [{ author: ['Jane', 'Joe'] }, {}],
  [{ lang: 'en_GB' }, { language: 'en' }],
  [{ language: 'Deutsch', lang: 'en' }, { language: 'de' }],
  [{ reply: true }, { kind: 'reply' }],
  [{ reply: false }, {}],
  [{ 'in-reply-to': 'https://a.de' }, { kind: 'reply', replyTo: 'https://a.de' }],
  [
    { replyTo: 12, kind: 'post' },
    { kind: 'post', replyTo: '12' },
  ],
  [{ schedule: '2026-12-31' }, { publishAt: '2026-12-31' }],
  [{ media: 'a.png' }, { media: [{ file: 'a.png' }] }],
  [{ media: [{ url: 'a.png', alt: 'A' }] }, { media: [{ file: 'a.png', alt: 'A' }] }],
  [{ ai: true }, { ai: { media: 'generated' } }],
  [{ ai: 'manipulated' }, { ai: { media: 'edited' } }],
  [{ ai: 'text' }, { ai: { text: true } }],
  [{ ai: false, aiGenerated: true }, {}],
  [{ aiGenerated: true }, { ai: { media: 'generated' } }],
  [
    { ai: { text: true, reviewedBy: 'Jane Roe', label: true } },
    { ai: { text: true, reviewedBy: 'Jane Roe', label: true } },
  ],
  [{ media: [{ file: 'a.png', ai: 'drawn' }] }, { media: [{ file: 'a.png', ai: 'drawn' }] }],
  [
    { media: [{ file: 'a.png', digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' }] },
    { media: [{ file: 'a.png', ai: 'generated' }] },
  ],
  [
    { media: [{ file: 'a.png', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' }] },
    { media: [{ file: 'a.png' }] },
  ],
  [
    {
      media: [
        {
          file: 'a.png',
          c2pa: {
            assertions: [
              {
                data: {
                  actions: [
                    {
                      action: 'c2pa.created',
                      digitalSourceType:
                        'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
                    },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
    { media: [{ file: 'a.png', ai: 'edited' }] },
  ],
  [{ sponsorship: true }, { sponsorship: {} }],
  [{ sponsorship: 'gift' }, { sponsorship: { type: 'gift' } }],
  [{ sponsorship: { brand: 'Acme', label: true } }, { sponsorship: { brand: 'Acme', label: true } }],
  [{ thread: true }, {}],
  [{ status: 'Scheduled' }, { status: 'scheduled' }],
  [{ status: 'geplant' }, { status: 'scheduled' }],
  [{ status: 'in review' }, {}],
  [{ approval: 'Jo Roe' }, { approval: { by: 'Jo Roe' } }],
  [
    { approval: { by: '@jo', at: '2027-03-01', hash: 'ab12cd34' } },
    { approval: { by: '@jo', at: '2027-03-01', hash: 'ab12cd34' } },
  ],
  [{ approvedBy: '@jo', approvedAt: '2027-03-01' }, { approval: { by: '@jo', at: '2027-03-01' } }],
  [{ approval: false }, {}],
  [
    { title: 'A', description: 'B' },
    { title: 'A', description: 'B' },
  ],
  [{ date: 'soon', tags: ['a'], autor: 'x', plattform: 'x', constructor: 1 }, {}],
])('front matter %j', (fields, metadata) => {
  expect(readMetadata(fields, 'front matter')).toEqual({ metadata, waivers: [], problems: [] });
});

test.each([
  [{ author: 'employe' }, 'There is no author role "employe". Did you mean "employee"?'],
  [{ platform: 'myspace' }, 'There is no platform "myspace". Choose one of x, linkedin'],
  [{ platform: ['x', 'xing'] }, '"platform" takes one of x, linkedin'],
  [{ lang: 'fr' }, 'smlint reads the languages en and de, not "fr".'],
  [{ topic: ['a'] }, '"topic" takes one text, not a list.'],
  [{ publishAt: 'next week' }, '"publishAt" takes a date such as 2026-12-31'],
  [{ approval: ['Jo'] }, '"approval" takes "by", "at" and "hash", not a list.'],
  [{ approval: { by: 'Jo', at: 'monday' } }, '"at" takes a date'],
  [{ media: [1] }, '"media" takes a list of "file" and "alt", not 1.'],
  [{ ai: 'generatd' }, 'There is no AI origin "generatd". Did you mean "generated"?'],
  [{ ai: { text: 'yes' } }, '"text" takes true or false, not "yes".'],
  [{ media: [{ file: 'a.png', ai: 7 }] }, '"ai" takes one of generated, edited, drawn, not 7.'],
  [{ smlint: 'off' }, '"smlint" takes "waive", not "off".'],
  [
    { smlint: { waive: [{ rule: 'a', untill: '2026-01-01' }] } },
    'There is no key "untill" here. Did you mean "until"?',
  ],
  [{ smlint: { waive: [{ rule: 'a', until: '2026-13-01' }] } }, '"until" takes a date'],
])('front matter %j is refused', (fields, message) => {
  const { problems } = readMetadata(fields, 'front matter');
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(message);
});

test('withFallback fills what is open, the author part by part', () => {
  const own = { platform: undefined, author: { role: 'brand' as const }, topic: 'a' };
  const fallback = { platform: 'x' as const, author: { role: 'partner' as const, name: 'Acme' }, topic: 'b' };
  expect(withFallback(own, fallback)).toEqual({ platform: 'x', author: { role: 'brand', name: 'Acme' }, topic: 'a' });
});
