import type { Locale } from '../../rule/rule.js';
import type { PublicSettings } from '../format.js';
import { formatDay } from './dates.js';
import { type Markup, markup, verbatim } from './markup.js';
import script from './page.mjs?text';
import { style } from './style.js';
import type { Words } from './words.js';

export interface Section {
  id: string;
  name: string;
  content: Markup;
}

export interface PageContext {
  locale: Locale;
  settings: PublicSettings | undefined;
  words: Words;
}

/** The page around its sections. Only the style sheet and the script that it comes with may act, and nothing may be fetched. */
export async function page(sections: readonly Section[], { locale, settings, words }: PageContext): Promise<Markup> {
  const policy = `default-src 'none'; style-src '${await hash(style)}'; script-src '${await hash(script)}'; base-uri 'none'; form-action 'none'`;
  const title = words.title(settings?.company?.name);
  const date = settings && formatDay(settings.today, locale, { day: 'numeric', month: 'long', year: 'numeric' });
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · ${words.kicker}</title>
<style>${verbatim(style)}</style>
</head>
<body>
<a class="skip" href="#posts">${words.skip}</a>
<header>
<p class="kicker">${words.kicker}</p>
<h1>${title}</h1>
${date && markup`<p class="quiet">${words.made(date)}</p>`}
<nav aria-label="${words.sections}"><ul>${sections.map(({ id, name }) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
</header>
<main>
${sections.map(
  ({ id, name, content }) => markup`<section id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${name}</h2>
${content}</section>
`,
)}</main>
<script>${verbatim(script)}</script>
</body>
</html>`;
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
