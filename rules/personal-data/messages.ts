import type { Message } from '../../src/rule/rule.js';
import type { Kind } from './found.js';

export interface Quote {
  quote: string;
}

const de =
  (what: string) =>
  ({ quote }: Quote) =>
    `„${quote}“ ${what}: aus dem Beitrag nehmen und solche Daten nur per Direktnachricht klären`;
const en =
  (what: string) =>
  ({ quote }: Quote) =>
    `"${quote}" ${what}: leave it out and settle such details by direct message`;

export const messages: Record<Kind, Message<Quote>> = {
  email: {
    en: ({ quote }) =>
      `"${quote}" looks like a person's e-mail address: leave it out or name a public address of the company`,
    de: ({ quote }) =>
      `„${quote}“ sieht aus wie die E-Mail-Adresse einer Person: weglassen oder eine öffentliche Adresse der Firma nennen`,
  },
  phone: {
    en: ({ quote }) =>
      `"${quote}" looks like a person's phone number: leave it out or name a public number of the company`,
    de: ({ quote }) =>
      `„${quote}“ sieht aus wie die Telefonnummer einer Person: weglassen oder eine öffentliche Nummer der Firma nennen`,
  },
  iban: { en: en('is an IBAN'), de: de('ist eine IBAN') },
  account: { en: en("looks like a person's bank account"), de: de('sieht aus wie die Bankverbindung einer Person') },
  card: { en: en('looks like the number of a payment card'), de: de('sieht aus wie die Nummer einer Zahlungskarte') },
  address: { en: en("looks like a person's postal address"), de: de('sieht aus wie die Anschrift einer Person') },
  'birth-date': {
    en: en("looks like a person's date of birth"),
    de: de('sieht aus wie das Geburtsdatum einer Person'),
  },
  number: {
    en: en("looks like a customer's number"),
    de: de('sieht aus wie die Nummer einer Kundin oder eines Kunden'),
  },
  plate: { en: en("looks like a car's registration"), de: de('sieht aus wie ein Autokennzeichen') },
  identity: {
    en: en('looks like the number of an official document'),
    de: de('sieht aus wie die Nummer eines amtlichen Ausweises'),
  },
};
