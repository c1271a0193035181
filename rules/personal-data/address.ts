import type { Cues } from './cues.js';
import type { Found } from './found.js';

const name = "\\p{Lu}[\\p{L}'’.-]{1,30}";
const germanNumber = '\\d{1,4} ?[a-zA-Z]?(?: ?[-/] ?\\d{1,4})?(?![\\p{L}\\d])';
const germanStreet = `(?:${name} ){0,3}(?:\\p{L}[\\p{L}-]{0,30})?(?:stra(?:ß|ss)e|str\\.|weg|platz|allee|gasse|gässchen|damm|ufer|chaussee|steig|pfad|stieg|graben|berg|ring|hof|garten|gärten|winkel|kamp|twiete|wall|markt|zeile|rain|grund|tor|brücke|feld|wiese|eck)`;
/** "Amselweg 9", "An der Alten Mühle 4b, 26160 Bad Lindhorst" */
const german = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${germanStreet} ${germanNumber}|(?:(?:Am|An|Im|In|Auf|Zum|Zur|Hinter|Vor|Unter|Bei)(?: (?:der|den|dem))?(?: ${name}){1,3}|${name}(?: ${name}){0,2}) ${germanNumber}(?=,?\\s{1,2}(?:D-|A-|CH-)?\\d{4,5} \\p{Lu}))(?<place>,?\\s{1,2}(?:(?:in|im|,) )?(?:D-|A-|CH-)?\\d{4,5} ${name}(?:[ -]${name}){0,2}|,? (?:in )?(?:D-|A-|CH-)?${name}(?! \\d))?`,
  'gu',
);

const streetWord =
  '(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Row|Bank|Terrace|Way|Court|Ct|Crescent|Cres|Gardens|Gdns|Grove|Hill|Mews|Park|Place|Pl|Square|Sq|Walk|View|Green|Rise|Parade|Yard|Wharf|Quay|Boulevard|Blvd|Croft|Fold|Garth|Gate|Meadow|Meadows|Mount|Orchard|Vale|Villas|Cottages|Buildings|Chase|Copse|Dale|Field|Fields|Heath|Ridge|Wood|Woods|Wynd|Bridge|Brow|End|Side|Nook|Gill|Common|Path|Circle|Cir|Pike|Trail|Parkway|Pkwy|Highway|Hwy)';
const postcode = '(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]{2},? \\d{5}(?:-\\d{4})?|[A-Z]\\d{2} ?[A-Z\\d]{4})';
/** "14 Tanner's Row, Otley LS21 9QZ", "Flat 3, 8 High St, Leeds", "221 Oak Ave, Springfield, IL 62704" */
const english = new RegExp(
  `(?<![\\p{L}\\p{N}.,£$€:-])(?:(?:[Ff]lat|[Aa]pt\\.?|[Uu]nit) \\d{1,4}[a-zA-Z]?,? )?(?<!\\d)\\d{1,5}[a-zA-Z]? (?:${name} ){1,3}${streetWord}(?![\\p{L}\\d])\\.?(?<place>(?:,? (?:in )?${name}(?: ${name}){0,2}){0,2},? ${postcode}(?![\\p{L}\\d])|,? (?:in )?${name}(?! \\d))?`,
  'gu',
);
const bare = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu;

/** Finds postal addresses that words around them give to a person. Addresses of shops, offices and events are nobody's. */
export function findAddresses(text: string, cues: Cues): Found[] {
  const found: Found[] = [];
  for (const pattern of [german, english]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].replace(/[.,\s]+$/, '').length;
      const confidence = judge(match.index, end, /\d{4}|[A-Z]\d/.test(match.groups?.['place'] ?? ''));
      if (confidence && !found.some((other) => match.index < other.end && other.start < end)) {
        found.push({ kind: 'address', start: match.index, end, confidence });
      }
    }
  }
  for (const { 0: written, index } of found.length > 0 ? [] : text.matchAll(bare)) {
    const end = index + written.length;
    if (cues.near('home', index, end, 60, 30) && !cues.near('venue', index, end)) {
      found.push({ kind: 'address', start: index, end, confidence: 'low' });
    }
  }
  return found;

  function judge(start: number, end: number, complete: boolean): Found['confidence'] | undefined {
    if (cues.near('own', start, end, 40, 20)) return undefined;
    if (cues.near('home', start, end, 90, 60))
      return complete || !cues.near('venue', start, end, 60, 60) ? 'high' : undefined;
    if (cues.near('venue', start, end, 110, 90)) return undefined;
    if (cues.near('delivery', start, end, 110, 70)) return 'medium';
    return complete && cues.near('person', start, end, 70, 30) ? 'medium' : undefined;
  }
}
