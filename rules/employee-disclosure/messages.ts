export interface Named {
  quote: string;
  company: string;
}

export const messages = {
  'no-tie': {
    en: ({ quote, company }: Named) =>
      `this speaks about "${quote}" and no reader can tell that you belong to ${company}: say so in the post, such as "I work at ${company}"`,
    de: ({ quote, company }: Named) =>
      `hier geht es um „${quote}“, und niemand erkennt, dass du zu ${company} gehörst: im Beitrag sagen, etwa „Ich arbeite bei ${company}“`,
  },
  'no-label': {
    en: ({ quote }: Named) =>
      `"${quote}" in a partner's post without a clear label: begin with "Ad:" ("#spon", "#collab", "gifted" and thanks don't count)`,
    de: ({ quote }: Named) =>
      `„${quote}“ im Beitrag eines Partners ohne klare Kennzeichnung: mit „Anzeige:“ beginnen („#spon“, „#collab“, Geschenk und Dank zählen nicht)`,
  },
  'add-tie': {
    en: ({ text }: { text: string }) => `Add "${text}"`,
    de: ({ text }: { text: string }) => `„${text}“ ergänzen`,
  },
  'add-label': {
    en: ({ text }: { text: string }) => `Begin with "${text}"`,
    de: ({ text }: { text: string }) => `Mit „${text}“ beginnen`,
  },
  'no-company': {
    en: (_: object) => 'disclosure not checked: no company in the config, run `smlint init`',
    de: () => 'Offenlegung nicht geprüft: company fehlt in der Konfiguration, `smlint init` hilft',
  },
  'no-role': {
    en: (_: object) =>
      'disclosure not checked: the post has no author role, add `author: employee` to its front matter or use --author',
    de: () =>
      'Offenlegung nicht geprüft: der Beitrag nennt keine Rolle, `author: employee` im Kopf ergänzen oder --author angeben',
  },
};
