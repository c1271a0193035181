import type { PostView } from '../../src/rule/view.js';
import words from './words.yml';

interface TagWords {
  known: string[];
}

const known = new Map((words as TagWords).known.map((tag) => [tag.toLowerCase(), tag]));

/** "#acmerobotics" as the config writes "Acme Robotics"; nothing where the name is one word. */
export function nameCased({ names, text }: PostView, start: number, end: number): string | undefined {
  const tag = text.slice(start + 1, end);
  for (const { name, start: from, end: to } of names) {
    if (from < start || to > end) continue;
    const parts = name.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (parts.length > 1 && parts.join('').toLowerCase() === tag) return parts.map(capital).join('');
  }
  return undefined;
}

/** A tag that many use, as it is read best. */
export function camelCased(tag: string): string | undefined {
  return known.get(tag);
}

/**
 * An article or pronoun, and further on a verb or preposition that stands in hardly any word: a sentence, and no German
 * compound. "#bundestagswahl" is right, "#derbundwirdbarrierefrei" is not.
 */
const sentence =
  /^(?:the|our|der|die|das|wir|unsere?)\p{L}{3,30}(?:are|for|will|with|wird|werden|sind|haben|können|machen|für)\p{L}{3,40}$/u;

export function isSentence(tag: string): boolean {
  return sentence.test(tag);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
