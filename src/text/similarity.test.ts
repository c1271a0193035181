import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSimilarityIndex, isSimilar, type Sketch, saysTheSame, sketchOf, wordsOf } from './similarity.js';
import { splitWords } from './split-words.js';
import { createVocabulary } from './vocabulary.js';

const vocabulary = createVocabulary();
const sketch = (text: string) => sketchOf(splitWords(text, vocabulary).words, 8);
const areSimilar = (a: string, b: string) => isSimilar(sketch(a) as Sketch, sketch(b) as Sketch);
const areTheSame = (a: string, b: string) => saysTheSame(sketch(a) as Sketch, sketch(b) as Sketch);

const spring =
  'Our spring range is here: quieter pumps, longer warranties and a fitter near you. Book a visit before the end of the month and we check your old boiler for free.';
const reopening =
  'Ab Montag ist unser Laden in Celle wieder offen. Wir haben umgebaut, heller und mit mehr Platz, und freuen uns auf alle, die vorbeikommen und sich die neuen Kessel ansehen wollen.';

describe('the same text', () => {
  test.each([
    ['as it is', spring, spring],
    ['with another link', `${spring} https://acme.example/a`, `${spring} https://acme.example/b?c=1`],
    ['with other hashtags', `${spring} #heating #home`, `${spring} #boilers`],
    ['for other people', `@jo ${spring}`, `${spring} cc @jean@example.social`],
    ['with emoji', spring, `🌷 ${spring} 🔧🔧`],
    ['in capitals', spring, spring.toUpperCase()],
    [
      'in styled letters',
      'We are hiring fitters in Leeds and Celle this spring',
      '𝗪𝗲 𝗮𝗿𝗲 hiring fitters in Leeds and Celle this spring',
    ],
    ['in other lines', spring, spring.replace(/[.:] /g, '\n\n')],
    ['with a word more', spring, spring.replace('quieter', 'much quieter')],
    ['with another word', spring, spring.replace('here', 'there')],
    ['mit Umschrift', reopening, reopening.replace('für', 'fuer').replace('größer', 'groesser')],
    ['mit anderem Gruß', reopening, `Moin! ${reopening}`],
    ['mit einem Wort weniger', reopening, reopening.replace(' wieder', '')],
    ['mit anderem Schluss', reopening, reopening.replace('ansehen wollen', 'anschauen wollen')],
  ])('%s', (_, a, b) => expect(areSimilar(a, b)).toBe(true));
});

describe('said again', () => {
  test.each([
    ['as it is', spring, spring],
    ['with other decoration', `${spring} https://acme.example/a #home`, `🌷 ${spring} #boilers @jo`],
    ['with other marks', spring, spring.replace(/[.:,]/g, ' –')],
    ['in capitals', spring, spring.toUpperCase()],
    ['with a small word more', spring, spring.replace('quieter', 'much quieter')],
    ['with another small word', reopening, reopening.replace('wieder', 'endlich')],
    [
      'a short one with another small word',
      'We are hiring: baker (f/m/d) in Celle. Apply on our career page until Sunday.',
      'We are hiring: baker (f/m/d) in Celle. Apply at our career page until Sunday.',
    ],
    [
      'ein kurzer mit anderem kleinen Wort',
      'Wir stellen vor: Anna arbeitet bei uns als Tischlerin und hat heute für euch Zeit.',
      'Wir stellen vor: Anna arbeitet bei uns als Tischlerin und hat heute für dich Zeit.',
    ],
    ['with a greeting', reopening, `Moin! ${reopening}`],
  ])('%s', (_, a, b) => expect(areTheSame(a, b)).toBe(true));
});

describe('similar, and news', () => {
  test.each([
    ['another place', spring, spring.replace('near you', 'in Leeds')],
    ['another thing', spring, spring.replace('boiler', 'radiator')],
    ['another day', reopening, reopening.replace('Montag', 'Freitag')],
    ['the contrary', reopening, reopening.replace('wieder', 'nicht')],
    ['another number of days', `Only two days left. ${spring}`, `Only three days left. ${spring}`],
  ])('%s', (_, a, b) => {
    expect(areSimilar(a, b)).toBe(true);
    expect(areTheSame(a, b)).toBe(false);
  });
});

test('three thousand posts after one template, each with numbers of its own', () => {
  const index = createSimilarityIndex(saysTheSame, 3000);
  const again = Array.from({ length: 3000 }, (_, at) => {
    const text = `Beitrag ${at}: heute zeigen wir ein neues Regal aus Eiche, Nummer ${7 * at}, und das Sofa dazu`;
    return index.add(sketch(text) as Sketch, at);
  });
  expect(again.filter((earlier) => earlier !== undefined)).toEqual([]);
});

describe('another text', () => {
  test.each([
    [
      'adapted',
      spring,
      'Spring range is out! Quieter pumps and longer warranties. Book a visit, we check your old boiler for free until the end of May.',
    ],
    [
      'of a series',
      'Meet the team: Anna repairs boilers in Leeds and has been with us since the spring of the flood',
      'Meet the team: Ben plans bathrooms in Celle and has been with us since he left school',
    ],
    [
      'of a countdown',
      'Only 3 days left until we open the doors of our new shop in Leeds',
      'Only 2 days left until we open the doors of our new shop in Leeds',
    ],
    [
      'of another version',
      'Version 3.1 of our planning tool is out, with faster drawings and fewer clicks',
      'Version 3.2 of our planning tool is out, with faster drawings and fewer clicks',
    ],
    [
      'of another month',
      'Thanks to all who gave us their time in March, you have made this a better place to work',
      'Thanks to all who came to the fair in Leeds, you have made this a better day for us',
    ],
    [
      'with the same beginning',
      `We are hiring in Leeds. ${spring}`,
      `We are hiring in Leeds. ${spring.slice(60).split(' ').reverse().join(' ')}`,
    ],
    [
      'with the same call',
      'The lift in hall 4 is new and quiet. Read more in our blog, link in bio, and tell us what you think.',
      'Nobody likes cold feet in the bath. Read more in our blog, link in bio, and tell us what you think.',
    ],
    [
      'umgeschrieben',
      reopening,
      'Celle, es geht wieder los: Am Montag öffnen wir den umgebauten Laden. Mehr Licht, mehr Platz, neue Kessel zum Anschauen.',
    ],
    [
      'einer Reihe',
      'Unser Tipp der Woche: Heizkörper im Herbst entlüften, dann wird es schneller warm und leiser',
      'Unser Tipp der Woche: Filter im Frühjahr reinigen, dann hält die Pumpe länger und bleibt leiser',
    ],
    [
      'zu anderen Zeiten',
      'Am Samstag sind wir von 9 bis 12 Uhr in Celle für euch da, kommt gern vorbei',
      'Am Samstag sind wir von 14 bis 18 Uhr in Celle für euch da, kommt gern vorbei',
    ],
    [
      'an einem anderen Ort',
      'Tag der offenen Tür in Celle: Werkstatt, Kuchen und eine Führung durch das Lager',
      'Tag der offenen Tür in Leeds: Hüpfburg, Grill und eine Fahrt mit dem alten Lieferwagen',
    ],
    ['ganz anders', spring, reopening],
  ])('%s', (_, a, b) => expect(areSimilar(a, b)).toBe(false));
});

test.each(['Good morning, Leeds!', '#a #b #c #d #e #f #g #h https://acme.example', '🔧 '.repeat(20), ''])(
  'too short to be held against another: %j',
  (text) => expect(sketch(text)).toBeUndefined(),
);

test('a sketch is 30 letters and knows about how long its text is', () => {
  expect(sketch(spring)).toMatch(/^[\w-]{30}$/);
  expect(wordsOf(sketch(spring) as Sketch)).toBe(28);
  expect(wordsOf(sketch('word '.repeat(5000)) as Sketch)).toBe(252);
});

/** Sketches a few letters away from each other. */
const relatives = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.array(fc.nat({ max: 20 }), { maxLength: 6 })), { maxLength: 40 })
  .map((all) =>
    all.map(([family, changes], index) => {
      const own = [...`${'abc'[family]}`.repeat(21)];
      for (const at of changes) own[at] = String(index % 10);
      return `${own.join('')}${'A'.repeat(9)}`;
    }),
  );

test.each([isSimilar, saysTheSame])('the index finds what comparing each with each finds: %o', (isAlike) => {
  fc.assert(
    fc.property(relatives, fc.integer({ min: 1, max: 40 }), (sketches, span) => {
      const index = createSimilarityIndex(isAlike, span);
      for (const [at, one] of sketches.entries()) {
        const expected = sketches.findLastIndex((other, time) => time < at && time > at - span && isAlike(one, other));
        expect(index.add(one, at)).toBe(expected < 0 ? undefined : expected);
      }
    }),
  );
});
