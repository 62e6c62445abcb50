import { buildBinding, requireBinding } from './lib/binding.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { runSite } from './lib/docs-site.mjs';
import { lintPackages } from './lib/lint-packages.mjs';
import { nodeTests, RUNNER_LIMIT, runTests } from './lib/node-tests.mjs';
import { refuseStaleOptions } from './lib/options/files.mjs';
import { buildPackages, checkTypes } from './lib/packages.mjs';
import { run } from './lib/run.mjs';
import { refuseCircles } from './lib/rust-circles.mjs';
import { cargoEnv } from './lib/target-dir.mjs';
import { ensureTool } from './lib/tools.mjs';
import { lintWorkflows } from './lib/workflows.mjs';
import { refuseStaleCode } from './lib/write-doc-code.mjs';

/**
 * @typedef {object} Step
 * @property {string} id what `--only` takes
 * @property {string} title
 * @property {string} takes a rough duration on two cores, in words
 * @property {string[]} [needs] ids of steps that have to pass first
 * @property {boolean} [full] runs with `--full` only
 * @property {string} [uses] what only one step at a time can use
 * @property {boolean} [alone] nothing runs beside it
 * @property {boolean} [live] prints as it goes, as it takes long; only what runs alone can
 * @property {string} [folder] where its tests run, relative to the checkout
 * @property {() => Promise<unknown>} run rejects when the step fails
 */

const cargo = (...args) => run(['cargo', ...args], { env: cargoEnv() });
const cargoDoc = (...args) =>
  run(['cargo', 'doc', '--locked', '--no-deps', ...args], { env: { ...cargoEnv(), RUSTDOCFLAGS: '-D warnings' } });
const tool = async (name, ...args) => run([await ensureTool(name), ...args]);
const DENY_WARNINGS = ['--', '-D', 'warnings'];
/** The one left out, `advisories`, asks GitHub, and finds what nobody here has changed: `npm run advisories`. */
const OFFLINE_CHECKS = ['bans', 'licenses', 'sources'];
const RSPACK_CRATES = ['-p', 'rspack_plugin_fedpack', '-p', 'fedpack_binding'];

/** @type {Step[]} the whole test run, from fast to slow */
export const steps = [
  { id: 'biome', title: 'Format and lint', takes: 'seconds', run: () => run(['biome', 'ci', '.']) },
  { id: 'workflows', title: 'Lint of the workflows', takes: 'seconds', run: () => lintWorkflows() },
  { id: 'scripts', title: 'Tests of these scripts', takes: 'seconds', run: () => nodeTests('scripts/tests') },
  { id: 'typos', title: 'Spelling', takes: 'seconds', run: () => tool('typos') },
  {
    id: 'options',
    title: 'What comes from the table of options',
    takes: 'seconds',
    run: async () => refuseStaleOptions(),
  },
  {
    id: 'docs',
    title: 'The site, its links and its code',
    takes: 'seconds, half a minute the first time',
    run: async () => {
      refuseStaleCode();
      await runSite('build');
    },
  },
  { id: 'circles', title: 'Circles of Rust files', takes: 'no time', run: () => refuseCircles() },
  {
    id: 'unused',
    title: 'Dependencies of the crates that nothing uses',
    takes: 'seconds',
    run: () => tool('cargo-shear', 'shear', '--locked', '--deny-warnings'),
  },
  {
    id: 'deny',
    title: 'Licenses and sources of the crates',
    takes: 'seconds',
    run: () =>
      tool('cargo-deny', '--locked', 'check', '--deny', 'warnings', '--hide-inclusion-graph', ...OFFLINE_CHECKS),
  },
  { id: 'fmt', title: 'Rust format', takes: 'seconds', run: () => cargo('fmt', '--all', '--check') },
  {
    id: 'cargo',
    title: 'Rust tests of the pure crates',
    takes: 'a few minutes the first time',
    uses: 'cargo',
    run: () => cargo('test', '--locked', '--no-fail-fast'),
  },
  {
    id: 'clippy',
    title: 'Rust lints of the pure crates',
    takes: 'a minute the first time',
    uses: 'cargo',
    run: () => cargo('clippy', '--locked', '--all-targets', ...DENY_WARNINGS),
  },
  {
    id: 'doc',
    title: 'Rust docs of the pure crates',
    takes: 'half a minute the first time',
    uses: 'cargo',
    // Most docs are of private items, and their links shall lead somewhere, too.
    run: () => cargoDoc('--document-private-items'),
  },
  {
    id: 'semver',
    title: 'Ranges, beside those of npm',
    takes: 'a minute',
    uses: 'cargo',
    run: () => nodeTests('tests/semver'),
  },
  {
    id: 'declarations',
    title: 'Declarations, beside those of TypeScript',
    takes: 'half a minute, minutes the first time',
    uses: 'cargo',
    run: () => nodeTests('tests/types'),
  },
  { id: 'packages', title: 'Build the npm packages', takes: 'seconds', run: buildPackages },
  {
    id: 'bench',
    title: 'Tests of the benchmark',
    takes: 'seconds',
    needs: ['packages'],
    run: () => nodeTests('benchmarks/tests'),
  },
  { id: 'types', title: 'Type checks', takes: 'half a minute', needs: ['packages'], run: checkTypes },
  {
    id: 'published',
    title: 'Entries and types of what npm pack makes',
    takes: 'half a minute',
    needs: ['packages'],
    run: () => lintPackages(),
  },
  workspaceTests('runtime', 'Tests of @fedpack/runtime', 'seconds', ['packages']),
  workspaceTests('create-fedpack', 'Tests of create-fedpack', 'seconds', ['packages']),
  {
    id: 'orders',
    title: 'One copy of a singleton, with five remotes in many orders',
    takes: 'a minute',
    needs: ['packages'],
    full: true,
    folder: 'packages/runtime',
    run: () => run(['npm', 'run', '--silent', 'test:full', '-w', 'packages/runtime']),
  },
  {
    id: 'binding',
    title: 'Build the native binding',
    takes: '15 to 30 minutes the first time, seconds afterwards',
    alone: true,
    live: true,
    run: () => buildBinding(),
  },
  {
    id: 'clippy-rspack',
    title: 'Rust lints of the crates on Rspack',
    takes: '10 to 15 minutes the first time',
    full: true,
    alone: true,
    live: true,
    run: () => cargo('clippy', '--locked', ...RSPACK_CRATES, ...DENY_WARNINGS),
  },
  {
    id: 'doc-rspack',
    title: 'Rust docs of the crates on Rspack',
    takes: 'a minute after the lints',
    full: true,
    alone: true,
    live: true,
    run: () => cargoDoc(...RSPACK_CRATES),
  },
  workspaceTests('fedpack', 'Tests of fedpack', 'two minutes', ['binding', 'packages']),
  { id: 'chromium', title: 'Chromium', takes: 'a minute if it is missing', run: ensureChromium },
  {
    id: 'rules',
    title: 'RULES.md is what the tests prove',
    takes: 'seconds',
    needs: ['binding', 'packages'],
    run: () => run([process.execPath, 'tests/fixtures/write-rules.mjs', '--check']),
  },
  suite('fixtures', 'Fixtures: small builds, run in Node', 'seconds'),
  suite('caches', 'Caches and watch mode: the files of a cold build', 'two minutes'),
  suite('manifest', 'Manifest of the real dashboard', 'a minute'),
  suite('contract', 'What remotes promise', 'two minutes', ['chromium']),
  suite('remote-types', 'Types of remotes, as hosts fetch them', 'a minute'),
  suite('dts', 'Types that builds publish, as other hosts fetch them', 'a minute'),
  {
    ...suite('dts-vue', 'Types of components of Vue, with vue-tsc', 'a minute'),
    full: true,
    folder: 'tests/dts',
    run: () => runTests(['tests/dts/vue.full.mjs']),
  },
  suite('cli', 'The command line, on the example and on a remote that is served', 'half a minute'),
  suite('dev', 'fedpack dev: apps started, restarted and ended', 'two minutes', ['chromium']),
  suite('testing', 'Unit tests of apps with remotes, in Vitest and Rstest', 'a minute', ['chromium']),
  suite('graph', 'The page of fedpack graph, in Chromium', 'half a minute', ['chromium']),
  suite('differential', 'The built-in plugin and ours, side by side', 'half a minute', ['chromium']),
  // Installs four other bundlers, and builds with each.
  { ...suite('interop', 'Hosts and remotes with those of other bundlers', 'five minutes', ['chromium']), full: true },
  suite('bridge', 'React Router below a host’s route, in Chromium', 'a minute', ['chromium']),
  suite('browser', 'Small builds and development servers, in Chromium', 'two minutes', ['chromium']),
  suite('faults', 'Remotes that are dead, late or wrong, in Node and Chromium', 'two minutes', ['chromium']),
  { ...suite('load', 'A shell with fifty remotes, some down, for a minute', 'two minutes', ['chromium']), full: true },
  suite('integrity', 'Changed files of remotes, in Node and Chromium', 'a minute', ['chromium']),
  suite('hints', 'Early hints in HTML, and what pages fetch, in Chromium', 'a minute', ['chromium']),
  {
    ...suite('hints-html', 'Early hints with html-webpack-plugin, which is installed', 'a minute'),
    full: true,
    folder: 'tests/hints',
    run: () => runTests(['tests/hints/html-webpack-plugin.full.mjs']),
  },
  suite('policies', 'Retry, fallbacks and allowed origins, in Node and Chromium', 'three minutes', ['chromium']),
  suite('rsbuild', 'The plugin of Rsbuild, with real servers and builds', 'a minute', ['chromium']),
  suite('hmr', 'Hot updates across hosts and remotes, in Chromium', 'three minutes', ['chromium']),
  suite('overlay', 'Errors in the page of a development server, in Chromium', 'a minute', ['chromium']),
  {
    ...suite('hmr-all', 'The same, a hundred edits in a row, in slow pages', 'twenty minutes', ['chromium']),
    full: true,
    folder: 'tests/hmr',
    run: () =>
      runTests(['tests/hmr/matrix.test.mjs', 'tests/hmr/saves.test.mjs'], {
        env: { FEDPACK_HMR_EDITS: '100', FEDPACK_HMR_SLOWER: '4' },
        limit: 60 * 60_000,
      }),
  },
  {
    ...suite('hmr-others', 'Hot updates of Vue, and beside React DevTools', 'two minutes', ['chromium']),
    full: true,
    folder: 'tests/hmr',
    run: () => runTests(['tests/hmr/others.full.mjs']),
  },
  suite('guide', 'What the documentation shows, built and opened in Chromium', 'a minute', ['chromium']),
  // To pack the packages builds them anew, under whoever uses them.
  { ...suite('install', 'Installing what npm pack makes', 'two minutes', ['chromium']), alone: true },
  {
    ...suite('install-all', 'The same with other plugins, Rslib and Storybook', 'two minutes', ['chromium']),
    alone: true,
    full: true,
    folder: 'tests/install',
    run: () => run(['npm', 'run', '--silent', 'test:full', '-w', 'tests/install']),
  },
  {
    ...suite('init', 'New projects and fedpack init, with what npm pack makes', 'a minute', ['chromium']),
    alone: true,
  },
  {
    ...suite('init-all', 'The same for Vue, Yarn, Bun, and what is migrated', 'ten minutes', ['chromium']),
    alone: true,
    full: true,
    folder: 'tests/init',
    run: () => run(['npm', 'run', '--silent', 'test:full', '-w', 'tests/init']),
  },
  workspaceTests('react', 'Tests of @fedpack/react', 'half a minute', ['chromium', 'packages']),
  {
    id: 'e2e',
    title: 'The example in Chromium',
    takes: 'three minutes',
    needs: ['chromium', 'binding', 'packages'],
    run: () => run(['playwright', 'test', '--config', 'tests/e2e'], { limit: RUNNER_LIMIT }),
  },
];

/**
 * The same steps, with the binding taken as it lies in `npm/` instead of built.
 *
 * @param {Step[]} all
 * @returns {Step[]}
 */
export function withPrebuilt(all) {
  const taken = {
    title: 'The native binding, as it is',
    takes: 'no time',
    alone: false,
    live: false,
    run: requireBinding,
  };
  return all.map((step) => (step.id === 'binding' ? { ...step, ...taken } : step));
}

/** @returns {Step} the tests of `tests/<id>`, which build with the binding */
function suite(id, title, takes, needs = []) {
  return { id, title, takes, needs: ['binding', 'packages', ...needs], run: () => nodeTests(`tests/${id}`) };
}

/** @returns {Step} the tests of `packages/<id>` */
function workspaceTests(id, title, takes, needs) {
  const folder = `packages/${id}`;
  return {
    id,
    title,
    takes,
    needs,
    folder,
    run: () => run(['npm', 'test', '--silent', '-w', folder], { limit: RUNNER_LIMIT }),
  };
}
