export interface Leak {
  name: string;
  quote: string;
}

export const messages = {
  bold: {
    en: ({ name, quote }: Leak) =>
      `${name} shows no Markdown, readers would see "${quote}": write it without the signs`,
    de: ({ name, quote }: Leak) => `${name} zeigt kein Markdown, zu lesen wäre „${quote}“: ohne die Zeichen schreiben`,
  },
  link: {
    en: ({ name, quote }: Leak) => `${name} makes no link of "${quote}": write the address itself`,
    de: ({ name, quote }: Leak) => `${name} macht aus „${quote}“ keinen Link: die Adresse selbst schreiben`,
  },
  picture: {
    en: ({ name, quote }: Leak) =>
      `${name} shows no picture for "${quote}": attach it under "media", with its alternative text`,
    de: ({ name, quote }: Leak) =>
      `${name} zeigt für „${quote}“ kein Bild: unter „media“ anhängen, samt Alternativtext`,
  },
  heading: {
    en: ({ name }: Leak) => `${name} knows no headings, readers would see the "#": write a plain line`,
    de: ({ name }: Leak) => `${name} kennt keine Überschriften, zu sehen wäre das „#“: eine einfache Zeile schreiben`,
  },
  code: {
    en: ({ name }: Leak) => `${name} shows no code blocks, readers would see the signs: post a picture or a link`,
    de: ({ name }: Leak) =>
      `${name} zeigt keine Codeblöcke, zu sehen wären die Zeichen: ein Bild oder einen Link nehmen`,
  },
  html: {
    en: ({ name, quote }: Leak) => `${name} shows no HTML, readers would see "${quote}": leave it out`,
    de: ({ name, quote }: Leak) => `${name} zeigt kein HTML, zu lesen wäre „${quote}“: weglassen`,
  },
  entity: {
    en: ({ name, quote }: Leak) => `Readers on ${name} would see "${quote}": write the character itself`,
    de: ({ name, quote }: Leak) => `Auf ${name} wäre „${quote}“ zu lesen: das Zeichen selbst schreiben`,
  },
  'write-plainly': {
    en: ({ plain }: { plain: string }) => `Write "${plain}"`,
    de: ({ plain }: { plain: string }) => `„${plain}“ schreiben`,
  },
};
