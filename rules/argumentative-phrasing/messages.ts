import type { Message } from '../../src/rule/rule.js';
import type { Kind } from './kinds.js';

export type Quote = { quote: string };

/** Names the kind and offers another way to say it. */
function message(en: [what: string, instead: string], de: [what: string, instead: string]): Message<Quote> {
  return {
    en: ({ quote }) => `"${quote}" ${en[0]}: ${en[1]}`,
    de: ({ quote }) => `„${quote}“ ${de[0]}: ${de[1]}`,
  };
}

export const messages = {
  threat: message(
    ['is a threat', 'leave it out and let somebody else answer'],
    ['ist eine Drohung', 'streichen und jemand anderen antworten lassen'],
  ),
  insult: message(
    ['insults a person', 'say what happened and what you would like instead'],
    ['beleidigt', 'sagen, was passiert ist und was Sie sich wünschen'],
  ),
  profanity: message(
    ['is a swear word', 'the point is as strong without it'],
    ['ist ein Kraftausdruck', 'ohne ihn wirkt der Satz genauso'],
  ),
  blame: message(
    ['puts the blame on the reader', 'name what went wrong, not who: "The form did not make that clear"'],
    ['schiebt die Schuld auf den Leser', 'sagen, was schiefging, nicht wer schuld ist: „Das Formular war da unklar“'],
  ),
  dismissal: message(
    ['brushes the reader off', 'show that you have understood: "I see why this is annoying"'],
    ['wimmelt ab', 'zeigen, dass man versteht: „Ich verstehe den Ärger“'],
  ),
  reproach: message(
    ['reproaches the reader for asking again', 'just give the answer once more'],
    ['wirft dem Leser die Nachfrage vor', 'die Antwort einfach noch einmal geben'],
  ),
  condescension: message(
    ['talks down to the reader', 'explain it as you would to a colleague'],
    ['klingt von oben herab', 'so erklären wie einer Kollegin'],
  ),
  'fake-respect': message(
    ['announces an attack by denying it', 'leave the opening out'],
    ['kündigt einen Angriff an, indem es ihn abstreitet', 'die Floskel weglassen'],
  ),
  sarcasm: message(
    ['is sarcasm at somebody’s expense', 'say plainly what you mean'],
    ['ist Spott auf Kosten anderer', 'sachlich sagen, was gemeint ist'],
  ),
  'rhetorical-question': message(
    ['is a question that wants no answer', 'ask what you need to know, or state your point'],
    ['ist eine Frage, die keine Antwort will', 'fragen, was man wissen möchte, oder es sagen'],
  ),
  accusation: message(
    ['accuses the reader', 'speak of the matter or of yourself: "I see it differently"'],
    ['greift den Leser an', 'von der Sache oder von sich sprechen: „Ich sehe das anders“'],
  ),
  absolutes: message(
    ['leaves no room for another view', 'say "often" or "in our experience"'],
    ['lässt keine andere Sicht zu', '„oft“ oder „nach unserer Erfahrung“ schreiben'],
  ),
  command: message(
    ['orders the reader about', 'offer the way: "Here is page 4: <link>"'],
    ['kommandiert den Leser', 'den Weg anbieten: „Hier ist Seite 4: <Link>“'],
  ),
  'policy-wall': message(
    ['hides behind a rule', 'give the reason and what is possible'],
    ['versteckt sich hinter einer Vorschrift', 'den Grund nennen und was möglich ist'],
  ),
  'channel-refusal': message(
    ['sends people away', 'help here, or take it on yourself: "Please send us your number, we will call today"'],
    ['schickt die Leute weg', 'hier helfen oder es übernehmen: „Schicken Sie uns Ihre Nummer, wir rufen heute an“'],
  ),
  'end-of-talk': message(
    ['ends the conversation for the other', 'leave a door open: name whom to write to'],
    ['beendet das Gespräch für den anderen', 'eine Tür offen lassen: sagen, wer weiterhilft'],
  ),
  outcry: message(
    ['is an outcry', 'say calmly what you would like to happen'],
    ['ist ein Ausruf im Ärger', 'ruhig sagen, was geschehen soll'],
  ),
  competitor: message(
    ['runs a competitor down', 'say what you do well yourselves'],
    ['macht einen Mitbewerber schlecht', 'sagen, was man selbst gut macht'],
  ),
  generalising: message(
    ['judges a whole group', 'speak of the one case'],
    ['urteilt über eine ganze Gruppe', 'beim einzelnen Fall bleiben'],
  ),
  'non-apology': message(
    ['apologises for the reader’s feelings', 'name your own mistake: "Sorry that we …"'],
    ['entschuldigt sich für die Gefühle des anderen', 'den eigenen Fehler nennen: „Es tut uns leid, dass wir …“'],
  ),
  lying: message(
    ['calls somebody a liar', 'put the facts beside it, with a source'],
    ['unterstellt eine Lüge', 'die Tatsachen mit Quelle danebenstellen'],
  ),
  'mocking-quotes': message(
    ['mocks with quotation marks', 'use the plain word'],
    ['spottet mit Anführungszeichen', 'das Wort ohne Häme verwenden'],
  ),
  tone: {
    en: ({ words }: { words: readonly string[] }) =>
      `this passage may start a fight${words.length > 0 ? ` (its tone comes from ${words.map((word) => `"${word}"`).join(', ')})` : ''}: say it as you would face to face with somebody you respect`,
    de: ({ words }: { words: readonly string[] }) =>
      `diese Stelle könnte Streit auslösen${words.length > 0 ? ` (der Ton kommt von ${words.map((word) => `„${word}“`).join(', ')})` : ''}: so schreiben, wie man es jemandem sagen würde, den man schätzt`,
  },
  provocation: message(
    ['baits the reader', 'say what you think and why'],
    ['provoziert', 'sagen, was man denkt und warum'],
  ),
  exposure: message(
    ['exposes somebody in public', 'take it to a private message'],
    ['stellt jemanden öffentlich bloß', 'per Direktnachricht klären'],
  ),
} satisfies Record<Kind | 'tone', Message<never>>;
