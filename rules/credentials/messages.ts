export interface Quote {
  quote: string;
}

export const messages = {
  token: {
    en: ({ quote, vendor }: Quote & { vendor: string }) =>
      `"${quote}" looks like a ${vendor}: leave it out and have it revoked, whoever reads it can use it`,
    de: ({ quote, vendor }: Quote & { vendor: string }) =>
      `„${quote}“ sieht aus wie ein Zugangstoken (${vendor}): weglassen und sperren lassen, wer ihn liest, kann ihn benutzen`,
  },
  'private-key': {
    en: (_: object) => 'This is a private key: leave it out and replace it wherever it is in use',
    de: () => 'Das ist ein privater Schlüssel: weglassen und überall ersetzen, wo er benutzt wird',
  },
  key: {
    en: ({ quote }: Quote) =>
      `"${quote}" looks like a key: leave it out and have it replaced, or write YOUR_API_KEY in its place`,
    de: ({ quote }: Quote) =>
      `„${quote}“ sieht aus wie ein Schlüssel: weglassen und ersetzen lassen oder DEIN_SCHLUESSEL an seine Stelle schreiben`,
  },
  password: {
    en: ({ quote }: Quote) => `"${quote}" looks like a password: leave it out and change it`,
    de: ({ quote }: Quote) => `„${quote}“ sieht aus wie ein Passwort: weglassen und ändern`,
  },
  'login-url': {
    en: ({ quote }: Quote) => `"${quote}" holds a password: leave the part before the @ out and change the password`,
    de: ({ quote }: Quote) => `„${quote}“ enthält ein Passwort: den Teil vor dem @ weglassen und das Passwort ändern`,
  },
  'internal-host': {
    en: ({ quote }: Quote) =>
      `"${quote}" is an address inside a network: readers can't open it, link a public page instead`,
    de: ({ quote }: Quote) =>
      `„${quote}“ ist eine Adresse im internen Netz: Leser erreichen sie nicht, lieber eine öffentliche Seite verlinken`,
  },
};
