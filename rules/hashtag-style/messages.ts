export interface Count {
  count: number;
  most: number;
  name: string;
}

export const messages = {
  'lower-case': {
    en: ({ tag, better }: { tag: string; better: string }) =>
      `"#${tag}" is one long word to a screen reader and to quick eyes: write "#${better}", networks don't mind`,
    de: ({ tag, better }: { tag: string; better: string }) =>
      `„#${tag}“ ist für Vorlesehilfen und eilige Augen ein einziges langes Wort: „#${better}“ schreiben, den Netzwerken ist es gleich`,
  },
  sentence: {
    en: ({ tag }: { tag: string }) =>
      `"#${tag}" is one long word to a screen reader and to quick eyes: begin each of its words with a capital`,
    de: ({ tag }: { tag: string }) =>
      `„#${tag}“ ist für Vorlesehilfen und eilige Augen ein einziges langes Wort: jedes seiner Wörter groß beginnen`,
  },
  'too-many': {
    en: ({ count, most, name }: Count) =>
      `${name} takes ${most === 1 ? 'one hashtag' : `${most} hashtags`} a post, here are ${count}: keep those that matter`,
    de: ({ count, most, name }: Count) =>
      `${name} nimmt ${most === 1 ? 'einen Hashtag' : `${most} Hashtags`} je Beitrag an, hier sind es ${count}: die wichtigen behalten`,
  },
  many: {
    en: ({ count, most, name }: Count) =>
      `${count} hashtags are a lot for ${name}, where ${most} are advised: keep those that readers search for`,
    de: ({ count, most, name }: Count) =>
      `${count} Hashtags sind viel für ${name}, wo ${most} empfohlen sind: die behalten, nach denen jemand sucht`,
  },
  'many-here': {
    en: ({ count, most }: Count) =>
      `${count} hashtags are more than the ${most} that your guidelines allow: keep those that readers search for`,
    de: ({ count, most }: Count) =>
      `${count} Hashtags sind mehr als die ${most}, die eure Richtlinien vorsehen: die behalten, nach denen jemand sucht`,
  },
  'write-so': {
    en: ({ better }: { better: string }) => `Write "#${better}"`,
    de: ({ better }: { better: string }) => `„#${better}“ schreiben`,
  },
};
