import { isPlaceholder, isRandom } from './tokens.js';
import { lookOf } from './value.js';

export interface Assignment {
  start: number;
  end: number;
  kind: 'password' | 'key';
}

/** "API_KEY=…", "--password=…", "X-Api-Key: …", "Authorization: Bearer …", also inside code and addresses. */
const assignment =
  /(?<kind>pass(?:word|wd|wort|phrase)?|pwd|pw|kennwort|secret|token|api[_ -]?key|access[_ -]?key|auth[_ -]?key|secret[_ -]?key|encryption[_ -]?key|(?:api|zugangs)[_ -]?schl(?:ü|ue)ssel|bearer|authorization|auth)s?(?:[_-][a-z]{1,10}){0,3}["'`]?\]?(?:[ \t]{0,3}(?::=|=>|[:=])[ \t]{0,3}| [^\n.!?:=<>"]{1,30}[:=][ \t]{1,3}|[ \t]{1,2}(?:is|ist|lautet)?[ \t]{0,2})["'`„“]?(?:(?:bearer|basic|token)[ \t]{1,2})?(?<value>[^\s"'`„“”<>]{6,300})/giu;

/** "curl -u build:…" */
const commandLine = /(?<!\S)(?:-u|--user)[ =]["']?[\w.@-]{1,40}:(?<value>[^\s"':@]{6,100})/g;

const anyName = / -u |pass|pwd|pw[ :=]|kennwort|secret|token|key|schl[uü]|bearer|auth/i;
const anyValue = /\d/;

/** Finds values next to the name of what they open; a value must look like no word. Linear in the text's length. */
export function findAssignments(text: string): Assignment[] {
  if (!anyValue.test(text) || !anyName.test(text)) return [];
  const found: Assignment[] = [];
  for (const match of text.matchAll(assignment)) {
    const { kind = '', value: raw = '' } = match.groups ?? {};
    const value = raw.replace(/[)\].,;:&?]+$/u, '').replace(/&.*$/, '');
    if (isPlaceholder(value)) continue;
    const start = match.index + match[0].length - raw.length;
    const separated = /[:=]/.test(match[0].slice(kind.length, match[0].length - raw.length));
    const end = start + value.length;
    if (/^(?:pass|pwd|pw|kennwort)/i.test(kind)) {
      const look = lookOf(value);
      if (separated && (look === 'strong' || look === 'mixed')) found.push({ start, end, kind: 'password' });
    } else if (isKey(value, separated)) found.push({ start, end, kind: 'key' });
  }
  for (const match of text.matchAll(commandLine)) {
    const { value = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (!isPlaceholder(value)) found.push({ start: end - value.length, end, kind: 'password' });
  }
  return found;
}

function isKey(value: string, separated: boolean): boolean {
  if (/:\/\/|@/.test(value) || lookOf(value) === 'none') return false;
  if (/^[0-9a-f]{24,}$/i.test(value) || /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)) return true;
  if (value.length >= 30 && /^[\w+/=-]+$/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value))
    return true;
  return value.length >= (separated ? 8 : 14) && /^[\w.+/=~-]+$/.test(value) && isRandom(value);
}

const run = /(?<![\p{L}\p{N}_@#/.=-])(?:0x)?[A-Za-z0-9+/_-]{20,200}={0,2}(?![\p{L}\p{N}_])/gu;

/** Sums and commits are long and public. */
const checksum = /(?:sha-?\d*|md5|checksum|prüfsumme|commit|digest|hash)[^\n]{0,12}$/i;

/** Finds long runs of random letters and digits; only worth asking where the post speaks of keys. */
export function findRandomRuns(text: string): Assignment[] {
  const found: Assignment[] = [];
  for (const { 0: value, index } of text.matchAll(run)) {
    const body = value.replace(/^0x/, '');
    const hex = /^[0-9a-f]{32,}$/i.test(body) && /\d/.test(body) && /[a-f]/i.test(body);
    const mixed = /[a-z]/.test(body) && /[A-Z]/.test(body) && (body.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0) >= 4;
    if ((hex || mixed) && !isPlaceholder(value) && !checksum.test(text.slice(Math.max(0, index - 30), index)))
      found.push({ start: index, end: index + value.length, kind: 'key' });
  }
  return found;
}
