import { describe, expect, test } from 'vitest';
import { parseConfig } from './parse.js';
import { formatProblem } from './problems.js';
import { createStrategy } from './strategy.js';
import { validateConfig } from './validate.js';

function check(strategy: string): string[] {
  const { value, problems, locate } = parseConfig(`strategy:\n  ${strategy}`, 'c.yml');
  expect(problems).toEqual([]);
  return validateConfig(value, { rules: [], file: { name: 'c.yml', locate } }).map((problem) =>
    formatProblem(problem).replace(/^c\.yml:/, ''),
  );
}

describe('a name alone and a record with more say the same', () => {
  test.each([
    [{ audiences: ['buyers'] }, { audiences: [{ name: 'buyers', platforms: [] }] }],
    [
      { audiences: [{ name: 'buyers', platforms: ['x' as const], formOfAddress: 'Sie' as const }] },
      { audiences: [{ name: 'buyers', platforms: ['x'], formOfAddress: 'Sie' }] },
    ],
    [{ platforms: ['x' as const, 'x' as const] }, { platforms: ['x'], plans: {} }],
    [
      { platforms: ['x' as const, { platform: 'xing' as const, cadence: '3/week', language: 'de' as const }] },
      { platforms: ['x', 'xing'], plans: { xing: { cadence: { times: 3, per: 'week' }, language: 'de' } } },
    ],
    [{ avoid: ['politics'] }, { avoid: [{ name: 'politics', words: [], allow: [] }] }],
  ])('%j', (input, expected) => {
    expect(createStrategy(input)).toMatchObject(expected);
  });

  test.each([
    [
      { min: '20%', max: '50 %' },
      { min: 0.2, max: 0.5 },
    ],
    [{ min: '12.5%' }, { min: 0.125, max: 1 }],
    [{ max: '30%' }, { min: 0, max: 0.3 }],
  ])('a share of %j', (share, expected) => {
    expect(createStrategy({ topics: [{ id: 'a', share }] }).topics[0]?.share).toEqual(expected);
  });
});

describe('what is wrong, where, and what to do', () => {
  test.each([
    ['topics: [{id: a, share: {min: 20%, max: 50%}}]', []],
    [
      'topics: [{id: a, share: {min: 0.2}}]',
      ['2:33  strategy.topics[0].share.min: expected text, found the number 0.2; for example "20%"'],
    ],
    [
      'topics: [{id: a, share: {min: a fifth}}]',
      ['2:33  strategy.topics[0].share.min: "a fifth" has the wrong form; for example "20%"'],
    ],
    ['topics: [{id: a, share: {min: 120%}}]', ['2:33  strategy.topics[0].share.min: a share is at most 100%']],
    ['topics: [{id: a, share: {max: 120%}}]', ['2:33  strategy.topics[0].share.max: a share is at most 100%']],
    [
      'topics: [{id: a, share: {min: 50%, max: 20%}}]',
      ["2:33  strategy.topics[0].share.min: at least 50% and at most 20% can't both be"],
    ],
    [
      'topics: [{id: a, share: {min: 60%}}, {id: b, share: {min: 50%}}]',
      ['2:11  strategy.topics: the smallest shares add up to 110%; lower some of them'],
    ],
    [
      'audiences: [{name: a, platforms: [linkdin]}, {platforms: [x]}]',
      [
        '2:37  strategy.audiences[0].platforms[0]: "linkdin" is not known here; did you mean "linkedin"?',
        '2:48  strategy.audiences[1]: "name" is missing; add it',
      ],
    ],
    [
      'platforms: [linkdin, {platform: x, cadence: thrice}]',
      [
        '2:15  strategy.platforms[0]: "linkdin" is not known here; did you mean "linkedin"?',
        '2:47  strategy.platforms[1].cadence: "thrice" has the wrong form; for example "3/week"',
      ],
    ],
    ['avoid: [poltics]', ['2:11  strategy.avoid[0]: "poltics" is not known here; did you mean "politics"?']],
    ['avoid: [{name: politics, allow: [energy policy]}]', []],
    [
      'avoid: [{name: poltics}]',
      ['2:11  strategy.avoid[0]: smlint has no words for "poltics"; did you mean "politics"?'],
    ],
    ['avoid: [{name: weather}]', ['2:11  strategy.avoid[0]: smlint has no words for "weather"; add "words"']],
    ['avoid: [{name: weather, words: ["(sun"]}]', ['2:35  strategy.avoid[0].words[0]: "(sun": a ")" is missing.']],
    [
      'campaigns: [{id: a, from: 2027-05-01, until: 2027-04-01}]',
      ['2:48  strategy.campaigns[0].until: the campaign ends before it begins on 2027-05-01'],
    ],
    [
      'campaigns: [{id: a, from: 2027-02-01, until: 2027-02-31}]',
      ['2:48  strategy.campaigns[0].until: "2027-02-31" is not a day of the calendar; check month and day'],
    ],
    ['campaigns: [{id: a, from: 2027-02-01, until: 2027-02-03, topic: elsewhere}]', []],
    [
      'topics: [{id: robots}, {id: jobs}, {id: Robots, share: {min: 10%}}]',
      [
        '2:43  strategy.topics[2].id: "Robots" is already strategy.topics[0]; put both into one entry, or give this one another name',
      ],
    ],
    [
      'platforms: [x, blog, {platform: x, cadence: 1/day}, blog]',
      [
        '2:35  strategy.platforms[2].platform: "x" is already strategy.platforms[0]; put both into one entry',
        '2:55  strategy.platforms[3]: "blog" is already strategy.platforms[1]; put both into one entry',
      ],
    ],
    [
      'audiences: [customers, {name: Customers, language: de}]',
      [
        '2:33  strategy.audiences[1].name: "Customers" is already strategy.audiences[0]; put both into one entry, or give this one another name',
      ],
    ],
    [
      'campaigns: [{id: a, from: 2027-02-01, until: 2027-02-03}, {id: a, from: 2028-02-01, until: 2028-02-03}]',
      [
        '2:66  strategy.campaigns[1].id: "a" is already strategy.campaigns[0]; put both into one entry, or give this one another name',
      ],
    ],
    [
      'avoid: [politics, politics]',
      [
        '2:21  strategy.avoid[1]: "politics" is already strategy.avoid[0]; put both into one entry, or give this one another name',
      ],
    ],
    ['topics: [{id: x}]\n  audiences: [x]\n  platforms: [x]', []],
    [
      'topics: [{id: robots}]\n  campaigns: [{id: a, from: 2027-02-01, until: 2027-02-03, topic: robts}]',
      ['3:67  strategy.campaigns[0].topic: there is no topic "robts"; did you mean "robots"?'],
    ],
  ])('%s', (strategy, messages) => {
    expect(check(strategy)).toEqual(messages);
  });
});
