import { describe, expect, test } from 'vitest';
import { complaintsAbout, guidelinesOf } from './guideline.test-kit.js';

const rest = 'message: no\n  examples: {bad: [a], good: [b]}\n';
const rule = (keys: string) => `- id: acme/rule\n  ${rest}  ${keys.replaceAll('\n', '\n  ')}`;

describe('every problem has its place and its remedy', () => {
  test.each<[string, string]>([
    ['term: [a]', '4:3  rule "acme/rule": there is no key "term"; did you mean "terms"?'],
    ['terms: []', '4:10  rule "acme/rule": terms: the list is empty; fill it or remove it'],
    [
      'terms: [2027]',
      '4:11  rule "acme/rule": terms[0]: expected text, found the number 2027; put it in quotes: "2027"',
    ],
    ['terms: "!!!"', '4:10  rule "acme/rule": terms: "!!!" holds no word and can never be found; use regex for signs'],
    [
      'terms: “we win”',
      '4:10  rule "acme/rule": terms: the quotation marks in “we win” are part of the text, and quoted speech is never searched; leave them out',
    ],
    [
      'terms: [acme.com]',
      '4:11  rule "acme/rule": terms[0]: "acme.com" is a link or an address, which terms don\'t look into; add "where: link"',
    ],
    ['terms: a\nmatch: exakt', '5:10  rule "acme/rule": match: "exakt" is not known here; did you mean "exact"?'],
    [
      'regex: x+\nmatch: part',
      '5:10  rule "acme/rule": match: "match" says how terms are compared, and there are none; add terms or remove it',
    ],
    [
      'terms: a\nfix: true',
      '5:8  rule "acme/rule": fix: "fix" writes what "replace" says, and there is nothing; add replace or remove it',
    ],
    [
      'replace: {utilize: use}\nmatch: inflected\nfix: true',
      '6:8  rule "acme/rule": fix: with "match: inflected" the ending of a word would be lost; list its forms under replace, or remove fix',
    ],
    [
      'replace: {so: so so}\nfix: true',
      '4:17  rule "acme/rule": replace.so: "so so" holds "so", which the rule finds in turn, so --fix would never come to an end; choose other words, or remove fix',
    ],
    [
      'replace: {en: {a: b, b: a}}\nfix: true',
      '4:21  rule "acme/rule": replace.en.a: "b" holds "b", which the rule finds in turn, so --fix would never come to an end; choose other words, or remove fix',
    ],
    ["phrase: '(a|b'", '4:11  rule "acme/rule": phrase: "(a|b": a ")" is missing'],
    ["phrase: '...'", '4:11  rule "acme/rule": phrase: "...": there is no word to look for'],
    [
      "phrase: '<firm> is'",
      '4:11  rule "acme/rule": phrase: "<firm> is": there is no <firm>; use <company>, <product>, <competitor> or <handle>',
    ],
    [
      "phrase: '{you} are'",
      '4:11  rule "acme/rule": phrase: {you} names a list that only rules in code have; write the words as (a|b)',
    ],
    [
      "phrase: {en: ['so 50%']}",
      '4:17  rule "acme/rule": phrase.en[0]: "50%" is not one word and can never be found; write "50", or use terms, which mind every sign',
    ],
    ["regex: '(a'", '4:10  rule "acme/rule": regex: missing closing ): "(a"'],
    [
      "regex: ['a', '(a)\\1']",
      '4:16  rule "acme/rule": regex[1]: a reference to what was matched before, such as \\1, can make a run hang and is not allowed',
    ],
    [
      "regex: 'a(?!b)'",
      '4:10  rule "acme/rule": regex: a look ahead or behind, (?=…) or (?<=…), can make a run hang and is not allowed; match more and use "unless"',
    ],
    [
      "regex: 'x*'",
      '4:10  rule "acme/rule": regex: "x*" also fits the empty text, which is everywhere; make it need a sign',
    ],
    ["match-en: '#Nuon will'", '4:13  rule "acme/rule": match-en: there is no tag #Nuon; did you mean #Noun?'],
    [
      "match-en: '#Noun #Verb'",
      '4:13  rule "acme/rule": match-en: there has to be at least one plain word in it, such as "will" in "will #Verb", for grammar alone is too slow',
    ],
    [
      "match-en: '/(a+)+$/ will'",
      '4:13  rule "acme/rule": match-en: a regular expression between slashes can make a run hang here; use regex',
    ],
    [
      'count: {of: hastag, max: 1}',
      '4:15  rule "acme/rule": count.of: "hastag" is not known here; did you mean "hashtag"?',
    ],
    ['count: {of: hashtag}', '4:10  rule "acme/rule": count: say how many: add min or max'],
    [
      'count: {of: emoji, min: 3, max: 2}',
      '4:10  rule "acme/rule": count: no post has at least 3 and at most 2; swap min and max',
    ],
    [
      'metric: hashtag / words > 1',
      '4:11  rule "acme/rule": metric: there is no count "hashtag"; did you mean "hashtags"?',
    ],
    ['metric: words', '4:11  rule "acme/rule": metric: a comparison is missing: one of > >= < <= ='],
    ['metric: words > 1 2', '4:11  rule "acme/rule": metric: "2" is one too many'],
    ['metric: (words > 1', '4:11  rule "acme/rule": metric: a ")" is missing'],
    [
      'require: {where: start}',
      '4:12  rule "acme/rule": require: this says where, but not what to look for; add terms, phrase, regex or has',
    ],
    [
      'terms: [a, b]\nunless: [b]',
      '5:11  rule "acme/rule": unless: "b" is among the terms and excuses itself, so it is never found; remove it from one of them',
    ],
    [
      'terms: a\nfrom: 2027-02-31',
      '5:9  rule "acme/rule": from: "2027-02-31" is not a day of the calendar; check month and day',
    ],
    [
      'terms: a\nfrom: 2027-03-01\nuntil: 2027-02-01',
      '6:10  rule "acme/rule": until: the rule ends on 2027-02-01, before it begins on 2027-03-01; swap the days',
    ],
    [
      'terms: {de: [a]}\nlanguages: en',
      '4:15  rule "acme/rule": terms.de: the rule is for en only, so these are never found; remove them or add "de" to languages',
    ],
    [
      'severity: warn',
      '1:3  rule "acme/rule": the rule looks for nothing; add one of terms, phrase, regex, match-en, replace, count, metric, require',
    ],
    ['terms+: [a]', '4:11  rule "acme/rule": terms+: this needs "extends" with the id of another rule'],
    [
      'extends: acme/rul',
      '4:12  rule "acme/rule": extends: there is no rule "acme/rul" among these guidelines; did you mean "acme/rule"?',
    ],
    [
      'terms: a\nguideline: {section: 4.2}',
      '5:24  rule "acme/rule": guideline.section: expected text, found the number 4.2; put it in quotes: "4.2"',
    ],
  ])('%s', async (keys, complaint) => {
    expect((await complaintsAbout(rule(keys)))[0]).toBe(`rules.yml:${complaint}`);
  });

  test.each<[string, string, string]>([
    ['no examples', 'id: a\nmessage: no\nterms: a', '1:1  rule "a": "examples" is missing; add it'],
    [
      'no good ones',
      'id: a\nmessage: no\nterms: a\nexamples: {bad: [a]}',
      '4:11  rule "a": examples: "good" is missing; add it',
    ],
    [
      'a placeholder',
      `id: a\n${rest.replace(/ {2}/g, '').replace('no', "'{qoute}'")}terms: a`,
      '2:10  rule "a": message: there is nothing called {qoute}; did you mean {quote}?',
    ],
    [
      'an id',
      `id: No Dates\n${rest.replace(/ {2}/g, '')}terms: a`,
      '1:5  rule "No Dates": id: "No Dates" has the wrong form; for example "acme/no-dates"',
    ],
    [
      'an id of smlint',
      `id: confidential-terms\n${rest.replace(/ {2}/g, '')}terms: a`,
      '1:5  rule "confidential-terms": id: smlint or a plugin has a rule of this name; choose another id',
    ],
    [
      'the same id',
      `${rule('terms: a')}\n${rule('terms: b')}`,
      '5:7  rule "acme/rule": id: another rule of these guidelines has the same id; choose another one',
    ],
    [
      'a circle',
      '- {id: a, extends: b, message: no, examples: {bad: [x], good: [y]}}\n- {id: b, extends: a, message: no, examples: {bad: [x], good: [y]}}',
      '1:20  rule "a": extends: the rules extend each other in a circle: a → b → a; remove one of these lines',
    ],
    [
      'a rule of a clause',
      "- guideline: {section: '1'}\n  rules: [confidential-term]",
      '2:11  there is no rule "confidential-term"; did you mean "confidential-terms"?',
    ],
    ['no entry at all', '- just words', '1:3  guidelines: expected an object with keys, found the text "just words"'],
  ])('%s', async (_, yaml, complaint) => expect((await complaintsAbout(yaml))[0]).toBe(`rules.yml:${complaint}`));

  test('all at once, and no rule of a file with a problem is used', async () => {
    const { rules, problems, ids } = await guidelinesOf(
      `${rule('term: a\nregex: (\nfrom: 2027-13-01')}\n- {id: b, ${rest.replace('\n  ', ', ').trim()}, terms: c}`,
    );
    expect(problems.map(({ line }) => line)).toEqual([4, 5, 6]);
    expect([rules, ids]).toEqual([[], ['acme/rule', 'b']]);
  });
});

describe('extends', () => {
  const parent =
    '- id: base\n  message: base\n  severity: error\n  terms: {en: [one, two], de: [drei]}\n  unless: please\n  examples: {bad: [one], good: [x]}\n';
  const child = (keys: string) =>
    `${parent}- id: own\n  extends: base\n  message: own\n  examples: {bad: [one], good: [x]}\n${keys}`;
  const words = async (keys: string) => {
    const { rules } = await guidelinesOf(child(keys));
    const own = rules.find(({ id }) => id === 'own');
    return own?.declared.wordings.map(({ group, wording }) => `${group} ${wording.language} ${wording.shown}`);
  };

  test.each<[string, string[]]>([
    ['', ['rule en one', 'rule en two', 'rule de drei', 'unless any please']],
    ['  terms: four', ['rule any four', 'unless any please']],
    ['  terms+: four', ['rule en one', 'rule en two', 'rule de drei', 'rule any four', 'unless any please']],
    [
      '  terms+: {de: [vier]}\n  terms-: {en: one}',
      ['rule en two', 'rule de drei', 'rule de vier', 'unless any please'],
    ],
    ['  terms-: [two, drei]\n  unless: thanks', ['rule en one', 'unless any thanks']],
  ])('%s', async (keys, expected) => expect(await words(keys)).toEqual(expected));

  test('what is taken over counts, and the parent stays as it is', async () => {
    const { rules } = await guidelinesOf(child('  terms+: four'));
    expect(rules.map(({ id, docs, declared }) => [id, docs.recommended, declared.wordings.length])).toEqual([
      ['base', 'error', 4],
      ['own', 'error', 5],
    ]);
  });

  test.each([
    [
      '  terms-: {en: three}',
      'rules.yml:11:16  rule "own": terms-: the other rule has no term "three"; remove it here',
    ],
    ['  terms-: three', 'rules.yml:11:11  rule "own": terms-: the other rule has no term "three"; remove it here'],
  ])('%s', async (keys, complaint) => {
    const [first] = await complaintsAbout(child(keys));
    expect(first?.replace(/:\d+ {2}/, '  ')).toBe(complaint.replace(/:\d+ {2}/, '  '));
  });
});

test('a rule that names a section takes the rest from the clause', async () => {
  const { rules, clauses } = await guidelinesOf(
    `- guideline: {section: '4.2', text: No dates., contact: pr@acme.example}\n  rules: [confidential-terms]\n${rule("terms: a\nguideline: {section: '4.2'}")}`,
  );
  expect(rules[0]?.guideline).toEqual({ section: '4.2', text: 'No dates.', contact: 'pr@acme.example' });
  expect(rules[0]?.messages.breach.de({})).toBe('no (Leitlinie 4.2)');
  expect(clauses).toEqual([
    { section: '4.2', text: 'No dates.', contact: 'pr@acme.example', rules: ['confidential-terms'] },
  ]);
});

describe('only rules that any post may break are asked about every post', () => {
  test.each([
    ['terms: a', true],
    ["phrase: 'a ... b'", true],
    ['replace: {a: b}', true],
    ["match-en: 'will #Verb'", true],
    ['when: a\nrequire: {has: link}', true],
    ['require: {has: link}', false],
    ['regex: a', false],
    ['terms: "#a"', false],
    ['terms: a\nwhere: alt text', false],
    ["phrase: '<company> is'", false],
    ['count: {of: emoji, max: 1}', false],
    ['metric: words > 9', false],
  ])('%s', async (keys, onlyOnHits) => expect((await guidelinesOf(rule(keys))).rules[0]?.onlyOnHits).toBe(onlyOnHits));
});
