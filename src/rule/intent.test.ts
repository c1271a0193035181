import { expect, test } from 'vitest';
import { createSettings } from '../config/settings.js';
import { judge, postOf } from '../lint/judge.js';
import { createLinter } from '../lint/linter.js';
import { type Intent, intentLexicon, intentOf } from './intent.js';
import { defineRule } from './rule.js';

async function told(text: string, kind: 'post' | 'reply' = 'post'): Promise<Intent | undefined> {
  let intent: Intent | undefined;
  const asking = defineRule({
    id: 'asking',
    version: 1,
    docs: { description: { en: '', de: '' }, recommended: 'warn', source: '' },
    messages: {},
    defaults: {},
    lexicon: intentLexicon,
    check({ post, hits }) {
      intent = intentOf(post, hits);
    },
  });
  const settings = createSettings([{ company: { name: 'Acme' } }], '2027-01-15');
  const linter = createLinter([{ rule: asking, severity: 'warn', options: {}, waivable: true }], settings);
  await judge(postOf(text, { kind }), { kind }, linter);
  return intent;
}

test.each<[Intent | undefined, string]>([
  ['p', 'Order now and get 20% off all robots.'],
  ['p', 'Black Friday starts tonight. Only while stocks last!'],
  ['p', 'Win two tickets for Saturday: like this post to enter.'],
  ['p', 'Acme is the proud main sponsor of the Leeds Lions.'],
  ['p', 'We are thrilled: Acme won the Robot Award 2027.'],
  ['p', 'Introducing our new lawn robot. Available now.'],
  ['p', '30% off all blades this week.'],
  ['p', 'Diese Woche: alle Messer 30 % günstiger.'],
  ['p', 'Jetzt bestellen und 20% Rabatt sichern!'],
  ['p', 'Wir verlosen zwei Karten für das Heimspiel.'],
  ['p', 'Stolzer Hauptsponsor der Löwen: Heute läuft das neue Trikot auf.'],
  ['p', 'Ausgezeichnet als Testsieger 2027.'],
  ['s', 'There is an outage in Leeds. We expect to be back online at noon.'],
  ['s', 'How to change the blade, step by step.'],
  ['s', 'Störung in Köln: Wir arbeiten daran, um 12 Uhr läuft alles wieder.'],
  ['s', 'So erreicht ihr uns am Wochenende: per Nachricht von 9 bis 18 Uhr.'],
  ['s', 'Ihre Rückzahlungen gehen heute raus. Es tut uns leid, dass es so lange gedauert hat.'],
  ['c', 'Which room should our robots learn next? Tell us.'],
  ['c', 'We won the Robot Award. Which robot would you give it to?'],
  ['c', 'Welche Strecke fahrt ihr am liebsten?'],
  ['c', 'Danke an alle, die am Samstag dabei waren.'],
  [undefined, 'The river path is closed until Friday because of high water.'],
  [undefined, 'Unser Werk in Kiel hat jetzt ein grünes Dach.'],
  [undefined, ''],
])('%s: %s', async (intent, text) => {
  expect(await told(text)).toBe(intent);
});

test('a reply talks or helps, whatever it mentions', async () => {
  expect(await told('Thanks, Tom! We are proud of it, too.', 'reply')).toBe('c');
  expect(await told('Sorry about that. The repair is free, and the discount stays.', 'reply')).toBe('s');
});
