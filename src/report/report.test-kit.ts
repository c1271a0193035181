import { rules } from '../../rules/index.js';
import { countMessages } from '../lint/lint-source.js';
import type { LintMessage, LintResult } from '../lint/results.js';
import type { FormatContext } from './format.js';
import { rulesMeta } from './rules-meta.js';

/** A run in `/repo` that reports everything there is: finding, suggestion, fatal message, waiver, notice. */
export function sampleResults(): LintResult[] {
  const error: LintMessage = {
    ruleId: 'employee-disclosure',
    severity: 2,
    message: 'say that you work here',
    messageId: 'undisclosed',
    line: 2,
    column: 4,
    endLine: 2,
    endColumn: 8,
    suggestions: [
      { desc: 'Add "(I work here.)"', messageId: 'add', fix: { range: [20, 20], text: ' (I work here.)' } },
    ],
    postId: 'p1',
    confidence: 'high',
    fingerprint: '00000000000000aa',
  };
  const warning: LintMessage = {
    ruleId: 'argumentative-phrasing',
    severity: 1,
    message: '"Beruhigen Sie sich" brushes the reader off',
    messageId: 'tone',
    line: 3,
    column: 1,
    endLine: 4,
    endColumn: 2,
    confidence: 'medium',
    fingerprint: '00000000000000bb',
  };
  const unused: LintMessage = {
    ruleId: null,
    severity: 1,
    message: 'remove it',
    messageId: 'waiver-unused',
    line: 1,
    column: 1,
  };
  const unreadable: LintMessage = {
    ruleId: null,
    severity: 2,
    fatal: true,
    message: 'not UTF-8',
    messageId: 'unreadable-draft',
  };
  return [
    {
      ...countMessages('/repo/posts/Größe 1.txt', [unused, error, warning]),
      suppressedMessages: [{ ...warning, suppressions: [{ kind: 'directive', justification: 'our campaign' }] }],
      source: 'Hi\n🚀 Über uns neu\nCalm\ndown\n',
      notices: [{ ruleId: 'employee-disclosure', messageId: 'no-role', message: 'who writes is unknown', posts: 2 }],
    },
    countMessages('/repo/posts/broken.txt', [unreadable]),
    countMessages('/repo/posts/fine.txt', []),
  ];
}

const meta = rulesMeta(rules, 'en');

export function sampleContext(more: Partial<FormatContext> = {}): FormatContext {
  return { cwd: '/repo', rulesMeta: meta, color: false, locale: 'en', ...more };
}
