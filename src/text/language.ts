import type { Word } from './words.js';
import { Flag } from './words.js';

/**
 * Function words and contractions that one language has and the other lacks, folded. Words that both have ("in", "an",
 * "war", "will", "so", "die", "hat", "also", "man", "was", "am") are left out.
 */
const german = new Set(
  `der das und ist nicht ich du er sie es wir ihr den dem des ein eine einen einem einer eines mit auf fuer von zu zum zur im
  auch noch nur schon sehr mehr als wie wenn dass aber oder sondern denn weil bei nach vor ueber unter durch gegen ohne um
  aus bis seit haben habe hast hatte sind bist sein seid wird werden wurde kann koennen kannst muss muessen soll sollen
  mein meine meinen dein deine deinen unser unsere unseren unserem euer eure ihre ihren ihnen uns euch mich dich sich mir dir
  dir kein keine keinen nichts immer nie heute morgen gestern jetzt hier dort mal ja nein doch halt eben wieder ganz gar
  gibt geht macht machen ab da dann wer wo warum welche dieser diese dieses diesen jede jeder alle alles vom beim ins ans
  bitte danke gruesse liebe lieber guten tag frau herr etwas schoen gut besser viel viele einfach endlich leider gern gerne
  ne nen nem hab gehts wirs ists wars lang zwei drei jahre jahr tag woche uhr haette waere wuerde darf duerfen bin sehen`.split(
    /\s+/,
  ),
);
const english = new Set(
  `the and is are was were be been being have has had do does did not you he she it we they his her its our their your my me
  him us them this that these those of to for with from by at as but or if because than then there here what which who whom
  whose when where why how all any some no nor only own same too very can could would should shall may might must i i'm
  i've i'd i'll you're you've you'll we're we've we'll it's that's there's don't doesn't didn't can't won't isn't aren't
  wasn't haven't hasn't let's what's who's just about into over after again once more most other such out up down off before
  between both each few now get got make made new day week year today tomorrow yesterday please thanks thank sorry hello hi
  been your yours on one two three people really never always every anyone everyone nobody something nothing even still much
  many well good great best better going want need know think see look like back way first last long`.split(/\s+/),
);
/** Whether a folded word is so common in one of the languages that it says nothing of what a text is about. */
export function isCommonWord(word: string): boolean {
  return german.has(word) || english.has(word) || shared.has(word);
}

/** Common words that both languages have, or that are no clue to either. */
const shared = new Set('a in an am so die war will hat also man was was as on no not oh ok'.split(' '));

const germanForm = /(?:ung|keit|heit|schaft|lich|isch|ieren|chen|oe|ae|ue)$|^ge.{3,}t$|sch|cht|tz$/;
const englishForm = /(?:ing|tion|ness|ment|ould|ight|ough|ly|'s|'t|'re|'ve|'ll)$|^wh|th/;

/**
 * Guesses a post's language by its function words, entities left out. `unknown` where the votes are few or close:
 * "Tourwerk 💚" says nothing.
 */
export function detectLanguage(words: readonly Word[]): 'en' | 'de' | 'unknown' {
  let [de, en] = [0, 0];
  for (const { form, flags } of words) {
    if (flags & (Flag.Hashtag | Flag.Mention | Flag.Url | Flag.Email | Flag.Emoji | Flag.Code)) continue;
    const { key } = form;
    if (german.has(key)) de += 3;
    else if (english.has(key)) en += 3;
    else if (key.length > 4) {
      if (germanForm.test(key)) de += 1;
      if (englishForm.test(key)) en += 1;
    }
  }
  if (de + en < 3 || Math.abs(de - en) * 4 < de + en) return 'unknown';
  return de > en ? 'de' : 'en';
}
