import { fold } from './fold.js';

/** Hides a secret but for its first two letters, so that its author recognises it: "Zaunkönig" → "Za•••••••". */
export function mask(secret: string): string {
  const characters = [...secret];
  const shown = characters.length > 4 ? 2 : 0;
  return characters.map((character, index) => (index < shown ? character : '•')).join('');
}

/**
 * Masks every secret wherever it stands in `text`, in any case; longer ones first, for one may hold another. Names in a
 * secret are masked by themselves too: another message may quote half of "Projekt Falke", or the folded "zaunkoenig".
 */
export function maskAll(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text;
  const pieces = new Set(secrets.flatMap((secret) => [secret, ...namesIn(secret)]));
  return [...pieces]
    .sort((a, b) => b.length - a.length)
    .reduce((masked, piece) => (piece === '' ? masked : masked.replace(anyCase(piece), mask)), text);
}

function namesIn(secret: string): string[] {
  const names = (secret.match(/[\p{L}\p{N}\p{M}]{4,}/gu) ?? []).filter((word) => /^\p{Lu}|\d/u.test(word));
  return names.flatMap((name) => [name, fold(name)]);
}

/** A short one only as a word of its own: a list with "x" in it should not make a riddle of every message. */
function anyCase(piece: string): RegExp {
  const escaped = piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(piece.length < 4 ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'giu');
}
