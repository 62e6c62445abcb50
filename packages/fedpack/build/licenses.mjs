import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `/…/node_modules/@scope/name`, of a module of that package. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/**
 * Collects the licences of what is bundled, as these ask to be handed on, and writes them into one file.
 *
 * @param {URL} file
 * @returns {import('rolldown').Plugin} for all builds, each of which adds to the file
 */
export function licenses(file) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  return {
    name: 'licenses',
    writeBundle(_options, bundle) {
      for (const id of Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)) {
        const [folder] = PACKAGE.exec(id) ?? [];
        if (folder) texts.set(...licenseOf(folder));
      }
      writeFileSync(file, [...texts.values()].sort().join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
}

/** The package with its version, and its licence below it: a package without the text has it in `licenses/`. */
function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const title = `${name} ${version} (${license})`;
  const brought = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const file = brought ? join(folder, brought) : new URL(`licenses/${name}.txt`, import.meta.url);
  return [title, `${title}\n\n${readFileSync(file, 'utf8').trim()}\n`];
}
