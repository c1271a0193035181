import type { Wall, WallKind } from '../../src/inbox/wall.js';
import type { Message } from '../../src/rule/rule.js';

type Told = Pick<Wall, 'quote' | 'to'>;

const asked = {
  en: { question: ', and leaves a question without an answer', complaint: ', and leaves a complaint where it was' },
  de: { question: ' und lässt eine Frage unbeantwortet', complaint: ' und lässt eine Beschwerde, wo sie war' },
};

/** Says what the passage does, whom it leaves alone, and what to do instead. */
function message(en: [what: string, instead: string], de: [what: string, instead: string]): Message<Told> {
  return {
    en: ({ quote, to }) => `"${quote}" ${en[0]}${to ? asked.en[to] : ''}: ${en[1]}`,
    de: ({ quote, to }) => `„${quote}“ ${de[0]}${to ? asked.de[to] : ''}: ${de[1]}`,
  };
}

export const messages = {
  elsewhere: message(
    ['sends people away', 'help here, or take it on yourself: "Please send us your number, we will call today"'],
    ['schickt die Leute weg', 'hier helfen oder es übernehmen: „Schicken Sie uns Ihre Nummer, wir rufen heute an“'],
  ),
  again: message(
    ['points to an answer instead of giving it', 'say it again in one sentence, or link the very place'],
    [
      'verweist auf eine Antwort, statt sie zu geben',
      'in einem Satz noch einmal sagen oder genau die Stelle verlinken',
    ],
  ),
  policy: message(
    ['gives a rule for an answer', 'give the reason behind it, and say what is possible'],
    ['antwortet mit einer Vorschrift', 'den Grund dahinter nennen und sagen, was möglich ist'],
  ),
  patience: message(
    ['calms and does nothing else', 'say what happens next, and by when'],
    ['beschwichtigt nur', 'sagen, was als Nächstes geschieht und bis wann'],
  ),
  homework: message(
    ['gives the writer homework', 'answer, and link the page for those who want more'],
    ['gibt dem anderen Hausaufgaben auf', 'antworten und für mehr die Seite verlinken'],
  ),
  closed: message(
    ['closes the door', 'name somebody to write to, and what would change the outcome'],
    ['schlägt die Tür zu', 'sagen, an wen man schreiben kann und was noch etwas ändern würde'],
  ),
} satisfies Record<WallKind, Message<Told>>;
