#!/usr/bin/env node
import { systemIo } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';

main(process.argv.slice(2), systemIo()).then((code) => {
  // Not `process.exit`: a pipe may still be taking in the report.
  process.exitCode = code;
});
