// One chunk for what only some checks need: each of its own would cut up what all checks load.
export { fixDraft } from './fix-draft.js';
export { openDraftCache } from './result-cache.js';
