export type Quote = { quote: string };

export const messages = {
  term: {
    en: ({ quote }: Quote) =>
      `"${quote}" is on the company's list of confidential terms: leave it out, or ask whether it has been announced`,
    de: ({ quote }: Quote) =>
      `„${quote}“ steht auf der Liste vertraulicher Begriffe: weglassen oder klären, ob es schon öffentlich ist`,
  },
  guarded: {
    en: ({ quote, label }: Quote & { label: string }) =>
      `"${quote}" is on the company's guarded list (${label}): leave it out, or ask whether it has been announced`,
    de: ({ quote, label }: Quote & { label: string }) =>
      `„${quote}“ steht auf der geschützten Liste (${label}): weglassen oder klären, ob es schon öffentlich ist`,
  },
  client: {
    en: ({ quote }: Quote) =>
      `"${quote}" is a client who has not agreed to be named: leave the name out ("a client in logistics"), or ask for approval`,
    de: ({ quote }: Quote) =>
      `„${quote}“ ist Kunde und der Nennung hat niemand zugestimmt: Namen weglassen („ein Logistik-Kunde“) oder Freigabe einholen`,
  },
  paraphrase: {
    en: ({ quote }: Quote) =>
      `"${quote}" seems to give away something on the company's list of confidential matters: leave it out, or ask whether it has been announced`,
    de: ({ quote }: Quote) =>
      `„${quote}“ verrät offenbar etwas von der Liste vertraulicher Vorgänge: weglassen oder klären, ob es schon öffentlich ist`,
  },
  'vault-locked': {
    en: (_: object) => 'confidential terms not checked: the vault has no key here, set SMLINT_VAULT_KEY',
    de: (_: object) => 'vertrauliche Begriffe nicht geprüft: kein Schlüssel für den Tresor, SMLINT_VAULT_KEY setzen',
  },
  'protected-speech': {
    en: ({ word }: { word: string }) =>
      `"${word}" in confidential.terms touches what employees may talk about, also critically: pay, hours, safety, unions, works councils; see docs/writing-rules.md`,
    de: ({ word }: { word: string }) =>
      `„${word}“ in confidential.terms berührt, worüber Beschäftigte sprechen dürfen, auch kritisch: Lohn, Arbeitszeit, Sicherheit, Gewerkschaft, Betriebsrat; siehe docs/writing-rules.md`,
  },
  'no-terms': {
    en: (_: object) => 'confidential terms not checked: no confidential.terms in the config, run `smlint init`',
    de: (_: object) =>
      'vertrauliche Begriffe nicht geprüft: confidential.terms fehlt in der Konfiguration, `smlint init` hilft',
  },
};
