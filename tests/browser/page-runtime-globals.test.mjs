import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ModuleFederationPlugin } from 'fedpack';
import { build } from '../support/build.mjs';
import { site } from './support/apps.mjs';
import { production, remoteOptions, shared, visitor, writeHostPage } from './support/mounted.mjs';

const { resolve } = createRequire(import.meta.url);
const { ModuleFederationPlugin: Enhanced } = await import(resolve('@module-federation/enhanced/rspack'));

const app = join(import.meta.dirname, 'apps/mounted');
const REMOTES = ['one', 'two'];
/** The host's modules are the newest, so that they win whatever arrives first. */
const newest = Object.fromEntries(
  Object.entries(shared).map(([name, options]) => [name, { ...options, version: '19.99.0' }]),
);
const plugins = {
  fedpack: (options) => new ModuleFederationPlugin(options),
  enhanced: (options) => new Enhanced({ ...options, dts: false }),
};

/** Everything on the page that developer tools and plugins read, without functions and modules. Runs on the page. */
function readGlobals() {
  const { moduleInfo, __INSTANCES__, __SHARE__, __MANIFEST_LOADING__, __PRELOADED_MAP__ } = globalThis.__FEDERATION__;
  const byName = (a, b) => (a.name < b.name ? -1 : 1);
  // Whose copy stands for a module here depends on what arrives first. What is shared is in `__SHARE__`.
  const configOf = ([name, versions]) => [
    name,
    versions.map(({ version, scope, shareConfig }) => ({ version, scope, shareConfig })),
  ];
  const instances = __INSTANCES__.map(({ name, options, moduleCache, shareScopeMap }) => ({
    name,
    id: options.id,
    strategy: options.shareStrategy,
    remotes: options.remotes,
    shared: Object.entries(options.shared).map(configOf).sort(),
    cached: [...moduleCache.keys()].sort(),
    scopes: Object.keys(shareScopeMap),
  }));
  const globals = {
    moduleInfo,
    instances: instances.sort(byName),
    shares: __SHARE__,
    manifests: Object.keys(__MANIFEST_LOADING__).sort(),
    preloaded: [...__PRELOADED_MAP__].sort(),
  };
  // `from` names one of those that use a version, and which one depends on what arrives first.
  const sorted = (key, value) => (key === 'useIn' ? [...value].sort() : key === 'from' ? undefined : value);
  return JSON.parse(JSON.stringify(globals, sorted).replaceAll(location.origin, 'http://origin'));
}

describe('`__FEDERATION__` on a page of containers that take its runtime', () => {
  const visit = visitor();
  const [small, whole] = [site(), site()];
  const read = async (page, kind) => {
    const url = await writeHostPage(page, kind);
    const { told, runtimes } = await visit(url, REMOTES, (opened) => opened.evaluate(readGlobals));
    return { told, runtimes: runtimes.length };
  };

  before(async () => {
    for (const page of [small, whole]) {
      // Of builds that are not minimized, each file has its runtime.
      const configuration = (entry, name) => ({
        ...production(entry, name),
        optimization: { minimize: page === small, moduleIds: 'named', chunkIds: 'named' },
      });
      for (const name of REMOTES) {
        await page.build('mounted', name, remoteOptions(name), configuration('./own-page.js', name));
      }
      for (const [kind, plugin] of Object.entries(plugins)) {
        const remotes = REMOTES.map((name) => [name, `${name}@${page.url}/${name}/mf-manifest.json`]);
        const options = { name: 'host', remotes: Object.fromEntries(remotes), shared: newest, manifest: true };
        const evaluates = kind === 'enhanced' ? 'the runtime of upstream' : undefined;
        const more = configuration('./host.js', kind);
        const { errors } = await build(app, page.path(kind), [plugin(options)], more, { evaluates });
        assert.deepEqual(errors, []);
      }
    }
  });

  for (const kind of Object.keys(plugins)) {
    test(`is as it is where each has one, in a host of ${kind}`, async () => {
      const [one, other] = [await read(small, kind), await read(whole, kind)];
      assert.deepEqual([one.runtimes, other.runtimes], [kind === 'fedpack' ? 0 : 1, 0]);
      assert.deepEqual(one.told, other.told);
      assert.deepEqual(
        one.told.instances.map(({ name }) => name),
        ['host', ...REMOTES],
      );
    });
  }

  test('has of the remotes what it has in a host of upstream', async () => {
    const [{ told: ours }, { told: theirs }] = [await read(small, 'fedpack'), await read(small, 'enhanced')];
    const names = ({ moduleInfo }) => Object.keys(moduleInfo).sort();
    assert.deepEqual(names(ours), names(theirs));
    for (const name of names(ours).filter((name) => name !== 'host')) {
      assert.deepEqual(ours.moduleInfo[name], theirs.moduleInfo[name]);
    }
    assert.deepEqual(ours.manifests, theirs.manifests);
  });
});
