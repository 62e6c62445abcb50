import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cratesVersion, publishedPackages, versionProblems } from './published.mjs';
import { failure, heading, success } from './report.mjs';
import { root } from './root.mjs';
import { CommandError, run } from './run.mjs';

/**
 * Publishes every package that the registry does not have in this version, each after those that it needs. What a run did not
 * get done, the next one does.
 *
 * @param {{dryRun?: boolean, tag?: string, env?: NodeJS.ProcessEnv}} [options] `dryRun`: npm packs and checks, and uploads
 *   nothing; `tag`: the git tag of the release, which has to be that of the version; `env` tells whether this is GitHub Actions
 * @throws {CommandError} when versions do not fit, a binding is missing, or npm refuses
 */
export async function publishAll({ dryRun = false, tag, env = process.env } = {}) {
  const packages = publishedPackages();
  const problems = versionProblems(packages, {
    tag,
    crates: cratesVersion(readFileSync(join(root, 'Cargo.toml'), 'utf8')),
  });
  const bare = packages.filter(({ binding }) => binding && !existsSync(join(root, binding)));
  if (!dryRun) problems.push(...bare.map(({ name, binding }) => `${name} has no ${binding}`));
  for (const line of problems) failure(line);
  if (problems.length > 0) throw new CommandError('nothing was published');
  for (const one of packages) {
    heading(`${one.name} ${one.version}`);
    if (bare.includes(one)) failure(`left out: there is no ${one.binding}`);
    else if (await isThere(one)) success('the registry has it');
    else await publish(one, { dryRun, env });
  }
}

async function publish({ folder, version }, { dryRun, env }) {
  if (env.GITHUB_ACTIONS) await nameRepository(folder, env);
  await run(['npm', ...publishCommand({ folder, version, dryRun, provenance: Boolean(env.GITHUB_ACTIONS) })]);
}

/**
 * What npm is called with.
 *
 * @param {{folder: string, version: string, dryRun: boolean, provenance: boolean}} what `provenance`: a statement of where it
 *   was built, which GitHub signs
 * @returns {string[]}
 */
export function publishCommand({ folder, version, dryRun, provenance }) {
  // A prerelease is not what `npm install` gives.
  const tag = version.includes('-') ? 'next' : 'latest';
  const command = ['publish', `./${folder}`, '--access', 'public', '--tag', tag];
  return [...command, ...(provenance ? ['--provenance'] : []), ...(dryRun ? ['--dry-run'] : [])];
}

/** The packages don't know where their repository lies, and a release from a fork shall name the fork. */
async function nameRepository(folder, env) {
  await run(['npm', 'pkg', 'set', '--no-workspaces', ...repositoryFields(folder, env)], { cwd: join(root, folder) });
}

/**
 * What a package.json says of the repository that it is released from, as `npm pkg set` takes it. The registry takes a
 * statement of provenance only with the repository that it speaks of.
 *
 * @param {string} folder the package's, relative to the checkout
 * @param {{GITHUB_SERVER_URL: string, GITHUB_REPOSITORY: string}} env as GitHub Actions sets it
 * @returns {string[]}
 */
export function repositoryFields(folder, { GITHUB_SERVER_URL, GITHUB_REPOSITORY }) {
  const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
  return [
    `homepage=${url}#readme`,
    `bugs.url=${url}/issues`,
    'repository.type=git',
    `repository.url=git+${url}.git`,
    `repository.directory=${folder}`,
  ];
}

/** Whether the registry has this version. A package that it does not know at all is an error of npm's. */
async function isThere({ name, version }) {
  const { status, stdout, stderr } = spawnSync('npm', ['view', `${name}@${version}`, 'version'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim() === version;
  if (/\bE404\b/.test(stderr)) return false;
  throw new CommandError(`npm view ${name}@${version}: ${stderr.trim()}`);
}
