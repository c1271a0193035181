/** The readers that a run over plain drafts never needs, in one chunk: each of its own would cost every run a file more. */
export { readCsv } from './csv.js';
export { galaxyPosts, isGalaxySocial } from './galaxy-social.js';
export { readJson } from './json.js';
export { socialPosts } from './social-front-matter.js';
export { readYamlPosts } from './yaml.js';
