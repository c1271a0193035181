import type { Rule } from '../src/rule/rule.js';
import argumentativePhrasing from './argumentative-phrasing/index.js';
import confidentialTerms from './confidential-terms/index.js';
import credentials from './credentials/index.js';
import employeeDisclosure from './employee-disclosure/index.js';
import offStrategyPlatform from './off-strategy-platform/index.js';
import offStrategyTopic from './off-strategy-topic/index.js';
import personalData from './personal-data/index.js';
import unpublishedFigures from './unpublished-figures/index.js';

/** The built-in rules, in the order of the guideline: who you are, secrets, no fights, strategy. */
// biome-ignore lint/suspicious/noExplicitAny: rules differ in their options and messages
export const rules: readonly Rule<any, any>[] = [
  employeeDisclosure,
  confidentialTerms,
  credentials,
  personalData,
  unpublishedFigures,
  argumentativePhrasing,
  offStrategyTopic,
  offStrategyPlatform,
];
