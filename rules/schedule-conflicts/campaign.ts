import type { Settings } from '../../src/rule/settings.js';
import { type StrangeName, strangeName } from '../../src/rule/strategy.js';
import type { PostView } from '../../src/rule/view.js';
import { daysOf } from './plan.js';

/** A campaign that the strategy doesn't have. Those of the past may be gone from a config, so published posts and past days are passed over. */
export function strangeCampaign(post: PostView, settings: Settings): StrangeName | undefined {
  const { campaign, status, publishAt } = post.metadata;
  if (campaign === undefined || status === 'published') return undefined;
  if (publishAt !== undefined && daysOf(post, settings).every((day) => day < settings.today)) return undefined;
  const campaigns = settings.strategy?.campaigns ?? [];
  return strangeName(
    campaign,
    campaigns.map(({ id }) => id),
  );
}
