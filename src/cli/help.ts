/** One screen of 80 columns and 24 lines; a test holds it to that and to every option. */
export const helpText = `smlint checks draft social-media posts against your guidelines.

Usage: smlint [options] [files, folders, globs]
       smlint init | rules | explain <rule> | vault <action>

  smlint posts/ --author employee       smlint --text "We are hiring!"
  smlint "posts/**/*.md" --quiet        pbpaste | smlint --stdin --platform x

  --config <file>, --no-config          use this config, or none
  --rule <id:severity>                  off, warn or error; can be repeated
  --no-code                             never run code that a config names
  --platform, --author, --language      what holds for every post here
  --text <text>, --stdin                check a text instead of files
  --stdin-filename <name>               how standard input is to be read
  --format <name>                       stylish, json, a package or a ./file
  --output-file <path>                  write the report there
  --quiet, --max-warnings <n>           hide warnings; fail above n of them
  --min-confidence <level>              high, medium or low
  --locale <en|de>, --[no-]color        language and colour of the report
  --reveal                              show confidential text (terminal only)
  --require-vault                       fail where the vault can't be opened
  --print-config <file>                 show the config for a file and stop
  -h, --help; -v, --version             exit codes: 0 fine, 1 findings, 2 failed
`;
