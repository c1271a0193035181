/** What `import … from 'smlint/testing'` gives: for testing rules. Apart from `smlint` itself, for it brings the engine. */

export type { Calendar, CalendarCasePost, CaseInquiry } from './lint/calendar/review-posts.js';
export type { CalendarTest, ExpectedFinding, RuleTest, RuleTests, TestFunction } from './lint/rule-tester.js';
export { RuleTestError, RuleTester } from './lint/rule-tester.js';
