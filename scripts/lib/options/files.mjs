import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { CommandError } from '../run.mjs';
import { docs } from './docs.mjs';
import { jsonExamples, typedExamples } from './examples.mjs';
import { ignored } from './ignored.mjs';
import { withIgnored } from './ignored-page.mjs';
import { offered } from './offered.mjs';
import { rust } from './rust.mjs';
import { readTable, TABLE } from './schema.mjs';
import { types } from './types.mjs';

/** What is written from the table of options: path relative to the checkout to what makes its text, which is given the text that is there. */
const FILES = {
  'packages/fedpack/src/options/types.ts': types,
  'packages/fedpack/src/options/ignored.ts': ignored,
  'packages/fedpack/src/init/offered.ts': offered,
  'packages/fedpack/tests/options-examples.types.ts': typedExamples,
  'crates/fedpack_config/src/options_table.rs': rust,
  'crates/fedpack_config/src/normalize/options_examples.json': jsonExamples,
  'docs/options.md': docs,
  'docs/errors/FED007.md': withIgnored,
};

/** Writes all that is made from the table of options. */
export function writeOptions() {
  for (const [file, text] of made()) writeFileSync(join(root, file), text);
}

/** @throws CommandError where a file is not what the table makes */
export function refuseStaleOptions() {
  const stale = made().filter(([file, text]) => readFile(file) !== text);
  if (stale.length === 0) return;
  const names = stale.map(([file]) => file).join('\n  ');
  throw new CommandError(`These differ from ${TABLE}; \`npm run options\` writes them:\n  ${names}`);
}

function made() {
  const table = readTable();
  return Object.entries(FILES).map(([file, make]) => [file, formatted(file, make(table, readFile(file)))]);
}

/** As Biome formats it, where it does. */
function formatted(file, text) {
  if (!/\.ts$/.test(file)) return text;
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'format', '--colors=off', `--stdin-file-path=${file}`];
  return execFileSync(process.execPath, args, { cwd: root, input: text, encoding: 'utf8' });
}

function readFile(file) {
  try {
    return readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
