import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRsbuild, loadConfig } from '@rsbuild/core';
import { rspack } from '@rspack/core';
import { assertEvaluatesNothing } from '../../support/evaluations.mjs';

const MODULES = join(import.meta.dirname, '../../../node_modules');
const APPS = join(import.meta.dirname, '../apps');

/**
 * Copies an application, so that its build leaves nothing in the checkout.
 *
 * @param {import('node:test').TestContext} t the copy is gone after this test
 * @param {string} name of its folder in `apps`
 * @param {Record<string, string>} [replaced] texts of its configuration and what stands there instead
 * @param {Record<string, Record<string, string>>} [more] the same of other files
 * @returns {Promise<string>} its folder
 */
export async function copyApp(t, name, replaced = {}, more = {}) {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'fedpack-guide-')));
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  await symlink(MODULES, join(folder, 'node_modules'), 'junction');
  const app = join(folder, 'app');
  await cp(join(APPS, name), app, { recursive: true });
  for (const [file, texts] of Object.entries({ 'rsbuild.config.ts': replaced, ...more })) {
    for (const [before, after] of Object.entries(texts)) {
      const text = await readFile(join(app, file), 'utf8');
      if (!text.includes(before)) throw new Error(`${file} of ${name} does not mention ${before}`);
      await writeFile(join(app, file), text.replaceAll(before, after));
    }
  }
  return app;
}

/**
 * Builds an application as `rsbuild build` does, and asserts that its scripts evaluate no text.
 *
 * @param {string} app its folder
 * @param {NodeJS.ProcessEnv} [env] what its configuration reads
 * @returns {Promise<{dist: string, warnings: string[]}>} rejects when the build has errors
 */
export async function buildApp(app, env = {}) {
  Object.assign(process.env, { NODE_ENV: 'production', ...env });
  const { content } = await loadConfig({ cwd: app });
  const rsbuild = await createRsbuild({ cwd: app, config: { ...content, logLevel: 'silent' } });
  const { stats, close } = await rsbuild.build();
  await close();
  await assertEvaluatesNothing(join(app, 'dist'));
  for (const name of Object.keys(env)) delete process.env[name];
  const { warnings } = stats.toJson({ all: false, warnings: true });
  return { dist: join(app, 'dist'), warnings: warnings.map(({ message }) => message) };
}

/**
 * Builds an application without Rsbuild, as `rspack build` does, and asserts the same.
 *
 * @param {string} app its folder
 * @returns {Promise<string[]>} the warnings; rejects when the build has errors
 */
export async function buildWithRspack(app) {
  const { default: config } = await import(pathToFileURL(join(app, 'rspack.config.mjs')));
  const output = { ...config.output, path: join(app, 'dist') };
  const compiler = rspack({ mode: 'production', context: app, ...config, output });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => compiler.close(() => (error ? reject(error) : resolve(done)))),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  await assertEvaluatesNothing(output.path);
  return warnings.map(({ message }) => message);
}
