import { spawn } from 'node:child_process';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildIfStale, config, createScratch, program, type Scratch } from './scratch.js';

const dates = `- id: acme/no-dates
  message: {en: '"{quote}" promises a date: write "soon"', de: '„{quote}“ verspricht ein Datum: „bald“ schreiben'}
  severity: error
  guideline: {section: '4.2', text: We give no dates., contact: pr@acme.example}
  phrase: {en: ['will ... (ship|arrive) on'], de: ['kommt am']}
  examples:
    bad: [It will surely ship on Monday., {text: Er kommt am Montag., finds: [kommt am]}]
    good: [It will ship soon.]
`;

let scratch: Scratch;
beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({
    '.socialmediarc.yml': `${config}guidelines: ./guidelines\n`,
    'guidelines/dates.yml': dates,
    'post.txt': 'The Roamer will surely ship on Monday.\n',
  });
});
afterEach(() => scratch.remove());

describe('a rule of your own', () => {
  test('finds, explains and can be waived like any other', () => {
    expect(scratch.smlint(['post.txt'])).toEqual({
      code: 1,
      stdout: `\n${scratch.folder}/post.txt\n  1:12  error  "will surely ship on" promises a date: write "soon" (guideline 4.2)  acme/no-dates\n\n✖ 1 problem (1 error, 0 warnings)\n\n`,
      stderr: '',
    });
    const german = scratch.smlint(['--text', 'Er kommt am Montag.', '--locale', 'de']);
    expect(german.stdout).toContain('„kommt am“ verspricht ein Datum: „bald“ schreiben (Leitlinie 4.2)');
    scratch.write({
      'waived.md': '<!-- smlint-waive acme/no-dates -- it was announced -->\nIt will ship on Monday.\n',
    });
    expect(scratch.smlint(['waived.md'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(scratch.smlint(['post.txt', '--rule', 'acme/no-dates:off']).code).toBe(0);
  });

  test('may stand in the config itself, beside folders and files, and in a config that is extended', () => {
    scratch.write({
      '.socialmediarc.yml':
        'extends: ./base/base.yml\nguidelines:\n  - ./guidelines/dates.yml\n  - id: ours\n    message: no\n    terms: roamer\n    examples: {bad: [roamer], good: [robot]}\n',
      'base/base.yml': `${config}guidelines: ./more\n`,
      'base/more/deep/one.yml': "id: theirs\nmessage: no\nregex: 'M\\w+y'\nexamples: {bad: [Money], good: [M]}\n",
    });
    const ids = [...scratch.smlint(['post.txt']).stdout.matchAll(/\S+$/gm)].map(([id]) => id);
    expect(ids).toEqual(expect.arrayContaining(['acme/no-dates', 'ours', 'theirs']));
    expect(scratch.smlint(['test'])).toMatchObject({ code: 0, stdout: '✔ 3 rules, 7 examples: all as expected\n' });
  });

  test('writes what to say instead, where it is sure, and once', () => {
    scratch.write({
      'guidelines/words.yml':
        'id: acme/words\nmessage: \'write "{replacement}"\'\nreplace: {utilize: use, github: GitHub, guys: everybody}\nfix: true\nexamples: {bad: [Utilize], good: [GitHub]}\n',
      'plan.csv': 'Text;Platform\n"Utilize ""Github"", guys!";x\n',
      'words.txt': 'Utilize Github, GUYS. #Utilize\n',
    });
    const check = ['words.txt', 'plan.csv', '--rule', 'styled-unicode:off'];
    expect(scratch.smlint([...check, '--fix-dry-run']).stdout).toContain(
      '-Utilize Github, GUYS. #Utilize\n+Use GitHub, EVERYBODY. #Utilize\n',
    );
    for (const _ of ['once', 'twice']) {
      expect(scratch.smlint([...check, '--fix'])).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^\n\S+words\.txt\n {2}1:25 {2}warning {2}write "Use" {2}acme\/words\n/),
      });
      expect(scratch.read('words.txt')).toBe('Use GitHub, EVERYBODY. #Utilize\n');
      expect(scratch.read('plan.csv')).toBe('Text;Platform\n"Use ""Github"", everybody!";x\n');
    }
  });

  test('what a confidential rule finds comes out nowhere', () => {
    scratch.write({
      'guidelines/secret.yml':
        'id: acme/secret\nmessage: \'"{quote}" is secret\'\nterms: roamer\nconfidential: true\nexamples: {bad: [roamer], good: [robot]}\n',
    });
    expect(scratch.smlint(['post.txt', '--format', 'json']).stdout).not.toMatch(/roamer/i);
    expect(scratch.smlint(['post.txt']).stdout).toContain('"Ro••••" is secret');
  });

  test('mistakes in all files and in the config are told at once', () => {
    scratch.write({
      '.socialmediarc.yml': `${config}guidelines: [./guidelines, ./gone]\nlokale: de\n`,
      'guidelines/wrong.yml': 'id: wrong\nmessage: no\nterm: [a]\nexamples: {bad: [a], good: [b]}\n',
      'guidelines/broken.yml': 'id: "a\n',
    });
    const { code, stdout, stderr } = scratch.smlint(['post.txt']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      '.socialmediarc.yml:12:28  guidelines[1]: there is no file or folder "./gone"; check the path, or create it\n',
    );
    expect(stderr).toContain('guidelines/wrong.yml:3:1  rule "wrong": there is no key "term"; did you mean "terms"?\n');
    expect(stderr).toMatch(/guidelines\/broken\.yml:\d+:\d+ {2}/);
    expect(stderr).toContain('.socialmediarc.yml:13:1  there is no key "lokale"; did you mean "locale"?\n');
  });

  test.each(['(a+)+$', '(a|aa)+$', '(.*a){12}$'])('the expression %s can hang nothing', (regex) => {
    scratch.write({
      'guidelines/evil.yml': `id: evil\nmessage: no\nregex: '${regex}'\nexamples: {bad: [a], good: [b]}\n`,
      'evil.txt': `${'a'.repeat(2000)}!\n`,
    });
    expect(scratch.smlint(['evil.txt']).stderr).toBe('');
  });
});

describe('smlint test', () => {
  test('is content', () => {
    expect(scratch.smlint(['test'])).toEqual({
      code: 0,
      stdout: '✔ 1 rule, 3 examples: all as expected\n',
      stderr: '',
    });
    expect(scratch.smlint(['test', '--locale', 'de']).stdout).toBe('✔ 1 Regel, 3 Beispiele: alles wie erwartet\n');
  });

  test('shows what was expected and what was found', () => {
    scratch.write({
      'guidelines/wrong.yml': `- id: acme/free
  message: no
  terms: free
  examples:
    bad: [Fee for all., {text: Free now, finds: [free]}]
    good: [Feel free to ask.]
- id: acme/brand
  message: no
  terms: free
  phrase: '<product> is'
  examples: {bad: [Free], good: [No]}
`,
      'guidelines/cases.yml': 'cases:\n  - text: Free\n    finds: [{rule: acme/no-dates, quote: Free}]\n',
    });
    expect(scratch.smlint(['test'])).toEqual({
      code: 1,
      stdout: `✖ acme/free  guidelines/wrong.yml:1
  bad 1: Fee for all.
    - expected: something
    + found: nothing
  bad 2: Free now
    - expected: "free"
    + found: "Free"
  good 1: Feel free to ask.
    - expected: nothing
    + found: "free"

✖ acme/brand  guidelines/wrong.yml:7
  bad 1: Free
    - expected: something
    + found: nothing
    why: not checked: the config has no product, which the rule refers to; add it under company

✖ guidelines/cases.yml:2  Free
    - expected: "acme/no-dates: Free"
    + found: "acme/free: Free"

✖ 3 rules, 8 examples, 1 case: 5 failed
`,
      stderr: '',
    });
    expect(scratch.smlint(['test', 'acme/no-dates'])).toMatchObject({
      code: 0,
      stdout: '✔ 1 rule, 3 examples: all as expected\n',
    });
  });

  describe('as findings in the files of rules', () => {
    const wrong = {
      'guidelines/wrong.yml': `id: acme/free
message: no
terms: {en: [free, gratis]}
examples:
  bad:
    - Free for all.
    - {text: Free now, finds: [free]}
  good: [Feel free to ask.]
`,
      'guidelines/cases.yml': 'cases:\n  - text: Free\n    finds: [{rule: acme/no-dates, quote: Free}]\n',
    };

    test('--format json', () => {
      scratch.write(wrong);
      const { code, stdout, stderr } = scratch.smlint(['test', '--coverage', '--format', 'json']);
      expect([code, stderr]).toEqual([1, '']);
      const results = JSON.parse(stdout) as { filePath: string; errorCount: number; messages: object[] }[];
      expect(results.map(({ filePath, errorCount }) => [filePath.slice(scratch.folder.length), errorCount])).toEqual([
        ['/guidelines/cases.yml', 1],
        ['/guidelines/dates.yml', 0],
        ['/guidelines/wrong.yml', 2],
      ]);
      const example = { ruleId: 'acme/free', severity: 2, messageId: 'example' };
      expect(results.map(({ messages }) => messages)).toEqual([
        [
          {
            ...{ ruleId: null, severity: 2, messageId: 'case', line: 2, column: 5 },
            message: 'Free (expected: "acme/no-dates: Free"; found: "acme/free: Free")',
          },
        ],
        [],
        [
          { ...example, line: 7, column: 7, message: 'bad 2: Free now (expected: "free"; found: "Free")' },
          { ...example, line: 8, column: 10, message: 'good 1: Feel free to ask. (expected: nothing; found: "free")' },
          {
            ...{ ruleId: 'acme/free', severity: 1, messageId: 'remark', line: 1, column: 1 },
            message: 'no example touches: gratis',
          },
        ],
      ]);
    });

    test.each(['junit', 'sarif', 'github', 'checkstyle', 'stylish'])('--format %s', (name) => {
      scratch.write(wrong);
      const { code, stdout, stderr } = scratch.smlint(['test', '--format', `${name}=out.txt`]);
      expect([code, stdout, stderr]).toEqual([1, '', '']);
      expect(scratch.read('out.txt')).toContain('bad 2: Free now');
    });

    test('nothing of a confidential rule can be read in any of them, nor in its page', () => {
      scratch.write({
        'guidelines/secret.yml':
          'id: acme/secret\nmessage: no\nterms: [roamer, glider]\nconfidential: true\nexamples: {bad: [The robot.], good: [The roamer.]}\n',
        'guidelines/cases.yml': 'cases:\n  - text: A roamer\n    finds: []\n',
      });
      for (const more of [[], ['--format', 'json'], ['--format', 'junit']]) {
        const { code, stdout } = scratch.smlint(['test', '--coverage', ...more]);
        expect([code, stdout.match(/r?oamer|glider/i)]).toEqual([1, null]);
        expect(stdout).toContain('acme/secret');
      }
      expect(scratch.smlint(['explain', 'acme/secret']).stdout).not.toMatch(/roamer/i);
    });
  });

  test('--coverage names the words that no example touches', () => {
    scratch.write({
      'guidelines/more.yml':
        "id: acme/more\nmessage: no\nterms: [one, two]\nregex: ['x+', 'y+']\nunless: please\nexamples: {bad: [one x], good: [no]}\n",
    });
    expect(scratch.smlint(['test', '--coverage'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('ℹ acme/more  guidelines/more.yml:1\n  no example touches: two, please, y+\n'),
    });
  });

  test('says why words that touch protected speech are a problem', () => {
    scratch.write({
      'guidelines/pay.yml': 'id: acme/pay\nmessage: no\nterms: salary\nexamples: {bad: [my salary], good: [no]}\n',
    });
    expect(scratch.smlint(['test'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('the rule looks for "salary": employees may talk about pay'),
    });
  });

  test('as it is for the list of confidential terms', () => {
    scratch.write({ '.socialmediarc.yml': 'confidential: {terms: [{term: Gehaltsliste, match: inflected}]}\n' });
    const { code, stdout } = scratch.smlint(['--text', 'Unsere Gehaltsliste!', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)[0].notices).toContainEqual({
      ruleId: 'confidential-terms',
      messageId: 'protected-speech',
      message: expect.stringMatching(/^"Ge•+" in confidential.terms touches what employees may talk about/),
      posts: 1,
    });
    expect(scratch.smlint(['explain', 'confidential-terms']).stdout).toContain(
      'Note: "Ge••••••••••" in confidential.terms',
    );
    expect(scratch.smlint(['--text', 'Unser Rasen!', '--format', 'json']).stdout).not.toContain('protected-speech');
  });

  test.each([
    ['a name that nobody has', ['test', 'acme/no-date'], 'Did you mean "acme/no-dates"?'],
    [
      'a format that shows posts',
      ['test', '--format', 'html=a.html'],
      '--format html shows posts, and a test has none.',
    ],
    ['nothing to test', ['test', '--no-config'], 'There is no rule with examples to test.'],
  ])('%s', (_, args, message) => {
    expect(scratch.smlint(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  test('mistakes in cases.yml have their place', () => {
    scratch.write({
      'guidelines/cases.yml': 'cases:\n  - text: Free\n    finds: [{rule: acme/no-date, quote: Free}]\n',
    });
    expect(scratch.smlint(['test'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(
        'guidelines/cases.yml:3:20  cases[0].finds[0]: there is no rule "acme/no-date"; did you mean "acme/no-dates"?',
      ),
    });
  });

  test('--watch tests again when a file changes', async () => {
    const child = spawn(process.execPath, [program, 'test', '--watch'], { cwd: scratch.folder });
    try {
      let said = '';
      let wake = () => {};
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          said += String(chunk);
          wake();
        });
      }
      const until = async (text: string) => {
        while (!said.includes(text)) await new Promise<void>((resolve) => (wake = resolve));
        said = '';
      };
      await until('Watching');
      scratch.write({ 'guidelines/dates.yml': dates.replace('will ship soon', 'will ship on Friday') });
      await until('✖ 1 rule, 3 examples: 1 failed');
      scratch.write({ 'guidelines/dates.yml': dates.replace('severity', 'severty') });
      await until('did you mean "severity"?');
      scratch.write({ 'guidelines/dates.yml': dates });
      await until('✔ 1 rule');
    } finally {
      child.kill();
    }
  });
});
