import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun } from '../../support/command.mjs';

/**
 * The package managers that a newcomer may have. Each is installed where it is asked for, with npm, as none but npm comes with Node.
 *
 * @typedef {object} Kind
 * @property {string} agent what it tells those that it runs
 * @property {string} [package] what brings it; nothing for npm
 * @property {string[]} exec what runs the program of a package
 * @property {string[]} [options] of its installation
 * @property {string} [cache] the variable that names the folder in which it keeps packages by version: ours change, and the version stays
 * @property {(url: string) => Record<string, string>} [settings] files that tell it of the registry, beside .npmrc, which all others read
 */
const KINDS = {
  npm: { agent: 'npm', exec: ['npx'] },
  pnpm: {
    agent: 'pnpm',
    package: 'pnpm@12.21.0',
    exec: ['pnpm', 'exec'],
    // In CI it would only take a lock file.
    options: ['--no-frozen-lockfile', '--prefer-offline'],
  },
  yarn: {
    agent: 'yarn',
    package: '@yarnpkg/cli-dist@4.18.1',
    exec: ['yarn', 'run'],
    cache: 'YARN_GLOBAL_FOLDER',
    settings: (url) => ({
      // Yarn takes settings in its own file, and an installation in CI to change nothing.
      '.yarnrc.yml': [
        `npmRegistryServer: '${url}'`,
        'unsafeHttpWhitelist: [127.0.0.1]',
        'enableImmutableInstalls: false',
        'enableTelemetry: false',
        'nodeLinker: node-modules',
        '',
      ].join('\n'),
      'yarn.lock': '',
    }),
  },
  'yarn-classic': {
    agent: 'yarn',
    package: 'yarn@1.22.22',
    exec: ['yarn', 'run', '--silent'],
    cache: 'YARN_CACHE_FOLDER',
    // Yarn within Yarn, as by `yarn fedpack init`, takes the registry that is set in here.
    settings: (url) => ({ '.yarnrc': `registry "${url}"\n` }),
  },
  bun: { agent: 'bun', package: 'bun@1.4.5', exec: ['bun', 'run'], cache: 'BUN_INSTALL_CACHE_DIR' },
};

/**
 * @typedef {object} Manager
 * @property {string} agent
 * @property {Record<string, string>} settings the files of a project that asks that registry
 * @property {(folder: string) => Promise<unknown>} install what package.json asks for
 * @property {(folder: string, script: string) => Promise<unknown>} run a script of package.json
 * @property {(folder: string, ...command: string[]) => Promise<{ stdout: string, stderr: string }>} exec a program of a package
 * @property {(...command: string[]) => string[]} command the same, to be run with `env`
 * @property {Record<string, string>} env
 */

/**
 * Installs a package manager.
 *
 * @param {string} root a folder for it
 * @param {keyof typeof KINDS} name
 * @param {string} url the registry that projects ask
 * @returns {Promise<Manager>}
 */
export async function installManager(root, name, url) {
  const { agent, package: brought, exec, options = [], cache, settings } = KINDS[name];
  const env = {
    ...(brought && { PATH: await install(root, brought) }),
    ...(cache && { [cache]: join(root, `cache-${name}`) }),
  };
  return {
    agent,
    settings: {
      '.npmrc': `registry=${url}\naudit=false\nfund=false\nprefer-offline=true\n`,
      ...settings?.(url),
    },
    install: (folder) => mustRun(folder, [agent, 'install', ...options], env),
    run: (folder, script) => mustRun(folder, [agent, 'run', script], env),
    exec: (folder, ...command) => mustRun(folder, [...exec, ...command], env),
    command: (...command) => [...exec, ...command],
    env,
  };
}

/** @returns {Promise<string>} a PATH on which it comes first */
async function install(root, brought) {
  const folder = join(root, `manager-${brought.replace(/\W+/g, '-')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await mustRun(folder, ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', brought]);
  return [join(folder, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
}
