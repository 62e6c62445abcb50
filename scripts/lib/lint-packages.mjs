import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { publishedPackages } from './published.mjs';
import { failure } from './report.mjs';
import { root } from './root.mjs';
import { CommandError, run } from './run.mjs';

/** What `attw` is told of a package beside the profile: what it finds there is meant. `undefined`: nothing can be imported. */
const TYPES = {
  'create-fedpack': undefined,
  // Test tools are configured in ES modules, or load this with `require`, as Node does.
  fedpack: ['--exclude-entrypoints', './testing', './testing/remotes'],
  // Named exports can't be seen in a native library. Rspack requires it, as it does its own.
  '@fedpack/binding': ['--ignore-rules', 'named-exports'],
  // React's own modules are asked for by a bundler, which takes ES modules from anywhere.
  '@fedpack/react': ['--ignore-rules', 'cjs-resolves-to-esm'],
  // Builds embed these by path: nobody writes an import of them.
  '@fedpack/runtime': [
    '--exclude-entrypoints',
    ...[
      './embed',
      './plain',
      './lazy-compilation',
      './integrity',
      './static-imports',
      './provide-core',
      './retry',
      './fallback',
      './origins',
      './overlay',
    ],
  ],
};

/** `node10` knows no `exports`, and no Node that we run on is as old. */
const PROFILE = ['--profile', 'node16'];

/**
 * Packs what is published and looks at it as its users will: publint at its entries, attw at their types. The packages of the
 * platforms hold a binding and nothing else.
 *
 * @throws {CommandError} when something is wrong with one of them; each finding has been said
 */
export async function lintPackages() {
  const destination = await mkdtemp(join(tmpdir(), 'fedpack-lint-'));
  try {
    const wrong = [];
    for (const { folder, name } of publishedPackages().filter(({ binding }) => !binding)) {
      const tarball = await pack(join(root, folder), join(destination, name));
      const findings = [...(await entryFindings(tarball)), ...(await typeFindings(name, tarball))];
      for (const finding of findings) failure(`${name}: ${finding}`);
      if (findings.length > 0) wrong.push(name);
    }
    if (wrong.length > 0) throw new CommandError(`not fit to be published: ${wrong.join(', ')}`);
  } finally {
    await rm(destination, { recursive: true });
  }
}

/**
 * Without scripts: the packages are taken as built.
 *
 * @param {string} folder
 * @param {string} destination is made, and holds nothing else
 * @returns {Promise<string>} the tarball
 */
export async function pack(folder, destination) {
  await mkdir(destination, { recursive: true });
  const command = ['npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', destination];
  await run(command, { cwd: folder });
  const [file] = await readdir(destination);
  return join(destination, file);
}

/**
 * What publint finds, down to its suggestions.
 *
 * @param {string} tarball
 * @returns {Promise<string[]>}
 */
export async function entryFindings(tarball) {
  const { buffer, byteOffset, byteLength } = await readFile(tarball);
  const packed = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: packed } });
  return messages.filter(isMeant).map((message) => formatMessage(message, pkg, { color: false }));
}

/** A package.json in a template is that of a project, once it is created. */
function isMeant({ code, args }) {
  return !(code === 'NESTED_PACKAGE_JSON_FIELD_IGNORED' && args.filePath.includes('/templates/'));
}

/**
 * What attw says of the package as a whole, where not all is well: it prints the rest.
 *
 * @param {string} name
 * @param {string} tarball
 * @returns {Promise<string[]>}
 */
export async function typeFindings(name, tarball) {
  if (name in TYPES && !TYPES[name]) return [];
  const command = ['attw', tarball, '--format', 'ascii', ...PROFILE, ...(TYPES[name] ?? [])];
  return run(command).then(
    () => [],
    (error) => [error.message],
  );
}
