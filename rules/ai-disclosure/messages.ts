export type Both = Record<'en' | 'de', string>;

export interface Told {
  /** What is said of the thing: `"fox.png" was made by AI`. */
  what: Both;
  /** What to write, and what to switch on. */
  instead: Both;
  source: Both;
}

export const messages = {
  'no-label': {
    en: ({ what, instead, source }: Told) => `${what.en}, and readers aren't told: ${instead.en} (${source.en})`,
    de: ({ what, instead, source }: Told) => `${what.de}, und niemand erfährt es: ${instead.de} (${source.de})`,
  },
  hidden: {
    en: ({ quote, instead, source }: Told & { quote: string }) =>
      `"${quote}" stands behind "more", after readers have seen the picture: ${instead.en} (${source.en})`,
    de: ({ quote, instead, source }: Told & { quote: string }) =>
      `„${quote}“ steht hinter „mehr“, wenn das Bild schon gesehen ist: ${instead.de} (${source.de})`,
  },
  'alt-only': {
    en: ({ quote, instead, source }: Told & { quote: string }) =>
      `Only the alternative text says "${quote}", which most readers never see: ${instead.en} (${source.en})`,
    de: ({ quote, instead, source }: Told & { quote: string }) =>
      `Nur der Alternativtext sagt „${quote}“, und den sehen die meisten nie: ${instead.de} (${source.de})`,
  },
  'tool-only': {
    en: ({ quote, instead, source }: Told & { quote: string }) =>
      `"${quote}" says AI only to those who know the program: ${instead.en} (${source.en})`,
    de: ({ quote, instead, source }: Told & { quote: string }) =>
      `Bei „${quote}“ denkt nur an KI, wer das Programm kennt: ${instead.de} (${source.de})`,
  },
  text: {
    en: ({ quote }: { quote: string }) =>
      `AI wrote this text about a matter of public interest ("${quote}"), and nobody is named who read it and answers for it: let somebody, and say so as "reviewedBy", or write "written with AI" (AI Act, Art. 50 (4))`,
    de: ({ quote }: { quote: string }) =>
      `Diesen Text über eine Sache von öffentlichem Interesse („${quote}“) hat KI geschrieben, und niemand ist genannt, der ihn gelesen hat und verantwortet: das nachholen und als „reviewedBy“ eintragen oder „mit KI geschrieben“ dazusetzen (KI-Verordnung, Art. 50 (4))`,
  },
  'no-jurisdiction': {
    en: () =>
      'AI made a part of this post, but nobody said whose law applies: set "jurisdictions" in the config, and the platform of the post',
    de: () =>
      'An diesem Beitrag hat KI mitgemacht, aber es ist nicht bekannt, wessen Recht gilt: „jurisdictions“ in der Konfiguration setzen und die Plattform des Beitrags',
  },
};
