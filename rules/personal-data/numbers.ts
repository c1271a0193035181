import type { PostView } from '../../src/rule/view.js';
import type { Cues } from './cues.js';
import type { Found } from './found.js';

/** "FL-12345678", "KK-204 118 563", "4711 8820 12" behind the name of what it numbers. */
const behindName =
  /[\s.:#=(„"–-]{0,4}(?:(?:nr|no|number|nummer|id|code)\b\.?:?)?[\s:#=(„"]{0,3}(?:(?:is|ist|lautet|was|war|endet|ends)[\s:„"]{1,3})?(?<id>[A-Z]{1,4}[/-]\d{2,6}[/-]\d{3,8}|[A-Z]{1,5}[- ]?\d{4,12}(?:[ -]\d{2,6}){0,3}|\d{6,14}|\d{2,5}(?:[ -]\d{2,6}){1,4}(?: ?[A-Z] ?\d{3})?)(?![\p{L}\d]|[.,]\d| ?(?:€|\$|£|%|Euro|euros?|km|kWh|Stück|people|Menschen|followers|Uhr))/iuy;
const lettered =
  /(?<![\p{L}\p{N}@#/-])[A-Z]{1,4}-?\d{7,12}(?![\p{L}\d-])|(?<![\p{L}\p{N}@#/-])[A-Z]{1,4}-\d{3}(?: \d{3}){1,3}(?![\p{L}\d-])/gu;
const yearSpan = /^(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d$/;
const sample = /^\D*(?:0+|1234567?8?9?0?|(\d)\1+)$/;

/** Finds the numbers under which a company keeps a person: of a customer, a contract, a patient, a policy. */
export function findNumbers({ text, isReply, role }: PostView, cues: Cues): Found[] {
  const found: Found[] = [];
  /** A contract is anybody's, "your contract" is somebody's. */
  const personal = (start: number, end: number) =>
    isReply || cues.near('person', start, end) || cues.near('delivery', start, end);
  for (const cue of ['number', 'identity', 'record'] as const) {
    for (const hit of cues.of(cue)) {
      behindName.lastIndex = hit.end;
      const id = behindName.exec(text);
      const value = id?.groups?.['id'];
      if (!id || value === undefined) continue;
      const start = id.index + id[0].length - value.length;
      if (cue === 'record' && !/^[A-Z]/.test(value) && !/^\d{7,}$/.test(value)) continue;
      // A company that writes to everybody shows what a number looks like.
      if (cue === 'number' && role === 'brand' && !isReply && !cues.near('person', start, start + value.length))
        continue;
      if (cue === 'record' && !personal(start, start + value.length)) continue;
      add(start, start + value.length, cue === 'identity' ? 'identity' : 'number');
    }
  }
  const toSomebody = isReply && role === 'brand' && cues.of('title').length > 0;
  if (toSomebody || cues.of('number').length > 0 || cues.of('record').length > 0) {
    for (const { 0: value, index } of text.matchAll(lettered)) {
      const end = index + value.length;
      const named = cues.near('number', index, end, 40, 30) || cues.near('record', index, end, 30, 20);
      // "Herr Kley, zu KD-4821307": a number in an answer to somebody is somebody's, unless it is a thing's.
      const answered = toSomebody && /^[A-Z]{1,4}-/.test(value) && !cues.near('not-phone', index, end, 25, 0);
      if ((named && personal(index, end)) || answered) add(index, end, 'number');
    }
  }
  return found;

  function add(start: number, end: number, kind: 'number' | 'identity'): void {
    const value = text.slice(start, end);
    if (value.replace(/\D/g, '').length < 6 || yearSpan.test(value) || sample.test(value.replace(/[ -]/g, ''))) return;
    if (cues.near('example', start, end, 50, 30) || cues.near('ticket', start, end, 20, 2)) return;
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ kind, start, end, confidence: 'medium' });
  }
}

/** Shapes that a company names itself, "HP-0000000": 0 stands for a digit, A for a capital letter. */
export function findShapes(text: string, shapes: readonly string[]): Found[] {
  return shapes.flatMap((shape) => {
    const pattern = [...shape].map((character) =>
      character === '0'
        ? '\\d'
        : character === 'A'
          ? '[A-Z]'
          : character === ' '
            ? '[ \u00a0]?'
            : `\\u{${(character.codePointAt(0) as number).toString(16)}}`,
    );
    return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern.join('')}(?![\\p{L}\\p{N}])`, 'gu'))]
      .filter(({ 0: value }) => !sample.test(value.replace(/[ -]/g, '')))
      .map(
        ({ 0: value, index }): Found => ({
          kind: 'number',
          start: index,
          end: index + value.length,
          confidence: 'high',
        }),
      );
  });
}

const months = '(?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)\\p{L}{0,6}\\.?';
const fullDate = new RegExp(
  `(?<!\\d)(?:\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:19|20)?\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}(?:\\.|st|nd|rd|th)? ${months},? (?:19|20)\\d{2}|${months} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2})(?!\\d)`,
  'giu',
);

/** Finds birth dates: behind what a form calls them, or behind "born" where the text speaks of a customer or colleague. */
export function findBirthDates(text: string, cues: Cues): Found[] {
  if (cues.of('birth').length + cues.of('birth-form').length === 0) return [];
  return [...text.matchAll(fullDate)].flatMap(({ 0: written, index }): Found[] => {
    const end = index + written.length;
    const form = cues.near('birth-form', index, end, 40, 6);
    const born =
      cues.near('birth', index, end, 24, 6) && (cues.near('person', index, end) || cues.near('delivery', index, end));
    if ((!form && !born) || cues.near('example', index, end)) return [];
    return [{ kind: 'birth-date', start: index, end, confidence: form ? 'high' : 'medium' }];
  });
}

const plate =
  /(?<![\p{L}\p{N}])(?:[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2}[ -]?\d{1,4}[EH]?|[A-Z]{2}\d{2} ?[A-Z]{3}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{1,2}[- ]?\d{2,5} ?[A-Z]{1,3})(?![\p{L}\p{N}-])/gu;

/** Finds licence plates where the text says that it is one. */
export function findPlates(text: string, cues: Cues): Found[] {
  if (cues.of('plate').length === 0) return [];
  return [...text.matchAll(plate)].flatMap(({ 0: written, index }): Found[] => {
    const end = index + written.length;
    if (!cues.near('plate', index, end, 40, 30) || cues.near('example', index, end)) return [];
    return [{ kind: 'plate', start: index, end, confidence: 'medium' }];
  });
}
