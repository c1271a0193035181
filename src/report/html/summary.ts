import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import type { Words } from './words.js';

/** How many posts may go out, in a sentence and in four figures. */
export function summary(posts: readonly ShownPost[], words: Words): Markup {
  const count = (wanted: number) => posts.filter(({ severity }) => severity === wanted).length;
  const figures = [
    { name: words.postCount, value: posts.length, style: 'all' },
    { name: words.errorPosts, value: count(2), style: 'severity-2' },
    { name: words.warningPosts, value: count(1), style: 'severity-1' },
    { name: words.finePosts, value: count(0), style: 'severity-0' },
  ];
  return markup`<p class="lead">${words.fine(count(0), posts.length)}</p>
<dl class="figures">${figures.map(({ name, value, style }) => markup`<div class="${style}"><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
`;
}
