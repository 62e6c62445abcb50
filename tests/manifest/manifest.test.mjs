import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { appFolder } from '@acme/workspace/scripts/apps.mjs';
import { MARKS } from '../support/guide.mjs';
import { filesOf, resolver } from './support/assets.mjs';
import { buildApp } from './support/build.mjs';
import { reachOf } from './support/reach.mjs';

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** The package.json that an import in the dashboard leads to, whether the package exports it or not. */
function installed(name) {
  const folders = createRequire(join(appFolder('dashboard'), 'index.js')).resolve.paths(name);
  return readJson(folders.map((folder) => join(folder, name, 'package.json')).find(existsSync));
}

/** The ranges of the config, which are also the packages that are shared. */
const RANGES = {
  '@acme/design-system': '^3.0.0',
  '@acme/session-store': '^1.0.0',
  react: '^19.3.1',
  'react-dom': '^19.3.1',
  'react-router-dom': '^7.18.5',
  zustand: '^5.1.0',
};
const EXPOSED = {
  './App': 'src/App.tsx',
  './DashboardWidget': 'src/components/DashboardWidget.tsx',
  './hooks/useDashboardData': 'src/hooks/useDashboardData.ts',
};

describe('the documents of the dashboard', () => {
  let build;
  let manifest;
  let stats;
  let folder;
  let resolve;

  before(async () => {
    build = await buildApp('dashboard');
    folder = join(build.dist, 'static');
    manifest = await readJson(join(folder, 'mf-manifest.json'));
    stats = await readJson(join(folder, 'mf-stats.json'));
    resolve = resolver(manifest, pathToFileURL(join(folder, 'mf-manifest.json')).href);
  });
  after(() => build?.remove());

  /** Listed files as the bundler names them: relative to the output folder. */
  const emitted = (files) => files.map((file) => fileURLToPath(resolve(file)).slice(build.dist.length + 1)).sort();

  test('say what the build is and where its container is', async () => {
    const { version } = await readJson(join(appFolder('dashboard'), 'package.json'));
    const plugin = await readJson(createRequire(import.meta.url).resolve('fedpack/package.json'));
    for (const document of [manifest, stats]) {
      assert.equal(document.id, 'mfe_dashboard');
      assert.equal(document.name, 'mfe_dashboard');
      const { buildHash } = document.metaData.buildInfo;
      assert.match(buildHash, /^[0-9a-f]{16}$/);
      assert.equal(buildHash, manifest.metaData.buildInfo.buildHash);
      assert.deepEqual(document.metaData, {
        name: 'mfe_dashboard',
        type: 'app',
        buildInfo: { buildVersion: version, buildName: 'mfe_dashboard', buildHash },
        // The manifest lies one folder deeper than the entry, and readers look from where they found the manifest.
        remoteEntry: { name: 'remoteEntry.js', path: '..', type: 'global' },
        types: { path: '', name: '', zip: '../@mf-types.zip', api: '../@mf-types.d.ts' },
        globalName: 'mfe_dashboard',
        pluginVersion: plugin.version,
        publicPath: 'auto',
      });
    }
    const entry = await readFile(fileURLToPath(resolve('../remoteEntry.js')), 'utf8');
    assert.match(entry, /\b(var|let) mfe_dashboard\b/);
  });

  test('have a row for every exposed module', () => {
    // Readers of the field find a module by a name without "./" and keep the key as the path; so does every manifest
    // that `@module-federation/enhanced` writes. The file is for tools, and stands in the stats.
    const rows = Object.entries(EXPOSED).map(([path, file]) => {
      const name = path.slice(2);
      return { id: `mfe_dashboard:${name}`, name, path, file };
    });
    const head = ({ id, name, path, file }) => ({ id, name, path, file });
    assert.deepEqual(stats.exposes.map(head), rows);
    assert.deepEqual(
      manifest.exposes.map(head),
      rows.map((row) => ({ ...row, file: undefined })),
    );
    assert.deepEqual(manifest.remotes, []);
  });

  test('have the installed version and the configured range of every shared package', async () => {
    const rows = Object.entries(RANGES).map(async ([name, requiredVersion]) => {
      const { version } = await installed(name);
      return { id: `mfe_dashboard:${name}`, name, version, requiredVersion, singleton: true, eager: false };
    });
    const expected = await Promise.all(rows);
    for (const document of [manifest, stats]) {
      const found = document.shared.map(({ id, name, version, requiredVersion, singleton, eager }) => {
        return { id, name, version, requiredVersion, singleton, eager };
      });
      assert.deepEqual(found, expected);
    }
  });

  test('say which exposed module uses which shared package', () => {
    const usedIn = Object.fromEntries(stats.shared.map((row) => [row.name, row.usedIn]));
    assert.deepEqual(usedIn['@acme/design-system'], ['./App', './DashboardWidget']);
    assert.ok(usedIn.zustand.includes('./hooks/useDashboardData'));
    const requires = Object.fromEntries(stats.exposes.map((row) => [row.path, row.requires]));
    assert.ok(!requires['./hooks/useDashboardData'].includes('react-router-dom'));
    assert.ok(requires['./App'].includes('react-router-dom'));
  });

  test('list files that are there, each once, and nothing that a page has no use for', () => {
    for (const row of [...manifest.exposes, ...manifest.shared]) {
      const files = filesOf(row);
      assert.ok(files.length > 0, `${row.id} has files`);
      assert.equal(new Set(files).size, files.length, `${row.id} lists a file twice`);
      for (const file of files) {
        assert.ok(existsSync(fileURLToPath(resolve(file))), `${row.id}: ${file} is not there`);
        assert.doesNotMatch(file, /\.map$|hot-update|remoteEntry/);
      }
      const { js, css } = row.assets;
      for (const file of [...js.sync, ...js.async]) assert.match(file, /\.js$/);
      for (const file of [...css.sync, ...css.async]) assert.match(file, /\.css$/);
    }
  });

  test('list what is loaded with an exposed module as sync, and only what it can lead to as async', () => {
    for (const { path, assets } of manifest.exposes) {
      const { now, ever } = reachOf(build.report, 'mfe_dashboard', `./${EXPOSED[path]}`);
      assert.deepEqual(emitted([...assets.js.sync, ...assets.css.sync]), now, path);
      const later = emitted([...assets.js.async, ...assets.css.async]);
      assert.deepEqual(
        later.filter((file) => !ever.has(file)),
        [],
        path,
      );
    }
  });

  test('list no fallback of a shared package beside an exposed module', async () => {
    for (const { path, assets } of manifest.exposes) {
      const texts = await Promise.all(assets.js.sync.map((file) => readFile(fileURLToPath(resolve(file)), 'utf8')));
      for (const [name, mark] of Object.entries(MARKS)) {
        assert.ok(!texts.some((text) => mark.test(text)), `${path} loads ${name}: ${assets.js.sync}`);
      }
      const size = texts.join('').length;
      assert.ok(size < 20_000, `${path} loads ${size} bytes: ${assets.js.sync}`);
    }
  });

  test('list the styles of an exposed module', async () => {
    const styles = {
      './App': ['App', 'components/ExceptionsTable', 'components/NetworkMap', 'components/ThroughputChart'],
      './DashboardWidget': ['components/DashboardWidget'],
      './hooks/useDashboardData': [],
    };
    for (const { path, assets } of manifest.exposes) {
      const sheets = await Promise.all(assets.css.sync.map((file) => readFile(fileURLToPath(resolve(file)), 'utf8')));
      for (const name of styles[path]) {
        const source = await readFile(join(appFolder('dashboard'), 'src', `${name}.module.css`), 'utf8');
        const [, local] = /\.([\w-]+)/.exec(source);
        assert.ok(
          sheets.some((sheet) => sheet.includes(`.mfe_dashboard-${local}-`)),
          `${path}: styles of ${name}`,
        );
      }
      assert.equal(sheets.length > 0, styles[path].length > 0, path);
    }
  });
});

describe('the documents of analytics', () => {
  let build;
  before(async () => {
    build = await buildApp('analytics');
  });
  after(() => build?.remove());

  test('say what is consumed of the dashboard, and where', async () => {
    const remote = {
      federationContainerName: 'mfe_dashboard',
      moduleName: 'DashboardWidget',
      alias: 'mfe_dashboard',
      entry: 'http://127.0.0.1:3001/static/mf-manifest.json',
    };
    const manifest = await readJson(join(build.dist, 'mf-manifest.json'));
    assert.deepEqual(manifest.remotes, [remote]);
    assert.equal(manifest.metaData.remoteEntry.path, '');
    const stats = await readJson(join(build.dist, 'mf-stats.json'));
    const more = { consumingFederationContainerName: 'mfe_analytics', usedIn: ['src/App.tsx'] };
    assert.deepEqual(stats.remotes, [{ ...remote, ...more }]);
  });
});
