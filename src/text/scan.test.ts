import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePhrases } from './automaton.js';
import type { Lexicon, Name } from './lexicon.js';
import { scanNames, scanPhrases } from './scan.js';
import { splitWords } from './split-words.js';

const names: Name[] = [
  { kind: 'company', text: 'Acme' },
  { kind: 'product', text: 'Acme One' },
  { kind: 'product', text: 'TourRent' },
  { kind: 'confidential', text: 'Falkenstein' },
  { kind: 'handle', text: '@acme' },
];

function found(text: string, phrases: string[], lexicon: Partial<Lexicon> = {}): string[] {
  const automaton = compilePhrases(
    [{ owner: 'test', lexicon: { ...lexicon, groups: [{ id: 'g', any: phrases }] } }],
    names,
  );
  const words = splitWords(text, automaton.vocabulary);
  const hits = scanPhrases(words, scanNames(words, automaton), automaton);
  return [...new Set(hits.map(({ start, end }) => text.slice(start, end)))];
}

function foundNames(text: string): string[] {
  const automaton = compilePhrases([], names);
  const hits = scanNames(splitWords(text, automaton.vocabulary), automaton);
  return hits.map(({ start, end, name, match }) => `${text.slice(start, end)}=${name} ${match}`);
}

describe('phrases', () => {
  test.each<[phrase: string, text: string, expected: string[]]>([
    ['calm down', 'Please CALM  down!', ['CALM  down']],
    ['calm down', 'Calm. Down we go.', []],
    ['calm down', 'calming downs', []],
    ['über', 'Ueber uns, über euch', ['Ueber', 'über']],
    ['gross', 'Groß!', ['Groß']],
    ["don't", 'don’t, dont', ['don’t', 'dont']],
    ['~argue', 'arguing, argued and argues', ['arguing', 'argued', 'argues']],
    ['~adler', 'des Adlers', ['Adlers']],
    ['idiot*', 'idiotisch', ['idiotisch']],
    ['*quatsch', 'So ein Riesenquatsch', ['Riesenquatsch']],
    ['*müll*', 'Sondermüllpartei', ['Sondermüllpartei']],
    ['you (are|re really) [so] wrong', 'you are wrong, you are so wrong', ['you are wrong', 'you are so wrong']],
    ['you ... wrong', 'you have got it all wrong', ['you have got it all wrong']],
    ['you ...1 wrong', 'you have got it all wrong', []],
    ['<company> is great', 'Acme is great', ['Acme is great']],
    ['buy <product>', 'buy Acme One', ['buy Acme One']],
    ['so !not bad', 'so bad, so not bad', ['so bad']],
    ['^ you', 'You do. And you? You', ['You']],
    ['really $?', 'Really? Really.', ['Really']],
    ['go-live', 'go-live, go live', ['go-live', 'go live']],
    ['zaun', 'Za\u200Bun', ['Za\u200Bun']],
    ['falke', '𝗙𝗮𝗹𝗸𝗲 fаlke F4lk3', ['𝗙𝗮𝗹𝗸𝗲', 'fаlke']],
    ['falke', 'F a l k e ist da', ['F a l k e']],
    ['launch', '#FalkeLaunch', ['Launch']],
    ['clown', 'He said "clown" to me', []],
    ['🙄', 'sure 🙄', ['🙄']],
    ['acme', 'https://acme.example/acme x@acme.example', []],
  ])('%j in %j', (phrase, text, expected) => {
    expect(found(text, [phrase])).toEqual(expected);
  });

  test('a class stands for its members, of one word or more', () => {
    const classes = { rude: { any: ['clown', 'waste of space'] } };
    expect(found('you clown. you waste of space.', ['you {rude}'], { classes })).toEqual([
      'you clown',
      'you waste of space',
    ]);
  });

  test.each([['(a|b'], ['a)'], ['{nobody}'], ['<nobody>'], ['...'], ['a | b']])('%j breaks the notation', (phrase) => {
    const lexicon = { groups: [{ id: 'g', any: [phrase] }] };
    expect(() => compilePhrases([{ owner: 'test', lexicon }], [], { eager: true })).toThrow(`"${phrase}"`);
  });
});

describe('what is found', () => {
  const lexicon: Lexicon = {
    groups: [
      { id: 'first', en: ['(okay|ok) [now] boomer', 'boomer', 'ok ...2 then'] },
      { id: 'second', en: ['(ok|fine) boomer', 'ok boomer [then]', 'fine'] },
      { id: 'third', any: ['boomer [then]', 'ok boomer then'] },
    ],
  };
  const texts = ['ok boomer then', 'fine boomer', 'fine then', 'okay now', 'boomer', 'ok then'];

  test('does not hang on what was read before, and stands in order of the text and the lexicon', () => {
    const hitsIn = (text: string, read: readonly string[], options = {}) => {
      const automaton = compilePhrases([{ owner: 'test', lexicon }], [], options);
      const scan = (one: string) => scanPhrases(splitWords(one, automaton.vocabulary), [], automaton);
      read.forEach(scan);
      return scan(text).map(({ group, phrase, from, to }) => [from, group, phrase, to]);
    };
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(fc.constantFrom(...texts)), (text, read) => {
        expect(hitsIn(text, read)).toEqual(hitsIn(text, [], { eager: true }));
      }),
    );
    expect(hitsIn('ok boomer then', [])).toEqual([
      [0, 'first', '(okay|ok) [now] boomer', 2],
      [0, 'third', 'ok boomer then', 3],
      [0, 'first', 'ok ...2 then', 3],
      [0, 'second', '(ok|fine) boomer', 2],
      [0, 'second', 'ok boomer [then]', 3],
      [0, 'second', 'ok boomer [then]', 2],
      [1, 'third', 'boomer [then]', 3],
      [1, 'third', 'boomer [then]', 2],
      [1, 'first', 'boomer', 2],
    ]);
  });
});

describe('names', () => {
  test.each<[text: string, expected: string[]]>([
    ['Acme One', ['Acme=Acme exact', 'Acme One=Acme One exact']],
    ["Acme's", ["Acme's=Acme inflected"]],
    ['des Falkensteins', ['Falkensteins=Falkenstein inflected']],
    ['die Falkensteinpläne', ['Falkensteinpläne=Falkenstein head']],
    ['Falkenstein-Launch', ['Falkenstein=Falkenstein exact']],
    ['#falkensteinliebe', ['falkensteinliebe=Falkenstein head']],
    ['#TourRentRocks', ['TourRent=TourRent exact']],
    ['#acmeone', ['acmeone=Acme One exact', 'acmeone=Acme head']],
    ['F4lkenst3in', ['F4lkenst3in=Falkenstein exact']],
    ['@acme', ['@acme=@acme exact']],
    ['acmeology', ['acmeology=Acme head']],
    ['pacme', []],
  ])('%j', (text, expected) => {
    expect(foundNames(text).sort()).toEqual(expected.sort());
  });
});
