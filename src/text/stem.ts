/**
 * Light stemmers over folded words: they take off inflection ("Adlers", "Adlern" → "adl"), never word formation, so that
 * "argue" and "argument" stay apart. German after J. Savoy, "Light Stemming Approaches" (2006), on umlauts already folded.
 */
export function stemGerman(word: string): string {
  let stem = word
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![aeq])ue/g, 'u');
  for (const ending of ['ern', 'em', 'en', 'er', 'es', 'e', 's', 'n']) {
    if (stem.length - ending.length >= 3 && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  if (stem.length > 5 && /(st|et|te)$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 4 && stem.endsWith('t') && !stem.endsWith('ht')) stem = stem.slice(0, -1);
  return stem.replace(/(.)\1$/, '$1');
}

/** Takes off plural, genitive, past and -ing: "shipped", "ships", "shipping" → "ship". */
export function stemEnglish(word: string): string {
  let stem = word.replace(/'s?$/, '');
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  if (/[^aeiouls]{1}$/.test(stem)) stem = stem.replace(/([bdfgmnprt])\1$/, '$1');
  return stem.length > 3 ? stem.replace(/e$/, '') : stem;
}
