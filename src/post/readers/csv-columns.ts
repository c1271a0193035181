import { isoDateOf } from '../dates.js';
import { platformIn } from '../platform-words.js';
import type { Platform } from '../post.js';
import { type ColumnField, type ColumnMap, columnFields } from '../reader.js';

/** Names of columns as planners, networks and people write them, without spaces, signs and numbers at the end. */
const synonyms: Record<ColumnField, readonly string[]> = {
  text: 'text message messagetext content post posttext caption captions body copy sharecommentary beitrag beitragstext nachricht'.split(
    ' ',
  ),
  date: 'date datum day scheduledate scheduledat scheduledtime schedule scheduledfor postatspecifictime postingtime publishat publishdate datetime postdate'.split(
    ' ',
  ),
  time: 'time timehr uhrzeit hour zeit'.split(' '),
  platform: 'platform platforms network networks channel channels plattform netzwerk kanal'.split(' '),
  link: 'link links url linkurl sharedurl'.split(' '),
  media:
    'media mediaurl mediaurls image images imageurl imageurls picture pictureurl video videourl videourls gifurl gifurls bild'.split(
      ' ',
    ),
  alt: 'alt alttext alttexts alttextpicture alternativtext'.split(' '),
  comment: 'comment comments firstcomment firstcommenttext followupcomment kommentar'.split(' '),
  id: 'id postid'.split(' '),
  author: 'author role autor'.split(' '),
  account: 'account accountid handle konto'.split(' '),
  language: 'language lang sprache'.split(' '),
  kind: ['kind'],
  topic: 'topic thema'.split(' '),
  audience: 'audience zielgruppe'.split(' '),
  campaign: 'campaign kampagne'.split(' '),
  replyTo: 'replyto inreplyto'.split(' '),
  inReplyToText: ['inreplytotext'],
  status: 'status state'.split(' '),
  approvedBy: 'approvedby approver freigegebenvon freigabevon'.split(' '),
  approvedAt: 'approvedat approvedon freigegebenam freigabeam'.split(' '),
  approvalHash: 'approvalhash freigabehash'.split(' '),
  waive: 'waive waiver waivers ausnahme ausnahmen'.split(' '),
};

const ownDates = ['date', 'datum', 'publishat', 'publishdate', 'datetime'];

/** Columns that only a tool's file has beside a date: Sprout, Publer, Metricool, LinkedIn; and a day or hour in parts. */
const toolMarks = 'timehr messagetext postsubtype pictureurl sharecommentary day hour'.split(' ');

export interface Columns {
  /** The indices of the columns that hold it, in order. */
  of: Record<ColumnField, number[]>;
  /** Columns named after a platform: its own text, or whether the post goes there. */
  platforms: { index: number; platform: Exclude<Platform, 'unknown'> }[];
  /** What parts several captions in one cell. */
  split: RegExp | undefined;
  /** What the file as a whole says about its posts. */
  platform?: Exclude<Platform, 'unknown'>;
  isReply: boolean;
  /** Whether people wrote the dates themselves: tools write "next slot" or 05/06/2027 and know what they mean. */
  isOwnDate: boolean;
  /** Whether the first row is already a post. */
  isHeaderless: boolean;
  /** Names for messages. */
  names: string[];
}

/** What the columns hold, by the first row and by what the user says; `undefined` when none holds the text. */
export function findColumns(first: readonly string[], map: ColumnMap): Columns | undefined {
  return mappedByNumber(first, map) ?? named(first, map) ?? headerless(first);
}

function named(first: readonly string[], map: ColumnMap): Columns | undefined {
  const columns = emptyColumns(first);
  const keys = first.map(keyOf);
  const taken = new Set<number>();
  for (const field of columnFields) {
    const wanted = map[field];
    if (wanted === undefined) continue;
    const index = keys.indexOf(keyOf(wanted));
    if (index >= 0) columns.of[field].push(index);
    taken.add(index);
  }
  for (const [index, key] of keys.entries()) {
    if (taken.has(index)) continue;
    const field = columnFields.find((candidate) => map[candidate] === undefined && synonyms[candidate].includes(key));
    const platform = platformIn(first[index] ?? '');
    if (field !== undefined) columns.of[field].push(index);
    else if (platform !== undefined && platformIn(key) === platform) columns.platforms.push({ index, platform });
  }
  if (columns.of.text.length === 0 && columns.platforms.length === 0) return undefined;
  if (keys.includes('sharecommentary')) columns.platform = 'linkedin';
  // LinkedIn's Comments.csv: Date, Link, Message.
  if (keys.join() === 'date,link,message') Object.assign(columns, { platform: 'linkedin', isReply: true });
  const isTool = columns.platform !== undefined || keys.some((key) => toolMarks.includes(key));
  columns.isOwnDate =
    map.date !== undefined || (!isTool && columns.of.date.every((at) => ownDates.includes(keys[at] ?? '')));
  if (keys.some((key) => key.startsWith('caption'))) columns.split = /\s*%\|%\s*/g;
  if (keys.includes('mediaurls') && keys.includes('links')) columns.split ??= /\s*\|\|\s*/g;
  return columns;
}

/** Hootsuite's three columns (date, text, link) and Postcron's eight (text, year, month, day, hour, minute, image, link). */
function headerless(first: readonly string[]): Columns | undefined {
  const columns = { ...emptyColumns(first), isHeaderless: true };
  const isNumber = (index: number, digits: RegExp) => digits.test(first[index]?.trim() ?? '');
  if (first.length >= 2 && first.length <= 4 && isDate(first[0]) && first[1]?.trim()) {
    Object.assign(columns.of, { date: [0], text: [1], link: [2] });
    return columns;
  }
  if (first.length !== 8 || !isNumber(1, /^20\d\d$/) || ![2, 3, 4, 5].every((at) => isNumber(at, /^\d{1,2}$/)))
    return undefined;
  Object.assign(columns.of, { text: [0], date: [1, 2, 3], media: [6], link: [7] });
  return columns;
}

function mappedByNumber(first: readonly string[], map: ColumnMap): Columns | undefined {
  const entries = Object.entries(map);
  if (
    map.text === undefined ||
    !entries.every(([, column]) => /^\d+$/.test(column ?? '') && !first.includes(column ?? ''))
  ) {
    return undefined;
  }
  const columns = { ...emptyColumns(first), isHeaderless: true };
  for (const [field, column] of entries) columns.of[field as ColumnField].push(Number(column) - 1);
  return columns;
}

function emptyColumns(first: readonly string[]): Columns {
  const of = Object.fromEntries(columnFields.map((field) => [field, [] as number[]])) as Columns['of'];
  return {
    of,
    platforms: [],
    split: undefined,
    isReply: false,
    isOwnDate: false,
    isHeaderless: false,
    names: [...first],
  };
}

function isDate(cell: string | undefined): boolean {
  return isoDateOf(cell) !== undefined || /^\d{1,2}\/\d{1,2}\/\d{4}\b/.test(cell?.trim() ?? '');
}

/** "Media URL(s)", "time_24hr" and "Picture Url 2" without what differs between tools. */
function keyOf(name: string): string {
  return name
    .replace(/\(s\)/gi, 's')
    .toLowerCase()
    .replace(/[^a-zäöüß]/g, '');
}
