import { describe, expect, test } from 'vitest';
import { messageKind } from './message-kind.js';

describe('messages that wait for an answer', () => {
  test.each([
    ['complaint', 'I have been waiting for my refund since March. Nobody answers.'],
    ['complaint', 'Great service, three weeks and still no reply to my mails 👏'],
    ['complaint', 'My router is broken again and your hotline hangs up on me.'],
    ['complaint', 'Third email. Where is my money?'],
    ['complaint', 'Your app does not open since the update.'],
    ['complaint', 'Ich warte seit acht Wochen auf mein Geld.'],
    ['complaint', 'Bei Ihnen geht niemand ans Telefon.'],
    ['complaint', 'Toller Service. Die Heizung ist seit Tagen kaputt.'],
    ['complaint', 'Wo bleibt die Rückzahlung, und warum reagiert niemand auf meine Briefe?'],
    ['complaint', 'Abgebucht wurde doppelt, geliefert nichts. Frechheit.'],
    ['question', 'Do you deliver to Norway?'],
    ['question', '@acme when does the shop in Leeds open'],
    ['question', 'Thanks, love it! Which size is the blue one?'],
    ['question', 'Need help choosing a blade'],
    ['question', 'Liefert ihr auch nach Österreich?'],
    ['question', 'Wann macht der Laden in Kiel auf'],
    ['question', 'Danke für die schnelle Antwort. Gilt das auch für die alte Pumpe?'],
    ['question', 'Weiß jemand, ob der Akku auch in das alte Modell passt'],
  ])('a %s: %s', (kind, text) => {
    expect(messageKind(text)).toBe(kind);
  });
});

describe('messages that need none', () => {
  test.each([
    'Love the new blade, thank you!',
    'Congratulations to the whole team 🎉',
    'How cool is that?',
    'First!',
    'Great photo, isn’t it?',
    'Earn $500 a day from home, DM me to invest',
    'Want more reach? Buy real Instagram followers here!',
    'Send it on our page, dear!',
    'Danke für den tollen Abend!',
    'Wie geil ist das denn?',
    'Schön, oder?',
    'Glückwunsch zum Jubiläum, weiter so',
    'Verdiene 300 Euro am Tag von zu Hause, Link in Bio?',
    '',
    '👏👏👏',
    '@acme',
  ])('%s', (text) => {
    expect(messageKind(text)).toBeUndefined();
  });
});
