// One chunk for what only some checks need: each of its own would cut up what all checks load.

export { zoneOf } from '../lint/calendar/zone.js';
export { readInboxFiles } from '../workspace/inbox.js';
export { publicRemote } from '../workspace/public-remote.js';
export { openVaultAt } from '../workspace/vault.js';
export { readRecord } from './finding-record.js';
export { fixDraft } from './fix-draft.js';
export { loadVocabulary } from './learned-topics.js';
export { readHistory } from './read-history.js';
export { openDraftCache } from './result-cache.js';
export { reviewResults } from './review-results.js';
