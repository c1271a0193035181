import type { commandNames } from './invocation.js';

type Topic = 'options' | Exclude<(typeof commandNames)[number], 'help'>;

/** What `smlint help` tells beyond the first screen. Tests hold it to every command, option and format there is. */
export const helpTopics: Record<Topic, string> = {
  options: `Usage: smlint [options] [files, folders, globs]

What is checked
  files, folders, globs                 such as "posts/**/*.md"
  --text <text>                         this text
  --stdin, --stdin-filename <name>      standard input, read as its name says
  --reader <name>                       how files are read: csv, json, yaml ...
  --map <field=column>                  which column is what: text=Caption
  --changed [base]                      only posts that git calls new or changed
  --shard <i/n>                         only one of n parts of the files
  --platform <name>, --author <role>,   what holds for every post here, whatever
  --language <en|de>                    it says itself
  --cache, --cache-location <path>      check again only what has changed, by
  --cache-strategy <name>               date (metadata) or by content

What it is held against
  --config <file>, --no-config          use this config, or none
  --rule <id:severity>                  off, warn or error; can be repeated
  --no-code                             never run code that a config names
  --suppress-all, --suppress-rule <id>  leave alone what is found today
  --prune-suppressions                  forget what is mended
  --require-vault                       fail where the vault can't be opened
  --print-config <file>                 show the config for a file and stop

What is put right
  --fix, --fix-dry-run                  what is sure; or show it as a diff

How it is told
  --format <name>[=<file>]              can be repeated; a package, a ./file or
                                        stylish, compact, unix, markdown, json,
                                        json-with-metadata, junit, checkstyle,
                                        sarif, github, gitlab, rdjsonl, diff,
                                        html
  --output-file <path>                  write the report there
  --quiet, --max-warnings <n>           hide warnings; fail above n of them
  --min-confidence <level>              high, medium or low
  --locale <en|de>                      language of the messages
  --color, --no-color                   colour or none, whatever the terminal
  --reveal                              show confidential text (terminal only)

  -h, --help; -v, --version             exit codes: 0 fine, 1 findings, 2 failed
`,
  init: `Usage: smlint init [options]

Asks a few questions, shows a first config and writes it into this folder. What
a flag says is not asked; several names are parted by commas.

  --company <name>, --handle <name>     the company and its main account
  --products <names>                    what it makes or does
  --platform <names>                    where it posts
  --language <en,de>                    languages of posts, of messages first
  --topics <names>                      what it chose to post about
  --author <role>                       who writes most posts
  --learn <folder>                      propose names and topics from past posts
  -y, --yes                             ask nothing, write what the flags say
`,
  rules: `Usage: smlint rules [--config <file>]

Lists every rule with its severity in the config at hand.
`,
  explain: `Usage: smlint explain <rule>

Tells why there is a rule, its messages and its options in the config at hand.
`,
  guidelines: `Usage: smlint guidelines [files, folders, globs]

Tells which clauses of your guideline rules hold, which rules hold none, and,
given drafts, which rules found nothing in them.
`,
  test: `Usage: smlint test [rules] [--coverage] [--watch]

Runs the examples of the rules that your config declares.

  --coverage                            which words no example holds
  --watch                               again, whenever a file changes
  --format <name>[=<file>]              as findings in the files of rules, such
                                        as json, junit or github
`,
  platforms: `Usage: smlint platforms [name]

Tells what each platform counts, shows and allows; of one, with the sources.
`,
  posts: `Usage: smlint posts <files, folders, globs> [--format json]

Lists what smlint understood of files: place, platform, author, language, date
and first words of each post.
`,
  preview: `Usage: smlint preview <file> [--platform <name,name ...>]
       smlint preview --text <text> --platform <name,name ...>

Shows each post as the platform will: what is seen before "more", where the
limit falls, links as they look, findings in place.
`,
  calendar: `Usage: smlint calendar [files, folders, globs] [--from <date>] [--to <date>]

Looks across the posts that have a date: topics, rhythm, repetitions, customers
who wait. A check of several posts does so too; this does nothing else.

  --from <date>, --to <date>            only findings about posts of these days
`,
  report: `Usage: smlint report [options] [files, folders, globs]

Writes one page with every post as its platform shows it, the findings in place,
a calendar and charts. All options of a check hold; see smlint help options.

  --output-file <path>                  in place of smlint-report.html
  --open                                open it in the browser
  --history <file>                      an earlier JSON report; can be repeated
`,
  strategy: `Usage: smlint strategy [files, folders, globs] [--format json]
       smlint strategy learn <files, folders, globs>

Draws what is planned against what the strategy wants: topics, platforms with
their rhythm, audiences, campaigns.

  learn                                 learn words of topics from past posts
                                        and keep them beside the config
`,
  vault: `Usage: smlint vault init | add | remove | list | check | rotate

Keeps confidential terms as keyed hashes, so that the list is no leak itself.
Terms are typed unseen or come through standard input; see docs/vault.md.

  --label <text>                        what an entry is called in lists
  --match <mode>                        exact, inflected or part
  --from <date>, --until <date>         the days on which it is secret
`,
  'merge-reports': `Usage: smlint merge-reports <report.json ...> [--format <name>[=<file>]]

Makes one report of several that were written with --format json, such as those
of shards. The exit code is that of all of them.
`,
};
