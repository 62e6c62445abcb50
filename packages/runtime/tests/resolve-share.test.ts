import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveSharePlugin } from '../src/embed/resolve-share';

interface ShareConfig {
  requiredVersion?: string | false;
  strictVersion?: boolean;
  singleton?: boolean;
  eager?: boolean;
}

type Shared = { loaded?: boolean; loading?: unknown; eager?: boolean; shareConfig?: { eager?: boolean } };

/** The version that is chosen, of those that are offered in this order. */
function selected(
  shared: Record<string, Shared> | string[],
  shareConfig: ShareConfig,
  strategy = 'version-first',
  loadContext = {},
) {
  const byVersion = Array.isArray(shared) ? Object.fromEntries(shared.map((version) => [version, {}])) : shared;
  const versions = Object.fromEntries(
    Object.entries(byVersion).map(([version, state]) => [version, Object.assign(state, { from: `from-${version}` })]),
  );
  const args = resolveSharePlugin.resolveShare({
    shareScopeMap: { default: { lib: versions } },
    scope: 'default',
    pkgName: 'lib',
    shareInfo: { from: 'app', strategy, shareConfig },
    loadContext,
    resolver: () => undefined as { shared: { from?: string }; useTreesShaking: boolean } | undefined,
  });
  return args.resolver()?.shared.from?.slice('from-'.length);
}

/** Runs and gives the result, and what is written with `console.warn`. */
function captureWarnings<T>(run: () => T): [T, string[]] {
  const written: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => written.push(parts.join(' '));
  try {
    return [run(), written];
  } finally {
    console.warn = warn;
  }
}

test('the highest version that satisfies is chosen, in whatever order they come', () => {
  assert.equal(selected(['1.2.0', '1.10.0', '1.9.0', '2.0.0'], { requiredVersion: '^1.0.0' }), '1.10.0');
  assert.equal(selected(['1.2.0', '2.0.0'], { requiredVersion: '^3.0.0' }), undefined);
  for (const requiredVersion of [false, '*', undefined] as const) {
    assert.equal(selected(['1.2.0', '3', '0'], { requiredVersion }), '3');
  }
});

test('a prerelease satisfies only a range that names one of the same version', () => {
  assert.equal(selected(['1.2.0', '1.3.0-rc.1'], { requiredVersion: '^1.0.0' }), '1.2.0');
  const betas = ['2.0.0-beta.9', '2.0.0-beta.10', '2.1.0-alpha.1'];
  assert.equal(selected(betas, { requiredVersion: '^2.0.0-beta.1' }), '2.0.0-beta.10');
});

test('a singleton is the highest version, also where it does not satisfy', () => {
  const shareConfig = { singleton: true, requiredVersion: '^1.0.0' };
  assert.deepEqual(
    captureWarnings(() => selected(['1.2.0', '1.1.0'], shareConfig)),
    ['1.2.0', []],
  );
  const [version, warnings] = captureWarnings(() => selected(['1.2.0', '1.3.0-rc.1'], shareConfig));
  assert.equal(version, '1.3.0-rc.1');
  const message =
    'Version 1.3.0-rc.1 from from-1.3.0-rc.1 of shared singleton module lib does not satisfy the requirement of app which needs ^1.0.0)';
  assert.deepEqual(warnings, [`[ Federation Runtime ] ${message}`]);
  assert.throws(() => selected(['1.2.0', '1.3.0-rc.1'], { ...shareConfig, strictVersion: true }), {
    message: `[ Federation Runtime ]: ${message}`,
  });
});

test('a singleton that is loaded is not left for a higher version that comes later', () => {
  const shareConfig = { singleton: true, requiredVersion: '*' };
  for (const state of [{ loaded: true }, { loading: Promise.resolve() }]) {
    assert.equal(selected({ '1.2.0': state, '1.3.0': {} }, shareConfig), '1.2.0');
    assert.equal(selected({ '1.3.0': {}, '1.2.0': state }, shareConfig), '1.2.0');
    const [version, warnings] = captureWarnings(() =>
      selected({ '1.2.0': state, '1.3.0': {} }, { ...shareConfig, requiredVersion: '^1.3.0' }),
    );
    assert.equal(version, '1.2.0');
    assert.match(warnings.join(), /Version 1\.2\.0 .* does not satisfy/);
  }
});

test('what was chosen for a singleton stays, though other consumers have loaded a higher version', () => {
  const shared: Record<string, Shared> = { '1.2.0': { loading: Promise.resolve() }, '1.3.0': {} };
  assert.equal(selected(shared, { singleton: true }), '1.2.0');
  assert.equal(selected({ ...shared, '1.3.0': { loaded: true } }, { singleton: true }), '1.2.0');
});

test('an eager consumer that can wait takes what somebody has asked for', () => {
  const shared = { '1.1.0': { eager: true }, '1.2.0': { loading: Promise.resolve() }, '1.3.0': {} };
  assert.equal(selected(shared, { singleton: true, eager: true }, 'version-first', { chunkId: 'c' }), '1.2.0');
  assert.equal(selected(shared, { singleton: true, eager: true }), '1.1.0');
});

test('loaded-first chooses among what is loaded, if something of it fits', () => {
  const shared = { '1.2.0': { loading: Promise.resolve() }, '1.3.0': {}, '2.0.0': { loaded: true } };
  assert.equal(selected(shared, { requiredVersion: '^1.0.0' }, 'loaded-first'), '1.2.0');
  assert.equal(selected(shared, { requiredVersion: '>=1.3.0 <2' }, 'loaded-first'), '1.3.0');
  assert.equal(selected(shared, { requiredVersion: '*', singleton: true }, 'loaded-first'), '2.0.0');
});

test('a consumer that can’t wait chooses among what is eager or loaded', () => {
  const shared = { '1.2.0': { shareConfig: { eager: true } }, '1.1.0': { eager: true }, '1.9.0': {} };
  for (const singleton of [true, false]) {
    assert.equal(selected(shared, { requiredVersion: '^1.0.0', eager: true, singleton }), '1.2.0');
    assert.equal(selected({ '1.9.0': {} }, { requiredVersion: '^1.0.0', eager: true, singleton }), undefined);
  }
});

test('a version of another build is read as npm reads it', () => {
  const shareConfig = { singleton: true, strictVersion: true, requiredVersion: '^1.2.0' };
  for (const version of ['v1.2.0', '=1.2.0', ' 1.2.0']) assert.equal(selected([version], shareConfig), version);
  assert.equal(selected(['v1.10.0', '1.9.0', 'v2.0.0'], { requiredVersion: '^v1.2.0' }), 'v1.10.0');
});
