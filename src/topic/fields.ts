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
  'garden',
  'household',
  'travel',
  'health',
  'motors',
  'gaming',
  'parenting',
  'trivia',
  'dining',
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
  garden: {
    en: 'gardening',
    de: 'Gartentipps',
    home: /^(garden|garten|gaertner|pflanz|flower|blume|nursery|baumschule|farm|landwirtschaft|agrar|seed|saatgut|landscap|nature|natur|naturschutz)/,
  },
  household: {
    en: 'household tips',
    de: 'Haushaltstipps',
    home: /^(household|haushalt|clean|reinigung|putz|furniture|moebel|interior|einrichtung|wohnen|wohnung|diy|heimwerk|baumarkt|bathroom|laundry|waesche|appliance)/,
  },
  travel: {
    en: 'travel tips',
    de: 'Reisetipps',
    home: /^(travel|reise|tourism|tourismus|hotel|holiday|urlaub|flight|flug|airline|destination|cruise|camping|beach|strand|ferien|booking|vacation|gast|guest)/,
  },
  health: {
    en: 'home remedies',
    de: 'Hausmittel',
    home: /^(health|gesund|medic|medizin|pharma|apothek|hospital|klinik|clinic|therap|patient|doctor|arzt|aerzt|pflege|nursing|wellness|krankenkasse|prevention|vorsorge|nutrition|ernaehrung)/,
  },
  motors: {
    en: 'cars and motorbikes',
    de: 'Autos und Motorräder',
    home: /^(car$|cars|auto$|autos|autohaus|automob|automot|kfz|vehicle|fahrzeug|motor|e-auto|elektroauto|elektromobil|emobility|mobility|mobilitaet|driving|fahrschule|tyre|tyres|reifen|garage|fleet|flotte|charging|leasing|werkstatt)/,
  },
  gaming: {
    en: 'games and gadgets',
    de: 'Spiele und Technikspielzeug',
    home: /^(game|games|gaming|spiel|spiele|esport|console|konsole|electronics|elektronik|gadget|hardware|smartphone|toy|toys|spielzeug|audio|headphone|kopfhoerer|device|geraete)/,
  },
  parenting: {
    en: 'bringing up children',
    de: 'Kindererziehung',
    home: /^(parent|eltern|famil|baby|babies|child|kinder|kita|kindergarten|toy|toys|spielzeug|birth|geburt|hebamme|midwi|maternity)/,
  },
  trivia: {
    en: 'odd facts',
    de: 'kuriose Fakten',
    home: /^(history|geschichte|science|wissenschaft|museum|learning|bildung|knowledge|wissen|quiz|astronom|space)/,
  },
  dining: {
    en: 'food and drink',
    de: 'Essen und Trinken',
    home: /^(food|lebensmittel|restaurant|gastro|hotel|wine|wein|beer|bier|brew|brau|drink|getraenk|cooking|kochen|recipe|rezept|bakery|baeck|baking|catering|kantine|cafe|menu|menue|speise|grocer|supermarkt|meal|breakfast|fruehstueck|coffee|kaffee|ingredient|zutaten)/,
  },
};
