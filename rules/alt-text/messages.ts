export const messages = {
  missing: {
    en: ({ file }: { file: string }) =>
      `"${file}" has no alternative text: say in a sentence what it shows, and write out what is written in it`,
    de: ({ file }: { file: string }) =>
      `„${file}“ hat keinen Alternativtext: in einem Satz sagen, was zu sehen ist, und Schrift im Bild ausschreiben`,
  },
  'file-name': {
    en: ({ alt }: { alt: string }) => `"${alt}" is the name of a file: say in a sentence what the picture shows`,
    de: ({ alt }: { alt: string }) => `„${alt}“ ist ein Dateiname: in einem Satz sagen, was auf dem Bild zu sehen ist`,
  },
  'same-as-text': {
    en: ({ file }: { file: string }) =>
      `The alternative text of "${file}" repeats the post, and will be read out twice: say what the picture shows`,
    de: ({ file }: { file: string }) =>
      `Der Alternativtext von „${file}“ wiederholt den Beitrag und wird zweimal vorgelesen: sagen, was das Bild zeigt`,
  },
  opening: {
    en: ({ found }: { found: string }) =>
      `Screen readers say that it is a picture, so "${found}" is heard twice: begin with what is in it`,
    de: ({ found }: { found: string }) =>
      `Dass es ein Bild ist, sagt die Vorlesehilfe schon, „${found}“ ist doppelt: gleich mit dem beginnen, was zu sehen ist`,
  },
  'one-word': {
    en: ({ alt }: { alt: string }) => `"${alt}" says little: who does what, and where?`,
    de: ({ alt }: { alt: string }) => `„${alt}“ sagt wenig: Wer tut was, und wo?`,
  },
  'too-long': {
    en: ({ name, limit, over }: { name: string; limit: number; over: number }) =>
      `${name} takes ${limit} characters of alternative text, this has ${over} more: keep what matters, put the rest into the post`,
    de: ({ name, limit, over }: { name: string; limit: number; over: number }) =>
      `${name} nimmt ${limit} Zeichen Alternativtext an, hier sind es ${over} mehr: das Wichtige behalten, den Rest in den Beitrag schreiben`,
  },
};
