import { platformNames } from '../../post/platform-names.js';
import type { AuthorRole, Platform } from '../../post/post.js';
import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import type { Words } from './words.js';

/** The form above the cards. It is hidden until the script that answers it runs. */
export function filters(posts: readonly ShownPost[], words: Words): Markup {
  const facets = [
    facet(
      'rule',
      words.rule,
      posts.flatMap(({ findings }) => findings.map(({ message }) => message.ruleId ?? 'smlint')),
      words,
    ),
    facet(
      'author',
      words.author,
      posts.map(({ author }) => author),
      words,
      (name) => words.roles[name as AuthorRole] ?? name,
    ),
    facet(
      'platform',
      words.platform,
      posts.map(({ platform }) => platform),
      words,
      (name) => platformName(name as Platform, words),
    ),
    facet(
      'campaign',
      words.campaign,
      posts.map(({ metadata }) => metadata.campaign),
      words,
    ),
    facet(
      'audience',
      words.audience,
      posts.map(({ metadata }) => metadata.audience),
      words,
    ),
    facet(
      'topic',
      words.topic,
      posts.map(({ shownTopic }) => shownTopic),
      words,
    ),
  ];
  return markup`<form class="filters" aria-label="${words.filters}" hidden>
<label>${words.search}<input type="search" name="text" autocomplete="off"></label>
<label>${words.severity}<select name="severity"><option value="">${words.all}</option><option value="1 2">${words.withFindings}</option><option value="2">${words.error}</option><option value="1">${words.warning}</option><option value="0">${words.ok}</option></select></label>
${facets}<button type="reset">${words.reset}</button>
<p role="status" data-template="${words.shown('#', posts.length)}">${words.shown(String(posts.length), posts.length)}</p>
</form>
<p class="nothing" hidden>${words.nothingShown}</p>
`;
}

/** A choice among the values that there are; nothing when there is none. */
function facet(
  name: string,
  label: string,
  values: readonly (string | undefined)[],
  words: Words,
  shown: (value: string) => string = (value) => value,
): Markup | false {
  const known = [...new Set(values)].filter((value) => value !== undefined).sort();
  if (known.length === 0) return false;
  const options = known.map((value) => markup`<option value="${value}">${shown(value)}</option>`);
  return markup`<label>${label}<select name="${name}"><option value="">${words.all}</option>${options}</select></label>
`;
}

function platformName(platform: Platform, words: Words): string {
  return platform === 'unknown' ? words.unknownPlatform : platformNames[platform];
}
