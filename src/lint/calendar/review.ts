import type { CalendarPost, Inquiry } from '../../rule/calendar.js';
import { Needed } from '../../rule/late.js';
import type { Settings } from '../../rule/settings.js';
import type { Zone } from '../../time/zone.js';
import type { LintRun } from '../lint-source.js';
import type { EnabledRule } from '../linter.js';
import type { LintResult } from '../results.js';
import { type CalendarFinding, createSettler, type Found } from './settle.js';
import { zoneOf } from './zone.js';

/** A file's result and the run that it comes from. */
export interface Reviewable {
  result: LintResult;
  run: LintRun;
  /** Seen for comparison, and not reported on: what git calls unchanged. */
  isContext?: boolean;
}

export interface ReviewOptions {
  /** ISO dates in the calendar's time zone, both days included; what is absent is as far as the posts go. */
  period?: { from?: string | undefined; until?: string | undefined };
  /** The moment of the run, in milliseconds since 1970; noon of the run's day when absent. */
  now?: number | undefined;
  /** Somebody asks for the calendar: also a single post is looked at. */
  isAsked?: boolean;
  /** Who waits for an answer. */
  inquiriesOf?(settings: Settings, zone: Zone): Promise<readonly Inquiry[]>;
}

interface DatedPost {
  post: CalendarPost;
  from: Reviewable;
}

/**
 * Lets the rules that look across posts see those of all results, in order of time, and adds what they find. Posts under
 * different configs are calendars of their own. The results come back in their order and without their part of the calendar.
 */
export async function reviewCalendar(
  entries: readonly Reviewable[],
  options: ReviewOptions = {},
): Promise<LintResult[]> {
  const settler = createSettler();
  for (const group of groupBy(entries, ({ result, run }) => result.calendar && run.calendar?.settings)) {
    const zone = await zoneOf(group.key);
    const dated = inOrder(group.members);
    const { today } = (group.members[0] as Reviewable).run;
    const scene: Scene = {
      settings: group.key,
      zone,
      now: options.now ?? zone.startOfDay(today) + 12 * 3_600_000,
      period: periodOf(dated, zone, options.period),
      inquiries: (await options.inquiriesOf?.(group.key, zone)) ?? [],
      isAsked: options.isAsked ?? false,
    };
    await reviewGroup(dated, scene, settler.add);
    if (dated.length === 1 && !scene.isAsked) continue;
    settler.noteUndated(group.members.filter(({ isContext }) => !isContext));
    if (options.period === undefined) settler.noteWaivers(dated.filter(({ from }) => !from.isContext));
  }
  return entries.flatMap(({ result, isContext }) => (isContext ? [] : [settler.resultOf(result)]));
}

interface Scene {
  settings: Settings;
  zone: Zone;
  now: number;
  period: { from: number; to: number };
  inquiries: readonly Inquiry[];
  isAsked: boolean;
}

async function reviewGroup(
  dated: readonly DatedPost[],
  scene: Scene,
  add: (finding: CalendarFinding) => void,
): Promise<void> {
  const { period } = scene;
  const runs = new Set(dated.map(({ from }) => from.run));
  const ids = new Set([...runs].flatMap(({ calendar }) => (calendar?.rules ?? []).map(({ rule }) => rule.id)));
  const froms = new Map(dated.map(({ post, from }) => [post, from]));
  for (const id of ids) {
    const ruleOf = ({ run }: Reviewable) => run.calendar?.rules.find(({ rule }) => rule.id === id);
    const keys = new Map([...runs].map((run) => [run, JSON.stringify(ruleOf({ run } as Reviewable)?.options)]));
    // A folder with options of its own, or without the rule, has a calendar of its own.
    for (const { members } of groupBy(dated, ({ from }) => keys.get(from.run))) {
      const first = (members[0] as DatedPost).from;
      const enabled = ruleOf(first) as EnabledRule;
      if (members.length === 1 && !enabled.rule.reviewsAlone && !scene.isAsked) continue;
      const posts = members.map(({ post }) => post);
      const enabledFor = (post: CalendarPost) => ruleOf(froms.get(post) as Reviewable) as EnabledRule;
      await reviewRule(
        enabled,
        posts,
        scene,
        (found) => {
          if (!('post' in found)) return add({ ...found, rule: enabled, from: first });
          const { at } = found.post;
          if (at < period.from || at > period.to) return;
          add({ ...found, rule: enabledFor(found.post), from: froms.get(found.post) as Reviewable });
        },
        (post) => nameOf(post, froms.get(post) as Reviewable),
      );
    }
  }
}

/** Asks one rule, and loads what it needs on the way: what it found before that is forgotten. */
async function reviewRule(
  { rule, options }: EnabledRule,
  posts: readonly CalendarPost[],
  { settings, zone, now, period, inquiries }: Scene,
  tell: (found: Found) => void,
  nameOf: (post: CalendarPost) => string,
): Promise<void> {
  for (;;) {
    const found: Found[] = [];
    const report = (one: Found) => void found.push(one);
    const factOf = (post: CalendarPost) => post.facts?.[rule.id];
    try {
      rule.review?.({ posts, factOf, nameOf, settings, options, zone, now, period, inquiries, report, notice: report });
    } catch (error) {
      if (error instanceof Needed) {
        await error.load();
        continue;
      }
      found.push({ error });
    }
    found.forEach(tell);
    return;
  }
}

function nameOf({ id, place: [line] }: CalendarPost, { result, run }: Reviewable): string {
  return id ?? `${run.nameOf(result.filePath)}:${line}`;
}

/** Posts of the same moment keep an order that hangs on nothing but their files. */
function inOrder(members: readonly Reviewable[]): DatedPost[] {
  const byFile = [...members].sort((a, b) => (a.result.filePath < b.result.filePath ? -1 : 1));
  const dated = byFile.flatMap((from) => (from.result.calendar?.posts ?? []).map((post) => ({ post, from })));
  return dated.sort((a, b) => a.post.at - b.post.at);
}

function periodOf(
  dated: readonly DatedPost[],
  zone: Zone,
  { from, until }: NonNullable<ReviewOptions['period']> = {},
): Scene['period'] {
  const [first, last] = [dated[0], dated.at(-1)] as [DatedPost, DatedPost];
  return {
    from: from === undefined ? first.post.at : zone.startOfDay(from),
    to: until === undefined ? last.post.at : zone.startOfDay(zone.addDays(until, 1)) - 1,
  };
}

function groupBy<Member, Key>(
  members: readonly Member[],
  keyOf: (member: Member) => Key | undefined,
): { key: Key; members: Member[] }[] {
  const groups = new Map<Key, Member[]>();
  for (const member of members) {
    const key = keyOf(member);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(member);
    else groups.set(key, [member]);
  }
  return [...groups].map(([key, members]) => ({ key, members }));
}
