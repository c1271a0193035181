const statesOf = {
  de: 'bb be bw by hb he hh mv ni nw rp sh sl sn st th',
  at: '1 2 3 4 5 6 7 8 9',
  ch: 'zh be lu ur sz ow nw gl zg fr so bs bl sh ar ai sg gr ag tg ti vd vs ne ge ju',
  uk: 'eng nir sct wls',
  us: '',
  fr: '',
};

/** The countries and states whose public holidays smlint knows: their ISO 3166-2 codes in small letters, the United Kingdom as `uk`. */
export const regions: readonly string[] = Object.entries(statesOf).flatMap(([country, states]) => [
  country,
  ...states.split(' ').flatMap((state) => (state === '' ? [] : [`${country}-${state}`])),
]);
