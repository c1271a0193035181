export interface Over {
  name: string;
  over: number;
  limit: number;
}

export interface Cut extends Over {
  /** The last word that would be shown. */
  last: string;
  isWeighted: boolean;
}

export const messages = {
  'too-long': {
    en: ({ name, over, limit, last, isWeighted }: Cut) =>
      `${name} takes ${limit} ${isWeighted ? 'weighted ' : ''}characters, this is ${over} more: it would end at "${last}", so shorten it or make it a thread`,
    de: ({ name, over, limit, last, isWeighted }: Cut) =>
      `${name} nimmt ${limit} ${isWeighted ? 'gewichtete ' : ''}Zeichen an, hier sind es ${over} mehr: Schluss wäre bei „${last}“, also kürzen oder einen Thread daraus machen`,
  },
  'part-too-long': {
    en: ({ name, over, limit, last, part, isWeighted }: Cut & { part: number }) =>
      `${name} takes ${limit} ${isWeighted ? 'weighted ' : ''}characters, part ${part} of the thread has ${over} more: it would end at "${last}", so move the rest into the next part`,
    de: ({ name, over, limit, last, part, isWeighted }: Cut & { part: number }) =>
      `${name} nimmt ${limit} ${isWeighted ? 'gewichtete ' : ''}Zeichen an, Teil ${part} des Threads hat ${over} mehr: Schluss wäre bei „${last}“, also den Rest in den nächsten Teil nehmen`,
  },
  'too-many-bytes': {
    en: ({ name, over, limit }: Over) =>
      `${name} takes ${limit} bytes, this is ${over} more: emoji and other scripts need up to four bytes a character, use fewer`,
    de: ({ name, over, limit }: Over) =>
      `${name} nimmt ${limit} Bytes an, hier sind es ${over} mehr: Emoji und andere Schriften brauchen bis zu vier Bytes je Zeichen, weniger davon nehmen`,
  },
  'title-too-long': {
    en: ({ name, over, limit }: Over) =>
      `A title on ${name} has ${limit} characters at most, this one has ${over} more: shorten it`,
    de: ({ name, over, limit }: Over) =>
      `Ein Titel auf ${name} hat höchstens ${limit} Zeichen, dieser hat ${over} mehr: kürzen`,
  },
  'description-too-long': {
    en: ({ name, over, limit }: Over) =>
      `A description on ${name} has ${limit} characters at most, this one has ${over} more: the rest is not shown`,
    de: ({ name, over, limit }: Over) =>
      `Eine Beschreibung auf ${name} hat höchstens ${limit} Zeichen, diese hat ${over} mehr: der Rest wird nicht gezeigt`,
  },
  'old-fact': {
    en: ({ name, what, checked }: { name: string; what: string; checked: string }) =>
      `What smlint knows of ${name} ("${what}") was last checked on ${checked}, more than a year ago: look it up, and set it under "platforms" in the config if it has changed`,
    de: ({ name, what, checked }: { name: string; what: string; checked: string }) =>
      `Was smlint über ${name} weiß („${what}“), wurde zuletzt am ${checked} geprüft, vor mehr als einem Jahr: nachsehen und, wenn es sich geändert hat, in der Konfiguration unter „platforms“ eintragen`,
  },
};
