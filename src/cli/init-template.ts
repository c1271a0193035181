import { toSafeJson } from '../report/escape.js';
import type { Answers } from './init-answers.js';

/** A config to begin with: what was answered is filled in, the rest stands behind a "#" as an example. */
export function configTemplate(answers: Answers): string {
  return `# yaml-language-server: $schema=./node_modules/smlint/dist/socialmedia.schema.json
# What smlint holds drafts of social-media posts against. "smlint rules" lists the rules, "smlint explain <rule>" explains one.

# smlint:strict makes every finding an error, smlint:de adds what holds in Germany.
extends: smlint:recommended

# The language of messages: en or de.
locale: ${answers.locale}

${[companyLines, strategyLines, secretLines, postLines].map((lines) => `${lines(answers).join('\n')}\n`).join('\n')}
# Rules of your own, in files of a folder: docs/writing-rules.md shows how to write one in ten minutes.
# guidelines: ./guidelines

# off, warn or error; a list holds the severity and the options.
# rules:
#   off-strategy-topic: warn
#   confidential-terms: [error, {waivable: false}]

# Files that are no drafts, in the syntax of .gitignore.
# ignore: [archive/]
`;
}

function companyLines({ company, handle, products, learned }: Answers): string[] {
  // Nothing can be said of a company without a name.
  const live = (isKnown: boolean) => (isKnown && company !== undefined ? '' : '# ');
  const proposals = products.length === 0 ? (learned?.products ?? []) : [];
  return [
    "# Who you are: lets smlint see when a post speaks about your own company and doesn't say so.",
    `${live(true)}company:`,
    `${live(true)}  name: ${scalar(company ?? 'Acme Robotics')}`,
    `${live(handle !== undefined)}  handles: ${list([handle ?? '@acme'])}`,
    '#   aliases: [Acme]',
    ...(proposals.length > 0 ? [`# Names in your ${learned?.posts} past posts; are some of them products?`] : []),
    '# "sense" tells a product from the ordinary word: {name: Falcon, sense: vacuum robot}',
    `${live(products.length > 0)}  products: ${list([products, proposals, ['Acme One']].find((names) => names.length > 0) ?? [])}`,
    '#   competitors: [Globex]',
  ];
}

function strategyLines({ platforms, topics, learned }: Answers): string[] {
  const proposals = topics.length === 0 ? (learned?.topics ?? []) : [];
  const example = { id: 'robotics', keywords: ['robot', 'automation', 'Roboter'] };
  const shown = [topics, proposals].find((some) => some.length > 0) ?? [example];
  const live = (some: readonly unknown[]) => (some.length > 0 ? '' : '# ');
  return [
    '# What you chose to talk about, to whom and where.',
    `${live([...platforms, ...topics])}strategy:`,
    `${live(platforms)}  platforms: [${(platforms.length > 0 ? platforms : ['linkedin', 'x']).join(', ')}]`,
    ...(proposals.length > 0
      ? [`# What your ${learned?.posts} past posts seem to be about: take what is right, and say what each is about.`]
      : []),
    '# Better topics make fewer mistakes: 6 to 12 keywords in the languages of your posts, and a description.',
    `${live(topics)}  topics:`,
    ...shown.flatMap(({ id, keywords }) => [
      `${live(topics)}    - id: ${scalar(id)}`,
      '#       description: what people do with our robots, at home and at work',
      `${live(topics)}      keywords: ${list(keywords)}`,
    ]),
    '#   audiences: [customers, applicants]',
  ];
}

function secretLines(): string[] {
  return [
    '# What must not get out, such as code names. Findings are masked in every report.',
    '# confidential:',
    '#   terms:',
    '#     - {term: Project Kestrel, why: not announced yet, match: inflected}',
  ];
}

function postLines({ role, platforms, languages }: Answers): string[] {
  const [platform, language] = [platforms, languages].map((list) => (list.length === 1 ? list[0] : undefined));
  const live = (value: string | undefined) => (value === undefined ? '# ' : '');
  return [
    "# What is true of all posts that don't say it themselves; author: employee, executive, brand or partner.",
    `${live(role ?? platform ?? language)}post:`,
    `${live(role)}  author: ${role ?? 'employee'}`,
    `${live(platform)}  platform: ${platform ?? 'linkedin'}`,
    `${live(language)}  language: ${language ?? 'en'}`,
  ];
}

function list(texts: readonly string[]): string {
  return `[${texts.map(scalar).join(', ')}]`;
}

/** Plain where YAML can't take it for anything but a text; else in JSON's quotes, which are YAML's as well, as are its codes for what could act. */
function scalar(text: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(text);
  return isPlain ? text : toSafeJson(text);
}
