export interface Found {
  /** As the post writes them. */
  words: string[];
  subject: { en: string; de: string };
}

export const messages = {
  'off-limits': {
    en: ({ words, subject }: Found) =>
      `"${words.join('", "')}" ${words.length > 1 ? 'speak' : 'speaks'} of ${subject.en}, which the company keeps off: leave it out`,
    de: ({ words, subject }: Found) =>
      `„${words.join('“, „')}“: ${subject.de} gehört zu dem, wovon sich das Unternehmen fernhält: weglassen`,
  },
  competitor: {
    en: ({ name }: { name: string }) =>
      `${name} is a competitor, and the company keeps off competitors: speak of your own, without the name`,
    de: ({ name }: { name: string }) =>
      `${name} ist ein Wettbewerber, und das Unternehmen hält sich von Wettbewerbern fern: vom Eigenen sprechen, ohne den Namen`,
  },
  'no-competitors': {
    en: (_: object) => 'news of competitors not checked: no company.competitors in the config, name them there',
    de: () => 'Neues von Wettbewerbern nicht geprüft: company.competitors fehlt in der Konfiguration, sie dort nennen',
  },
};
