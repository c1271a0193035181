import type { Approval, PostMetadata } from '../../src/post/post.js';
import { late } from '../../src/rule/late.js';
import { defineRule } from '../../src/rule/rule.js';
import type { Settings } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import { zoneNamed } from '../../src/rule/zones.js';
import { firstLine } from '../../src/text/first-line.js';
import { momentOf } from '../../src/time/moment.js';
import { messages } from './messages.js';

const digests = late(() => import('../../src/text/digest.js'));

/** In every time zone a day has ended when it has for that long in Greenwich. */
const aDay = 86_400_000;
/** Fewer digits are no hash but a slip. */
const fewestDigits = 8;

export default defineRule({
  id: 'approval',
  version: 1,
  docs: {
    description: {
      en: 'Let a second person approve a post before it goes out',
      de: 'Einen Beitrag von einer zweiten Person freigeben lassen, bevor er hinausgeht',
    },
    recommended: 'error',
    source: 'Four eyes: FINRA rule 2210 (b) for retail communications; the workflow of every larger company.',
  },
  messages,
  defaults: {},
  check({ post, settings, report }) {
    if (!needsApproval(post, settings)) return;
    const { approval } = post.metadata;
    const place = firstLine(post.text);
    if (approval?.by === undefined) return report({ messageId: 'missing', data: {}, ...place });
    const by = approval.by;
    if (namesOf(post.metadata).includes(nameKey(by))) report({ messageId: 'own', data: { by }, ...place });
    const zone = settings.calendar?.timezone ?? 'UTC';
    if (isLate(approval.at, post.metadata.publishAt, zone)) report({ messageId: 'late', data: { by }, ...place });
    if (approval.hash !== undefined) {
      if (!holdsFor(approval, post.text)) report({ messageId: 'changed', data: { by }, ...place });
    } else if (settings.calendar?.approval?.hash) report({ messageId: 'no-hash', data: { by }, ...place });
  },
});

function needsApproval(post: PostView, { calendar, today }: Settings): boolean {
  const wanted = calendar?.approval;
  if (!wanted || post.isReply) return false;
  const { roles = ['brand'], platforms } = wanted;
  const { publishAt, status } = post.metadata;
  // What has been published can't be approved any more.
  const due = momentOf(publishAt ?? '');
  if (status === 'published' || (due && due.ms + aDay < Date.parse(today))) return false;
  if (!roles.some((role) => role === post.role)) return false;
  return platforms === undefined || platforms.some((platform) => platform === post.platform);
}

/** All names of those who wrote the post. */
function namesOf({ author, account }: PostMetadata): string[] {
  return [author?.name, author?.handle, account].flatMap((name) => (name === undefined ? [] : nameKey(name)));
}

function nameKey(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase();
}

/** After the post's own moment; where one of the two is a day alone, after its day. */
function isLate(at: string | undefined, publishAt: string | undefined, zoneName: string): boolean {
  const [given, due] = [momentOf(at ?? ''), momentOf(publishAt ?? '')];
  if (!given || !due || at === undefined || publishAt === undefined) return false;
  if (given.kind === due.kind && given.kind !== 'day') return given.ms > due.ms;
  const zone = zoneNamed(zoneName);
  const [first, second] = [at, publishAt].map((date) => zone.instantOf(date)) as [number, number];
  const isByDay = given.kind === 'day' || due.kind === 'day';
  return isByDay ? zone.dayOf(first) > zone.dayOf(second) : first > second;
}

/** Several hashes, parted by blanks or commas, are those of several texts: of a thread, or of one post for each network. */
function holdsFor({ hash = '' }: Approval, text: string): boolean {
  const digest = digests().digestOf(text);
  return hash
    .toLowerCase()
    .split(/[\s,]+/)
    .some((one) => one.length >= fewestDigits && digest.startsWith(one));
}
