import { posix } from 'node:path';
import { type AnyRule, messageTemplates } from '../src/report/rules-meta.js';

export interface Case {
  text: string;
  post?: { language?: string };
  finds: { message: string; quote: string }[];
  why?: string;
}

const examplesEach = 8;

/** The page of a rule: its README.md with what can be taken from the rule itself, so that it can't go out of date. */
export function rulePage(rule: AnyRule, readme: string, cases: readonly Case[]): string {
  const { id, docs } = rule;
  const [title, ...rest] = withLinksFrom(`rules/${id}`, readme).trim().split('\n');
  const facts = [
    docs.recommended === 'off'
      ? 'Off until you switch it on'
      : `Severity: \`${docs.recommended}\` in \`smlint:recommended\`, \`error\` in \`smlint:strict\``,
    rule.confidential ? 'findings are masked in every output' : '',
  ];
  return [
    `<!-- Made by "npm run docs" from rules/${id}. Change it there. -->`,
    title,
    '',
    `${facts.filter(Boolean).join(' · ')}.`,
    ...withOptions(rest, rule),
    '',
    '## Messages',
    '',
    ...messageTable(rule),
    ...examples(cases),
    '',
  ].join('\n');
}

/** A link from `rules/x/README.md` leads to the same place from `docs/rules/x.md`. */
function withLinksFrom(folder: string, markdown: string): string {
  return markdown.replace(/\]\((?![a-z]+:|#)([^)#]+)(#[^)]*)?\)/g, (_, path: string, anchor = '') => {
    return `](${posix.relative('docs/rules', posix.join(folder, path))}${anchor})`;
  });
}

function withOptions(lines: string[], { schema, defaults }: AnyRule): string[] {
  const properties = (schema as { properties?: Record<string, { description?: string }> } | undefined)?.properties;
  const at = lines.indexOf('## Options');
  if (!properties || at < 0) return lines;
  const rows = Object.entries(properties).map(
    ([name, { description = '' }]) => `| \`${name}\` | \`${JSON.stringify(defaults[name])}\` | ${cell(description)} |`,
  );
  const table = ['', '| Option | Default | Meaning |', '|---|---|---|', ...rows];
  return [...lines.slice(0, at + 1), ...table, ...lines.slice(at + 1)];
}

function messageTable({ messages }: AnyRule): string[] {
  const [en, de] = [messageTemplates(messages, 'en'), messageTemplates(messages, 'de')];
  const rows = Object.keys(messages).map((id) => `| \`${id}\` | ${cell(en[id] ?? '')} | ${cell(de[id] ?? '')} |`);
  return ['| Id | English | German |', '|---|---|---|', ...rows];
}

function examples(cases: readonly Case[]): string[] {
  const take = (wanted: (one: Case) => boolean) =>
    ['en', 'de'].flatMap((language) =>
      spread(
        cases.filter((one) => one.post?.language === language && wanted(one)),
        examplesEach,
      ),
    );
  const found = take(({ finds }) => finds.length > 0);
  const clean = take(({ finds }) => finds.length === 0);
  if (found.length === 0) return [];
  return [
    '',
    '## Examples',
    '',
    'Found:',
    '',
    '| Post | Message |',
    '|---|---|',
    ...found.map(
      (one) => `| ${marked(one)} | ${[...new Set(one.finds.map(({ message }) => `\`${message}\``))].join(' ')} |`,
    ),
    '',
    'Fine:',
    '',
    '| Post | Why |',
    '|---|---|',
    ...clean.map((one) => `| ${cell(one.text)} | ${cell(one.why ?? '')} |`),
  ];
}

/** As many as wanted from all over the list, for neighbours are alike. */
function spread<Item>(list: readonly Item[], most: number): Item[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)] as Item);
}

/** The post with its findings in bold. */
function marked({ text, finds }: Case): string {
  let html = '';
  let from = 0;
  for (const { quote } of finds) {
    const at = text.indexOf(quote, from);
    if (at < 0) continue;
    html += `${cell(text.slice(from, at))}<b>${cell(quote)}</b>`;
    from = at + quote.length;
  }
  return html + cell(text.slice(from));
}

/** Joiners are left alone in 👩‍💻, where they are needed. */
const invisible = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Nothing in a cell is Markdown or HTML, and nothing in it is invisible. */
function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replace(invisible, (hidden) => `[U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(/\r?\n/g, '<br>');
}
