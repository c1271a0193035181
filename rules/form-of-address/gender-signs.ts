import type { PostView } from '../../src/rule/view.js';

/** How a house may write that it means women, men and everybody else; `none`: not by a sign. */
export const genderSigns = ['colon', 'star', 'underscore', 'dot', 'slash', 'capital', 'none'] as const;
export type GenderSign = (typeof genderSigns)[number];

const written: Record<Exclude<GenderSign, 'capital' | 'none'>, string> = {
  colon: ':',
  star: '*',
  underscore: '_',
  dot: '·',
  slash: '/-',
};

/** "Kolleg*innen", "Nutzer/-in", "Schüler·innen", "LehrerInnen", "jede*r"; "LehrerIn" is left alone, for so is "LinkedIn". */
const signed =
  /(?<![\p{L}\p{N}@/.#_-])(?:(\p{L}[\p{Ll}-]{2,40}?)([:*_·•]|\/-?|(?=Innen))(in(?:nen)?)|((?:jed|ein|kein|welch|dies)e?)([:*_·•]|\/-?)([rns]))(?!\p{L})/giu;

/** A word with a gender sign other than the house's. `[start, end)` in UTF-16 code units of the post's text. */
export interface OddSign {
  start: number;
  end: number;
  /** The same with the house's sign; absent where another word is needed. */
  better?: string;
}

export function oddGenderSigns({ text, entities }: PostView, house: GenderSign): OddSign[] {
  const odd: OddSign[] = [];
  const opaque = entities.filter(({ type }) => type === 'url' || type === 'email' || type === 'code');
  let next = 0;
  for (const found of text.matchAll(signed)) {
    const [word, noun, nounSign = '', ending = '', determiner, sign = nounSign, short = ''] = found;
    const [start, end] = [found.index, found.index + word.length];
    while ((opaque[next]?.end ?? end) < end) next++;
    if ((opaque[next]?.start ?? end) < end || (sign === '' && ending !== 'Innen')) continue;
    if (sign === ownSign(house) || (sign === '' && house === 'capital')) continue;
    odd.push({ start, end, ...better(noun ?? determiner ?? '', noun === undefined ? short : ending, house) });
  }
  return odd;
}

function ownSign(house: GenderSign): string | undefined {
  return house === 'capital' || house === 'none' ? undefined : written[house];
}

function better(stem: string, ending: string, house: GenderSign): { better?: string } {
  const sign = ownSign(house);
  return sign === undefined ? {} : { better: stem + sign + ending.toLowerCase() };
}
