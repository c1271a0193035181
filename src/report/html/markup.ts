import { escapeHtml } from '../escape.js';

const made = Symbol('markup');

/** Finished HTML. Only the function `markup` makes it, so that no text can get into the page unescaped. */
export interface Markup {
  readonly [made]: string;
}

export type Content = Markup | string | number | false | undefined | readonly Content[];

/** A template whose values are escaped unless they are markup themselves; `false` and `undefined` leave nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let html = parts[0] as string;
  for (let index = 0; index < values.length; index++) html += htmlOf(values[index]) + parts[index + 1];
  return { [made]: html };
}

/** The project's own style sheet or script as it is: neither may be escaped. Never for anything from a draft. */
export function verbatim(text: string): Markup {
  return { [made]: text };
}

export function htmlOf(value: Content): string {
  if (value === false || value === undefined) return '';
  if (typeof value !== 'object') return escapeHtml(String(value));
  return made in value ? value[made] : value.map(htmlOf).join('');
}
