import { fold } from './fold.js';
import type { Name, NameKind } from './lexicon.js';
import { nextState, State } from './state.js';
import type { NameMatch, Symbols } from './symbols.js';

const nameMatches = ['exact', 'inflected', 'head', 'tail'] as const;
/** Only of what must not be said is a mistyped form worth a word. */
const secretMatches = [...nameMatches, 'slip'] as const;

/** Names are met as they are, inflected, and inside compounds and hashtags: "#PennineLoop", "#pennineloop". */
export function compileNames(names: Name[], symbols: Symbols): State {
  const root = new State();
  for (const name of names) {
    if (name.text.startsWith('@')) {
      acceptName(root, name, [fold(name.text)], 1, symbols, ['exact']);
      continue;
    }
    const written = (name.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) as string[];
    const camel = written.flatMap((word) => word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [word]);
    const variants = new Set([written, camel, [written.join('')]].map((words) => words.map(fold).join(' ')));
    for (const variant of variants) {
      if (variant === '') continue;
      const matches = name.kind === 'confidential' ? secretMatches : nameMatches;
      acceptName(root, name, variant.split(' '), written.length, symbols, matches);
    }
  }
  return root;
}

function acceptName(
  root: State,
  { kind, text }: { kind: NameKind; text: string },
  words: string[],
  length: number,
  symbols: Symbols,
  matches: readonly NameMatch[],
): void {
  const before = words.slice(0, -1).reduce((state, word) => {
    return nextState(state, symbols.symbol({ type: 'word', match: 'exact', text: word }, 'any'));
  }, root);
  for (const match of matches) {
    if (match === 'tail' && words.length > 1) continue;
    const end = nextState(before, symbols.name(words.at(-1) as string, match));
    const hashtagOnly = words.length !== length || match === 'tail';
    end.accepts ??= [];
    end.accepts.push({
      owner: kind,
      group: text,
      language: 'any',
      quoted: true,
      phrase: text,
      place: 0,
      match,
      hashtagOnly,
    });
  }
}
