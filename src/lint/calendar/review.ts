import type { CalendarPost, Inquiry } from '../../rule/calendar.js';
import { groupBy } from '../../rule/group-by.js';
import { Needed } from '../../rule/late.js';
import type { Settings } from '../../rule/settings.js';
import type { Zone } from '../../time/zone.js';
import type { LintRun } from '../lint-source.js';
import type { EnabledRule } from '../linter.js';
import type { LintResult } from '../results.js';
import type { Period } from './collect.js';
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
  /** What is absent is as far as the posts go. */
  period?: Period;
  /** The moment of the run, in milliseconds since 1970; noon of the run's day when absent. */
  now?: number | undefined;
  /** Somebody asks for the calendar: also a single post is looked at. */
  isAsked?: boolean;
  /** Who waits for an answer. */
  inquiriesOf?(settings: Settings, zone: Zone): Promise<readonly Inquiry[]>;
}

/** All posts with a date, in order of time. */
interface Timeline {
  posts: CalendarPost[];
  /** The file that a post comes from. */
  fromOf(post: CalendarPost): Reviewable;
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
  for (const [settings, group] of groupBy(entries, ({ result, run }) => result.calendar && run.calendar?.settings)) {
    const zone = await zoneOf(settings);
    const timeline = timelineOf(group);
    const { posts } = timeline;
    const { today } = (group[0] as Reviewable).run;
    const scene: Scene = {
      settings,
      zone,
      now: options.now ?? zone.startOfDay(today) + 12 * 3_600_000,
      period: periodOf(posts, zone, options.period),
      inquiries: (await options.inquiriesOf?.(settings, zone)) ?? [],
      isAsked: options.isAsked ?? false,
    };
    await reviewGroup(timeline, scene, settler.add);
    if (posts.length === 1 && !scene.isAsked) continue;
    settler.noteUndated(group);
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
  { posts, fromOf }: Timeline,
  scene: Scene,
  add: (finding: CalendarFinding) => void,
): Promise<void> {
  const { period } = scene;
  const runs = new Set(posts.map((post) => fromOf(post).run));
  const ids = new Set([...runs].flatMap(({ calendar }) => (calendar?.rules ?? []).map(({ rule }) => rule.id)));
  for (const id of ids) {
    const ruleOf = (run: LintRun) => run.calendar?.rules.find(({ rule }) => rule.id === id);
    const keys = new Map([...runs].map((run) => [run, JSON.stringify(ruleOf(run)?.options)]));
    // A folder with options of its own, or without the rule, has a calendar of its own.
    const calendars = runs.size === 1 ? [posts] : groupBy(posts, (post) => keys.get(fromOf(post).run)).values();
    for (const members of calendars) {
      const first = fromOf(members[0] as CalendarPost);
      const enabled = ruleOf(first.run) as EnabledRule;
      if (members.length === 1 && !enabled.rule.reviewsAlone && !scene.isAsked) continue;
      const tell = (found: Found) => {
        if (!('post' in found)) return add({ ...found, rule: enabled, from: first });
        const from = fromOf(found.post);
        if (found.post.at < period.from || found.post.at > period.to) return;
        add({ ...found, rule: ruleOf(from.run) as EnabledRule, from });
      };
      await reviewRule(enabled, members, scene, tell, (post) => nameOf(post, fromOf(post)));
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
function timelineOf(members: readonly Reviewable[]): Timeline {
  const byFile = [...members].sort((a, b) => (a.result.filePath < b.result.filePath ? -1 : 1));
  const posts = byFile.flatMap(({ result }) => result.calendar?.posts ?? []).sort((a, b) => a.at - b.at);
  const [only, ...others] = byFile;
  if (only && others.length === 0) return { posts, fromOf: () => only };
  const files = new Map(byFile.flatMap((from) => (from.result.calendar?.posts ?? []).map((post) => [post, from])));
  return { posts, fromOf: (post) => files.get(post) as Reviewable };
}

function periodOf(
  posts: readonly CalendarPost[],
  zone: Zone,
  { from, until }: NonNullable<ReviewOptions['period']> = {},
): Scene['period'] {
  const [first, last] = [posts[0], posts.at(-1)] as [CalendarPost, CalendarPost];
  return {
    from: from === undefined ? first.at : zone.startOfDay(from),
    to: until === undefined ? last.at : zone.startOfDay(zone.addDays(until, 1)) - 1,
  };
}
