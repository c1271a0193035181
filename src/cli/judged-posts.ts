import type { FileConfig } from '../config/resolve.js';
import type { JudgedPost } from '../lint/judged-post.js';
import { lintSource } from '../lint/lint-source.js';
import { createConfigs } from './configs.js';
import { type Draft, findDraftSources } from './draft-sources.js';
import { type Inboxes, openInboxes } from './inboxes.js';
import type { Io } from './io.js';
import { createRuns } from './lint-runs.js';
import type { LintOptions } from './options.js';
import { openVaults, type VaultOf } from './vaults.js';

export interface JudgedPosts {
  /** What is confidential is masked, also in what posts say of themselves. */
  posts: JudgedPost[];
  drafts: Draft[];
  /** Drafts that could not be read, each with its place and reason. */
  problems: string[];
  vaultOf: VaultOf;
  inboxes: Inboxes;
}

/** All posts that the command line names, for whoever is interested in them and not in findings. Throws usage, config and vault errors. */
export async function readJudgedPosts(options: LintOptions, io: Io): Promise<JudgedPosts> {
  const { drafts, problems } = await findDraftSources(options, createConfigs(io.cwd, options), io);
  const configs: FileConfig[] = drafts.map(({ config }) => config.config);
  const vaultOf = await openVaults(configs, options.requireVault, io);
  const inboxes = await openInboxes(configs, io.cwd);
  const posts: JudgedPost[] = [];
  const hooks = { keepPost: (_: string, post: JudgedPost) => void posts.push(post) };
  const runOf = createRuns({ ...options, reveal: false, nameOf: (path) => path }, hooks, vaultOf, inboxes);
  for (const { source, reader, config, isNamed } of drafts) {
    const { messages } = await lintSource(source, reader, runOf(config));
    const broken = messages.filter(({ fatal, messageId }) => fatal && (isNamed || messageId !== 'no-posts'));
    problems.push(...broken.map(({ line = 1, message }) => `${source.path}:${line}  ${message}`));
  }
  return { posts, drafts, problems, vaultOf, inboxes };
}
