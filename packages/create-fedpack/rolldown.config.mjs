import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const NODE_MODULES = new URL('../../node_modules/', import.meta.url);

/** What is bundled, and has a licence that asks to be handed on. */
const BUNDLED = [
  '@clack/core',
  '@clack/prompts',
  'fast-string-truncated-width',
  'fast-string-width',
  'fast-wrap-ansi',
  'package-manager-detector',
  'sisteransi',
];

const licenses = BUNDLED.map((name) => {
  const folder = new URL(`${name}/`, NODE_MODULES);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return `${name}\n${readFileSync(new URL(file, folder), 'utf8')}`;
});

/** One file without dependencies: `npm create` downloads nothing else. */
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  external: /^node:/,
  output: { dir: 'dist', format: 'esm', cleanDir: true, banner: `/*!\n${licenses.join('\n')}*/` },
});
