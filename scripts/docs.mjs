// `npm run docs` serves the site of `docs/` while it is written, `npm run docs:build` builds it into `docs/dist`.
// `npm run docs:code` writes the code of its pages anew, from the files that tests build.
import { runSite } from './lib/docs-site.mjs';
import { CommandError, endEverythingOnSignal } from './lib/run.mjs';
import { writeCode } from './lib/write-doc-code.mjs';

const COMMANDS = { dev: () => runSite('dev'), build: () => runSite('build'), code: () => writeCode() };

endEverythingOnSignal();
try {
  await COMMANDS[process.argv[2]]();
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error);
  process.exitCode = 1;
}
