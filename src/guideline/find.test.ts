import { describe, expect, test } from 'vitest';
import type { MetadataInput } from '../config/config.js';
import { judged } from './guideline.test-kit.js';

const found = async (keys: string, text: string, post?: MetadataInput) => (await judged(keys, text, post)).quotes;

describe('terms', () => {
  test.each<[string, string, string[]]>([
    ['terms: calm down', 'Now CALM down, please.', ['CALM down']],
    ['terms: calm down', 'Calm people slow down.', []],
    ['terms: [Größe, size]', 'Die GROESSE zählt. Size matters.', ['GROESSE', 'Size']],
    ['terms: 100%', 'It is 100% true and 100 % safe.', ['100%', '100 %']],
    ['terms: 100%', 'It took 100 people.', []],
    ['terms: AT&T', 'Ask AT&T, or at t.', ['AT&T']],
    ['terms: C++', 'C++ beats C and C#.', ['C++']],
    ['terms: Node.js', 'Node.js and node js', ['Node.js']],
    ['terms: "#blackfriday"', '#BlackFriday is not Black Friday.', ['#BlackFriday']],
    ['terms: "#blackfriday"', 'Black Friday #blackfridaydeals', []],
    ['terms: blackfriday\nwhere: hashtag', '#BlackFriday, blackfriday', ['#BlackFriday']],
    ['terms: 🚀', 'Up 🚀 we go', ['🚀']],
    ['terms: e-mail', 'Send an e-mail or an e mail.', ['e-mail', 'e mail']],
    ['terms: ab.cd (ef|gh)*', 'ab.cd (ef|gh)* is no pattern, ab cd ef neither', ['ab.cd (ef|gh)*']],
    ['terms: K I M', 'K I M is K-I-M', ['K I M', 'K-I-M']],
    ['terms: [leader, market leader]', 'The market leader', ['market leader']],
    ['terms: {de: [Gift], en: [poison]}', 'Das Gift der Schlange, poison', ['Gift']],
    ['terms: {de: [Gift], en: [poison]}', 'A gift, a poison', ['poison']],
    ['terms: promise\nmatch: inflected', 'He promised what she promises.', ['promised', 'promises']],
    ['terms: Haus\nmatch: inflected', 'Des Hauses, die Hause', ['Hauses', 'Hause']],
    ['terms: müll\nmatch: part', 'Der Sondermüllofen brennt.', ['Sondermüllofen']],
    ['terms: falcon', '"falcon" they said', []],
  ])('%s in %s', async (keys, text, quotes) =>
    expect(await found(keys, text, { language: /\b(die|das|der)\b/i.test(text) ? 'de' : 'en' })).toEqual(quotes),
  );
});

describe('phrases', () => {
  test.each<[string, string, string[]]>([
    ["phrase: 'will ... (ship|arrive) on'", 'It will most surely ship on Monday.', ['will most surely ship on']],
    ["phrase: 'will ...2 ship'", 'It will not in any way ship.', []],
    ["phrase: '[very] ~good'", 'Very good. Goods.', ['Very good', 'Goods']],
    ["phrase: '^ honestly'", 'Honestly, no. I say honestly.', ['Honestly']],
    ["phrase: 'never !again'", 'Never again. Never mind.', ['Never']],
  ])('%s in %s', async (keys, text, quotes) => expect(await found(keys, text, { language: 'en' })).toEqual(quotes));

  test('names come from the config', async () => {
    const config = { company: { name: 'Acme', competitors: ['Globex'] } };
    const swipe = "phrase: 'better than <competitor>'";
    expect((await judged(swipe, 'We are better than Globex.', {}, config)).quotes).toEqual(['better than Globex']);
    expect(await judged(swipe, 'We are better than Globex.', {}, { company: { name: 'Acme' } })).toMatchObject({
      quotes: [],
      notices: ['no-names'],
    });
  });
});

describe('regular expressions', () => {
  test.each<[string, string, string[]]>([
    ["regex: '[$€] ?\\d+'", 'Only $5, not € 10', ['$5', '€ 10']],
    ["regex: '(?i)sku-\\d+'", '😀 SKU-12', ['SKU-12']],
    ["regex: 'intranet'", 'See https://intranet.acme.example', []],
    ["regex: 'intranet'\nwhere: link", 'See https://intranet.acme.example, not intranet', ['intranet']],
    ["regex: ['a+', 'b']", 'aaab', ['aaa', 'b']],
  ])('%s in %s', async (keys, text, quotes) => expect(await found(keys, text)).toEqual(quotes));

  test('a hundred matches are enough', async () => {
    expect(await found('regex: x', 'x '.repeat(10_000))).toHaveLength(100);
  });
});

describe('English grammar', () => {
  const keys = "match-en: 'will #Adverb? #Infinitive'";
  test.each<[string, string, string[]]>([
    [keys, 'First this. Then it will surely ship.', ['will surely ship']],
    [keys, 'The will of the people counts.', []],
    [
      "match-en: ['(must|should) not #Verb', 'we #Modal']",
      'You must not panic; we can wait.',
      ['must not panic', 'we can'],
    ],
  ])('%s in %s', async (pattern, text, quotes) =>
    expect(await found(pattern, text, { language: 'en' })).toEqual(quotes),
  );

  test('is not asked of German posts', async () =>
    expect(await found(keys, 'Ich will nicht', { language: 'de' })).toEqual([]));
});

describe('replace', () => {
  test.each<[string, string, string[]]>([
    ['replace: {guys: everybody}', 'Hi guys, Guys, GUYS', ['everybody', 'Everybody', 'EVERYBODY']],
    ['replace: {log into: sign in to}', 'Log into it', ['Sign in to']],
    ['replace: {de: {Mitarbeiter: Team}, en: {staff: team}}', 'Unsere Mitarbeiter', ['Team']],
    ['replace: {OK: fine}', 'OK, ok, Ok', ['fine', 'fine', 'Fine']],
    ['replace: {apple phone: iPhone}', 'Apple phone, APPLE PHONE', ['iPhone', 'iPhone']],
    [
      'replace: {github: GitHub, e mail: e-mail}',
      'Github, GitHub, GITHUB, e mail, E-Mail, e-mail',
      ['GitHub', 'GitHub', 'e-mail', 'E-mail'],
    ],
  ])('%s in %s', async (keys, text, offers) => expect((await judged(keys, text)).offers).toEqual(offers));

  test.each<[string, string, string[], string[]]>([
    ['utilize: use', 'Utilize it, UTILIZE it, utilize it', ['Use', 'USE', 'use'], []],
    [
      'utilize: use',
      '#Utilize @utilize https://a.example/utilize utilize-it re-utilize `utilize`',
      [],
      ['Use', 'use', 'use'],
    ],
    ['utilize: use', 'Utilizing and utilized', [], []],
    ['100%: all', 'It is 100 % safe', ['all'], []],
    ['github: GitHub', 'GitHub and Github', ['GitHub'], []],
  ])('fix: true, %s in %s', async (replace, text, fixes, offers) =>
    expect(await judged(`replace: {${replace}}\nfix: true`, text)).toMatchObject({ fixes, offers }),
  );

  test('the message may name what to write', async () => {
    const { messages } = await judged(
      "replace: {guys: everybody}\nguideline: {section: '3', contact: hr@acme.example}",
      'Hi guys',
    );
    expect(messages).toEqual(['"guys" will not do (guideline 3)']);
  });
});

describe('count and metric', () => {
  test.each<[string, string, string[]]>([
    ['count: {of: hashtag, max: 2}', 'Hi #a1 #b2 #c3 #d4', ['#c3 #d4']],
    ['count: {of: hashtag, max: 2}', 'Hi #a1 #b2', []],
    ['count: {of: hashtag, max: 0}', 'Hi #a1', ['#a1']],
    ['count: {of: emoji, max: 1}', '👩‍💻 and 🚀', ['🚀']],
    ['count: {of: exclamation, max: 1}', 'Now! Now! https://a.example/!b', ['!']],
    ['count: {of: mention, min: 1}', 'Nobody\nhere', ['Nobody']],
    ['count: {of: link, max: 1}', 'a.example b.example', ['b.example']],
    ['count: {of: url, max: 1}', 'a.example b.example', ['b.example']],
    ['count: {of: question, max: 0}', 'Why?', ['?']],
    ['count: {of: capitals, max: 1}', 'THIS IS fine', ['IS']],
    ['count: {of: number, max: 1}', '3 of 4', ['4']],
    ['count: {of: sentence, max: 1}', 'One. Two.', [' Two.']],
    ['count: {of: line, max: 1}', 'One\nTwo', ['Two']],
    ['count: {of: quote, max: 0}', 'He said "so"', ['"so"']],
    ['count: {of: character, max: 3}', 'a👩‍💻bcd', ['cd']],
    ['count: {of: hashtag, max: 0}\nwhere: first line', 'Hi\n#a1', []],
    ['metric: hashtags / words > 0.5', '#a1 #b2 now', ['#a1 #b2 now']],
    ['metric: hashtags / words > 0.5', 'now', []],
    ['metric: (words + 1) * 2 - 1 >= 5', 'one two', ['one two']],
    ['metric: emoji = 0', '', []],
  ])('%s in %s', async (keys, text, quotes) => expect(await found(keys, text)).toEqual(quotes));

  test('messages may give the numbers', async () => {
    const { messages } = await judged('count: {of: hashtag, max: 2}\nseverity: warn', '#a1 #b2 #c3');
    expect(messages).toEqual(['"#c3" will not do']);
  });
});

describe('where', () => {
  test.each<[string, string, string[]]>([
    ['first line', 'now\nnow', ['now']],
    ['last line', 'now and\nthen now', ['now']],
    ['start', '“Now” now', []],
    ['start', '– now now', ['now']],
    ['end', 'now or now!', ['now']],
    ['body', '#now or now', ['now']],
    ['hashtag', '#RightNow or now', ['Now']],
    ['mention', '@now_here or now', ['now']],
    ['link', 'https://now.example or now', ['now']],
    ['[first line, hashtag]', 'now\nnow #now', ['now', '#now']],
  ])('%s', async (where, text, quotes) => expect(await found(`terms: now\nwhere: ${where}`, text)).toEqual(quotes));

  test('visible part is what the platform shows before "more"', async () => {
    const text = `now ${'x '.repeat(80)} now`;
    const quotes = async (platform: 'instagram' | 'mastodon') =>
      (await judged('terms: now\nwhere: visible part', text, { platform })).quotes;
    expect(await quotes('instagram')).toEqual(['now']);
    expect(await quotes('mastodon')).toEqual(['now', 'now']);
  });

  test('an alt text is found, shown at the first line', async () => {
    const post = { media: [{ alt: 'a dog' }, { alt: 'right now!' }] };
    expect(await judged('terms: now\nwhere: alt text', 'Hello\nnow', post)).toMatchObject({
      quotes: ['Hello'],
      messages: ['"now" will not do'],
    });
    expect(await found('regex: d.g\nwhere: alt text', 'Hello', post)).toEqual(['Hello']);
  });
});

describe('conditions', () => {
  test.each<[string, string, string[]]>([
    ['terms: free\nunless: shipping', 'It is free. Free shipping.', ['free']],
    ['terms: free\nunless: {phrase: free shipping, in: words}', 'Free shipping and a free cup', ['free']],
    ['terms: free\nunless: {has: link, in: post}', 'Free! See https://a.example', []],
    ['terms: free\nwhen: {terms: today}', 'Free now', []],
    ['terms: free\nwhen: today', 'Today it is free', ['free']],
    ['terms: free\nrequire: {has: link}', 'Free, really free', ['Free']],
    ['terms: free\nrequire: {has: link, where: end}', 'Free: https://a.example 🎉', []],
    ['terms: free\nrequire: {has: link, where: end}', 'https://a.example is free', ['free']],
    ['when: {has: link}\nrequire: {phrase: [source, via]}', 'Look: https://a.example', ['Look: https://a.example']],
    ['when: {has: link}\nrequire: {phrase: [source, via]}', 'Look at this', []],
    ['require: {terms: [Anzeige, Werbung], where: start}', 'Anzeige | Wir', []],
    ['require: {terms: [Anzeige, Werbung], where: start}', 'Wir\n#Anzeige', ['Wir']],
    ["require: {phrase: '#ad', within-first: 10}", '👩‍💻👩‍💻👩‍💻 hi #ad', []],
    ['require: {phrase: ad, within-first: 10}', 'Hello there, this is an ad', ['Hello there, this is an ad']],
  ])('%s in %s', async (keys, text, quotes) => {
    if (keys.includes("'#ad'")) return expect(judged(keys, text)).rejects.toThrow('is not one word');
    expect(await found(keys, text)).toEqual(quotes);
  });
});

describe('guards', () => {
  test.each<[string, MetadataInput, boolean]>([
    ['platforms: linkedin', { platform: 'linkedin' }, true],
    ['platforms: [linkedin, x]', { platform: 'mastodon' }, false],
    ['authors: brand', { author: 'brand' }, true],
    ['authors: brand', { author: 'employee' }, false],
    ['kinds: reply', { kind: 'reply' }, true],
    ['kinds: reply', {}, false],
    ['languages: de', { language: 'de' }, true],
    ['languages: de', { language: 'en' }, false],
    ['from: 2026-06-15', {}, true],
    ['from: 2026-06-16', {}, false],
    ['until: 2026-06-15', {}, true],
    ['until: 2026-06-14', {}, false],
    ['until: 2026-06-14', { publishAt: '2026-06-14T23:00' }, true],
  ])('%s, %j', async (keys, post, applies) =>
    expect(await found(`terms: now\n${keys}`, 'now', post)).toHaveLength(applies ? 1 : 0),
  );

  test('what the post does not say is asked, not guessed', async () => {
    expect(await judged('terms: now\nauthors: brand', 'now')).toMatchObject({ quotes: [], notices: ['no-role'] });
    expect(await judged('terms: now\nplatforms: x', 'now')).toMatchObject({ quotes: [], notices: ['no-platform'] });
    expect(await judged('terms: now\nauthors: brand', 'then')).toMatchObject({ quotes: [], notices: [] });
  });
});

test.each([
  ['terms: [union, Betriebsrat]', 'Our union', true],
  ['terms: Gehaltserhöhung', 'Die Gehaltserhöhung', true],
  ['terms: free', 'free', false],
])('%s: protected speech gets a note', async (keys, text, isNoted) => {
  expect((await judged(keys, text)).notices).toEqual(isNoted ? ['protected-speech'] : []);
});
