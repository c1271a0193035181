/** What posts beside the strategy are usually about. */
export const fields = [
  'politics',
  'religion',
  'horoscope',
  'gossip',
  'entertainment',
  'recipe',
  'puzzle',
  'sport',
  'meme',
  'private',
  'motivation',
  'smalltalk',
  'money',
  'mystery',
  'animals',
  'lifestyle',
] as const;
export type Field = (typeof fields)[number];

interface FieldFacts {
  en: string;
  de: string;
  /** Folded beginnings of words; a strategy that uses one of them is at home near this field, which then hardly counts. */
  home?: RegExp;
}

export const factsOf: Record<Field, FieldFacts> = {
  politics: { en: 'politics', de: 'Politik', home: /^(politi|election|wahlkampf|parliament|advocacy)/ },
  religion: {
    en: 'religion',
    de: 'Religion',
    home: /^(church|kirche|gemeindeleben|pastor|faith|diakon|caritas|theolog)/,
  },
  horoscope: { en: 'a horoscope', de: 'ein Horoskop', home: /^(astrolog|astronom|planet|horosk)/ },
  gossip: {
    en: 'celebrity gossip',
    de: 'Klatsch',
    home: /^(celebrit|fashion|mode$|promi|boulevard|bridal|braut|hochzeit|wedding)/,
  },
  entertainment: {
    en: 'film, series or music tips',
    de: 'Film-, Serien- oder Musiktipps',
    home: /^(film|movie|kino|cinema|series|serie|music|musik|streaming|concert|konzert|game|games|spiel|tv|fernseh|buch|buecher|book|books|theat)/,
  },
  recipe: {
    en: 'a recipe',
    de: 'ein Rezept',
    home: /^(food|lebensmittel|recipe|rezepte$|ingredient|zutaten|grocer|supermarkt|cooking|kochen|baking|backen|bakery|baeckerei|gewuerz|spice)/,
  },
  puzzle: { en: 'a puzzle', de: 'ein Rätsel', home: /^(puzzle|raetsel|riddle|game|games|spiele|maths|mathe)/ },
  sport: {
    en: 'sports',
    de: 'Sport',
    home: /^(sport|football|fussball|soccer|rugby|cricket|stadium|stadion|athlet|cycling|radsport|rennrad|fitness)/,
  },
  meme: { en: 'a meme', de: 'ein Meme' },
  private: {
    en: 'private life',
    de: 'Privates',
    home: /^(pet|pets|haustier|dog|dogs|hund|hunde|parenting|wedding|hochzeit|holiday|urlaub|tourism|tourismus)/,
  },
  motivation: {
    en: 'a motivational quote',
    de: 'ein Motivationsspruch',
    home: /^(coaching|mindset|motivation|selbsthilfe|self-help)/,
  },
  smalltalk: { en: 'small talk', de: 'Plauderei', home: /^(coffee|kaffee|weather|wetter)/ },
  money: {
    en: 'money tips',
    de: 'Geldtipps',
    home: /^(crypto|krypto|stock|stocks|aktien|boerse|invest|wertpapier|savings|sparen|bank|banking|finance|finanz|geldanlage)/,
  },
  mystery: {
    en: 'mysteries',
    de: 'Mysteriöses',
    home: /^(history|geschichte|ufo|mystery|krimi|fiction|spiele|game|games)/,
  },
  animals: {
    en: 'animals',
    de: 'Tiere',
    home: /^(pet|pets|haustier|animal|animals|tier|tiere|zoo|veterin|tierarzt|dog|dogs|hund|hunde)/,
  },
  lifestyle: {
    en: 'diet, beauty or dating',
    de: 'Diät, Schönheit oder Partnersuche',
    home: /^(beauty|kosmetik|cosmetic|fashion|mode$|diet|diaet|nutrition|ernaehrung|dating|fitness)/,
  },
};
