/** What `import … from 'smlint/testing'` gives: for testing rules. Apart from `smlint` itself, for it brings the engine. */

export type { ExpectedFinding, RuleTest, RuleTests, TestFunction } from './lint/rule-tester.js';
export { RuleTestError, RuleTester } from './lint/rule-tester.js';
