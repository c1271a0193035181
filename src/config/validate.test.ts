import { describe, expect, test } from 'vitest';
import { parseConfig } from './parse.js';
import { formatProblem } from './problems.js';
import { testRules as rules } from './test-rules.js';
import { validateConfig } from './validate.js';

function check(text: string): string[] {
  const { value, problems, locate } = parseConfig(text, 'c.yml');
  expect(problems).toEqual([]);
  return validateConfig(value, { rules, file: { name: 'c.yml', locate } }).map(formatProblem);
}

describe('what is wrong, where, and what to do', () => {
  test.each([
    ['compnay: {}', ['1:1  there is no key "compnay"; did you mean "company"?']],
    ['company:\n  name: A\n  aliass: []', ['3:3  company: there is no key "aliass"; did you mean "aliases"?']],
    ['- a', ['1:1  expected an object with keys, found a list']],
    ['root: yes', ['1:7  root: expected true or false, found the text "yes"']],
    ['company:\n  name: 42', ['2:9  company.name: expected text, found the number 42; put it in quotes: "42"']],
    ['company: {name: " "}', ['1:17  company.name: the text is empty; fill it or remove it']],
    [
      'company:\n  aliases: ACME, Acme Inc',
      ['2:12  company.aliases: expected a list, found the text "ACME, Acme Inc"; write ["ACME","Acme Inc"]'],
    ],
    [
      'company:\n  products: [A, {nmae: x}, 3]',
      [
        '2:17  company.products[1]: "name" is missing; add it',
        '2:18  company.products[1]: there is no key "nmae"; did you mean "name"?',
        '2:28  company.products[2]: expected text or an object with keys, found the number 3; put it in quotes: "3"',
      ],
    ],
    [
      'post:\n  platform: linkdin\n  author: emploee\n  language: 3',
      [
        '2:13  post.platform: "linkdin" is not known here; did you mean "linkedin"?',
        '3:11  post.author: "emploee" is not known here; did you mean "employee"?',
        `4:13  post.language: the number 3 can't stand here; choose one of en, de`,
      ],
    ],
    ['accounts:\n  acme: {autor: brand}', ['2:10  accounts.acme: there is no key "autor"; did you mean "author"?']],
    [
      'accounts:\n  acme: {author: {role: boss}}',
      ['2:25  accounts.acme.author.role: "boss" is not known here; choose one of employee, executive, brand, partner'],
    ],
    [
      'strategy:\n  audiences:',
      [
        '2:3  strategy.audiences: nothing stands here; expected a list, for example ["customers","applicants"], or remove the line',
      ],
    ],
    ['strategy: {topics: [{keywords: [a]}]}', ['1:21  strategy.topics[0]: "id" is missing; add it']],
    ['jurisdictions: de', ['1:16  jurisdictions: expected a list, found the text "de"; write ["de"]']],
    ['platforms: {mastodn: {limit: 9}}', ['1:13  platforms: there is no platform "mastodn"; did you mean "mastodon"?']],
    [
      'platforms: {x: {limit: long, fold: 0}}',
      [
        '1:24  platforms.x.limit: expected a whole number, found the text "long"',
        '1:36  platforms.x.fold: 0 is too small; at least 1',
      ],
    ],
    ['locale: fr', ['1:9  locale: "fr" is not known here; choose one of en, de']],
    [
      'confidential:\n  terms:\n    - ""\n    - {term: x, until: 2026-02-30}\n    - {term: y, until: soon, match: prt}',
      [
        '3:7  confidential.terms[0]: the text is empty; fill it or remove it',
        '4:24  confidential.terms[1].until: "2026-02-30" is not a day of the calendar; check month and day',
        '5:24  confidential.terms[2].until: "soon" has the wrong form; for example "2027-03-01"',
        '5:37  confidential.terms[2].match: "prt" is not known here; did you mean "part"?',
      ],
    ],
    ['extends: 3', ['1:10  extends: expected text or a list, found the number 3; for example "smlint:strict"']],
    ['ignore: drafts/', ['1:9  ignore: expected a list, found the text "drafts/"; write ["drafts/"]']],
    [
      'readers: [{files: "../x", reader: cvs, map: {txt: Caption}}]',
      [
        '1:19  readers[0].files: patterns cannot leave the folder of this config with ".."; put the config higher up',
        '1:35  readers[0].reader: "cvs" is not known here; did you mean "csv"?',
        '1:46  readers[0].map: there is no field "txt"; did you mean "text"?',
      ],
    ],
  ])('%j', (text, messages) => {
    expect(check(text)).toEqual(messages.map((message) => `c.yml:${message}`));
  });
});

describe('rules', () => {
  const known = 'known: confidential-terms, personal-attack, from-elsewhere';
  test.each([
    [
      'rules:\n  confidental-terms: error',
      ['2:3  rules: there is no rule "confidental-terms"; did you mean "confidential-terms"?'],
    ],
    ['rules: {xyz: off}', [`1:9  rules: there is no rule "xyz"; ${known}`]],
    ['rules: {__proto__: off}', [`1:9  rules: there is no rule "__proto__"; ${known}`]],
    [
      'rules: {personal-attack: eror}',
      ['1:26  rules.personal-attack: "eror" is not known here; did you mean "error"?'],
    ],
    [
      'rules: {personal-attack: false}',
      [`1:26  rules.personal-attack: false can't stand here; choose one of off, warn, error`],
    ],
    ['rules: {personal-attack: []}', ['1:26  rules.personal-attack: the list is empty; fill it or remove it']],
    [
      'rules: {personal-attack: [warn, {}, 3]}',
      ['1:26  rules.personal-attack: the list is too long; it holds a severity and one object of options'],
    ],
    [
      'rules: {personal-attack: [warn, {max: 1}]}',
      ['1:34  rules.personal-attack[1]: there is no option "max"; known: waivable'],
    ],
    [
      'rules:\n  confidential-terms: [error, {maxx: 1, mode: los, words: [1], max: 0, waivable: 3}]',
      [
        '2:32  rules.confidential-terms[1]: there is no option "maxx"; did you mean "max"?',
        '2:47  rules.confidential-terms[1].mode: "los" is not known here; choose one of strict, loose',
        '2:60  rules.confidential-terms[1].words[0]: expected text, found the number 1; put it in quotes: "1"',
        '2:69  rules.confidential-terms[1].max: 0 is too small; at least 1',
        '2:82  rules.confidential-terms[1].waivable: expected true or false, found the number 3',
      ],
    ],
    [
      'rules: {from-elsewhere: [warn, {a: 1}]}',
      [
        `1:36  rules.from-elsewhere[1].a: the rule's own schema uses "oneOf", which smlint does not check; tell the rule's author`,
      ],
    ],
    [
      'overrides: [{files: "../x", rules: {a: off}}, {post: {}}, {files: [ok, "!no"]}]',
      [
        '1:21  overrides[0].files: patterns cannot leave the folder of this config with ".."; put the config higher up',
        `1:37  overrides[0].rules: there is no rule "a"; ${known}`,
        '1:47  overrides[1]: "files" is missing; add it',
        '1:72  overrides[2].files[1]: patterns cannot begin with "!"; name the files that are meant',
      ],
    ],
  ])('%j', (text, messages) => {
    expect(check(text)).toEqual(messages.map((message) => `c.yml:${message}`));
  });
});

test.each([
  'extends: smlint:strict',
  'rules: {personal-attack: off, confidential-terms: 2}',
  'rules: {confidential-terms: [warn, {max: 3, waivable: false, words: [a]}]}',
  '{"$schema": "x", "company": {"name": "A", "products": ["B", {"name": "C", "sense": "d"}]}}',
  'accounts: {"@a": {platform: x, author: {role: brand, handle: "@a"}, language: de}}',
  'readers: [{files: "plan/*.csv", map: {text: Caption, date: When}}, {files: ["*.post"], reader: markdown}]',
  'calendar: {timezone: Europe/Berlin, more: [1]}',
  'calendar: {timezone: Asia/Calcutta}',
  'overrides: [{files: "*.md"}, {files: [a, b], post: {kind: reply}, rules: {personal-attack: error}}]',
])('%s is fine', (text) => {
  expect(check(text)).toEqual([]);
});

test('without positions the name of the file stands alone; names cannot drive a terminal', () => {
  const problems = validateConfig({ ['\u001b[31m\u202ex']: 1 }, { rules, file: { name: 'c.mjs' } });
  expect(problems.map(formatProblem).join()).toMatch(/^c\.mjs {2}there is no key "\\u001b\[31m\\u202ex"; known/);
});
