const { existsSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { loadFailed, notBuilt, notCompiled, notInstalled } = require('./errors.js');
const { TRIPLES, tripleOf } = require('./triple.js');

/**
 * Where the native binding lies: `FEDPACK_BINDING_PATH`, a `.node` file beside the loader, or the platform's package.
 *
 * @param {string} triple the platform, e.g. `linux-x64-gnu`
 * @param {string} directory the loader's own folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the absolute path of a `.node` file
 * @throws when the platform has no package, or the package is not installed
 */
function locate(triple, directory, env) {
  if (env.FEDPACK_BINDING_PATH) return resolve(env.FEDPACK_BINDING_PATH);
  const beside = join(directory, `fedpack.${triple}.node`);
  if (existsSync(beside)) return beside;
  if (!TRIPLES.includes(triple)) throw notBuilt(triple);
  try {
    return require.resolve(`@fedpack/binding-${triple}`, { paths: [directory] });
  } catch (cause) {
    const inRepository = existsSync(join(directory, '..', triple, 'package.json'));
    throw inRepository ? notCompiled(triple, cause) : notInstalled(triple, cause);
  }
}

/**
 * Finds and loads the native binding.
 *
 * @param {string} directory the loader's own folder
 * @param {{ triple?: string, env?: NodeJS.ProcessEnv }} [platform] the process's own, unless given
 * @returns {{ file: string, native: object }}
 * @throws an Error that says what is missing and what to run
 */
function load(directory, { triple = tripleOf(), env = process.env } = {}) {
  const file = locate(triple, directory, env);
  try {
    return { file, native: require(file) };
  } catch (cause) {
    throw loadFailed(file, triple, cause, Boolean(env.FEDPACK_BINDING_PATH));
  }
}

module.exports = { load };
