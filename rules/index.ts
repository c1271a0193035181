import type { Rule } from '../src/rule/rule.js';
import adDisclosure from './ad-disclosure/index.js';
import aiDisclosure from './ai-disclosure/index.js';
import altText from './alt-text/index.js';
import approval from './approval/index.js';
import argumentativePhrasing from './argumentative-phrasing/index.js';
import audienceFit from './audience-fit/index.js';
import brandAmbassadors from './brand-ambassadors/index.js';
import brochureLanguage from './brochure-language/index.js';
import confidentialTerms from './confidential-terms/index.js';
import credentials from './credentials/index.js';
import dismissiveReply from './dismissive-reply/index.js';
import duplicatePosts from './duplicate-posts/index.js';
import emojiUse from './emoji-use/index.js';
import employeeDisclosure from './employee-disclosure/index.js';
import engagementBait from './engagement-bait/index.js';
import formOfAddress from './form-of-address/index.js';
import hashtagStyle from './hashtag-style/index.js';
import linkStyle from './link-style/index.js';
import markupLeak from './markup-leak/index.js';
import mentionSyntax from './mention-syntax/index.js';
import offLimitsTopic from './off-limits-topic/index.js';
import offStrategyPlatform from './off-strategy-platform/index.js';
import offStrategyTopic from './off-strategy-topic/index.js';
import personalData from './personal-data/index.js';
import placeholderText from './placeholder-text/index.js';
import platformSprawl from './platform-sprawl/index.js';
import postLength from './post-length/index.js';
import postingRhythm from './posting-rhythm/index.js';
import promotionBalance from './promotion-balance/index.js';
import scheduleConflicts from './schedule-conflicts/index.js';
import shouting from './shouting/index.js';
import styledUnicode from './styled-unicode/index.js';
import topicMix from './topic-mix/index.js';
import unansweredInquiries from './unanswered-inquiries/index.js';
import unpublishedFigures from './unpublished-figures/index.js';
import unsupportedClaims from './unsupported-claims/index.js';
import visiblePart from './visible-part/index.js';

/** The built-in rules, in the order of the guideline: who you are, secrets, no fights, strategy, then what platforms and the law want to see. */
// biome-ignore lint/suspicious/noExplicitAny: rules differ in their options and messages
export const rules: readonly Rule<any, any>[] = [
  employeeDisclosure,
  confidentialTerms,
  credentials,
  personalData,
  unpublishedFigures,
  argumentativePhrasing,
  dismissiveReply,
  unansweredInquiries,
  promotionBalance,
  offLimitsTopic,
  offStrategyTopic,
  offStrategyPlatform,
  topicMix,
  platformSprawl,
  audienceFit,
  adDisclosure,
  aiDisclosure,
  postLength,
  visiblePart,
  altText,
  styledUnicode,
  markupLeak,
  placeholderText,
  hashtagStyle,
  mentionSyntax,
  linkStyle,
  emojiUse,
  shouting,
  unsupportedClaims,
  engagementBait,
  formOfAddress,
  brochureLanguage,
  scheduleConflicts,
  duplicatePosts,
  brandAmbassadors,
  approval,
  postingRhythm,
];
