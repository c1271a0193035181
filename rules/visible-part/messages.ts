export interface Hidden {
  name: string;
  quote: string;
  /** The last words that are seen. */
  last: string;
}

export const messages = {
  'tie-hidden': {
    en: ({ name, quote, last }: Hidden) =>
      `${name} folds this post after "${last}", so few will read "${quote}": say in the first sentence that you work here`,
    de: ({ name, quote, last }: Hidden) =>
      `${name} klappt diesen Beitrag nach „${last}“ ein, „${quote}“ lesen dann wenige: schon im ersten Satz sagen, dass man hier arbeitet`,
  },
  'link-hidden': {
    en: ({ name, quote, last }: Hidden) =>
      `${name} folds this post after "${last}": move "${quote}" up, before the fold`,
    de: ({ name, quote, last }: Hidden) =>
      `${name} klappt diesen Beitrag nach „${last}“ ein: „${quote}“ weiter nach oben stellen`,
  },
  'call-hidden': {
    en: ({ name, quote, last }: Hidden) =>
      `${name} folds this post after "${last}": bring "${quote}" before the fold, or say it there in other words`,
    de: ({ name, quote, last }: Hidden) =>
      `${name} klappt diesen Beitrag nach „${last}“ ein: „${quote}“ davor bringen oder dort mit anderen Worten sagen`,
  },
  'old-fact': {
    en: ({ name, checked }: { name: string; checked: string }) =>
      `Where ${name} folds a post was last checked on ${checked}, more than a year ago: look it up, and set "fold" under "platforms" in the config if it has changed`,
    de: ({ name, checked }: { name: string; checked: string }) =>
      `Wo ${name} einen Beitrag einklappt, wurde zuletzt am ${checked} geprüft, vor mehr als einem Jahr: nachsehen und, wenn es sich geändert hat, in der Konfiguration unter „platforms“ „fold“ eintragen`,
  },
};
