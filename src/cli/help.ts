/** What most people need, on one screen of 80 columns and 24 lines; a test holds it to that. The rest is in `help-topics.ts`. */
export const helpText = `smlint checks draft social-media posts against your guidelines.
Usage: smlint [options] [files, folders, globs]
       smlint <command> [names]

  smlint posts/ --author employee       pbpaste | smlint --stdin --platform x

  --text <text>, --stdin                check a text instead of files
  --platform, --author, --language      what holds for every post here
  --config <file>, --no-config          use this config, or none
  --rule <id:severity>                  off, warn or error; can be repeated
  --format <name>[=<file>]              stylish, json, html, sarif, github ...
  --fix, --fix-dry-run                  put right what is sure, or show it
  --quiet, --max-warnings <n>           hide warnings; fail above n of them
  --locale <en|de>, --[no-]color        language and colour of the report
  -h, --help; -v, --version             exit codes: 0 fine, 1 findings, 2 failed

  init, explain, rules, platforms       set up; what is checked, and why
  posts, preview                        as smlint reads, as networks show them
  test, guidelines                      try your own rules; what they cover
  calendar, strategy                    what only shows across posts
  report                                a page with all posts, as they will look
  vault, merge-reports                  keep terms as hashes; join reports
  help <command>, help options          more about one of them; all options
`;
