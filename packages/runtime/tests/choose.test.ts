import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicePlugin } from '../src/embed/choose';

interface Wanted {
  requiredVersion?: string | false;
  strictVersion?: boolean;
  singleton?: boolean;
  eager?: boolean;
}

type Offer = { loaded?: boolean; loading?: unknown; eager?: boolean; shareConfig?: { eager?: boolean } };

/** The version that is chosen, of those that are offered in this order. */
function chosen(
  offers: Record<string, Offer> | string[],
  shareConfig: Wanted,
  strategy = 'version-first',
  loadContext = {},
) {
  const named = Array.isArray(offers) ? Object.fromEntries(offers.map((version) => [version, {}])) : offers;
  const versions = Object.fromEntries(
    Object.entries(named).map(([version, offer]) => [version, Object.assign(offer, { from: `from-${version}` })]),
  );
  const question = choicePlugin.resolveShare({
    shareScopeMap: { default: { lib: versions } },
    scope: 'default',
    pkgName: 'lib',
    shareInfo: { from: 'app', strategy, shareConfig },
    loadContext,
    resolver: () => undefined as { shared: { from?: string }; useTreesShaking: boolean } | undefined,
  });
  return question.resolver()?.shared.from?.slice('from-'.length);
}

/** Runs and gives the result, and what is written with `console.warn`. */
function warned<T>(run: () => T): [T, string[]] {
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
  assert.equal(chosen(['1.2.0', '1.10.0', '1.9.0', '2.0.0'], { requiredVersion: '^1.0.0' }), '1.10.0');
  assert.equal(chosen(['1.2.0', '2.0.0'], { requiredVersion: '^3.0.0' }), undefined);
  for (const requiredVersion of [false, '*', undefined] as const) {
    assert.equal(chosen(['1.2.0', '3', '0'], { requiredVersion }), '3');
  }
});

test('a prerelease satisfies only a range that names one of the same version', () => {
  assert.equal(chosen(['1.2.0', '1.3.0-rc.1'], { requiredVersion: '^1.0.0' }), '1.2.0');
  const betas = ['2.0.0-beta.9', '2.0.0-beta.10', '2.1.0-alpha.1'];
  assert.equal(chosen(betas, { requiredVersion: '^2.0.0-beta.1' }), '2.0.0-beta.10');
});

test('a singleton is the highest version, also where it does not satisfy', () => {
  const wanted = { singleton: true, requiredVersion: '^1.0.0' };
  assert.deepEqual(
    warned(() => chosen(['1.2.0', '1.1.0'], wanted)),
    ['1.2.0', []],
  );
  const [version, said] = warned(() => chosen(['1.2.0', '1.3.0-rc.1'], wanted));
  assert.equal(version, '1.3.0-rc.1');
  const message =
    'Version 1.3.0-rc.1 from from-1.3.0-rc.1 of shared singleton module lib does not satisfy the requirement of app which needs ^1.0.0)';
  assert.deepEqual(said, [`[ Federation Runtime ] ${message}`]);
  assert.throws(() => chosen(['1.2.0', '1.3.0-rc.1'], { ...wanted, strictVersion: true }), {
    message: `[ Federation Runtime ]: ${message}`,
  });
});

test('a singleton that is loaded is not left for a higher version that comes later', () => {
  const wanted = { singleton: true, requiredVersion: '*' };
  for (const offer of [{ loaded: true }, { loading: Promise.resolve() }]) {
    assert.equal(chosen({ '1.2.0': offer, '1.3.0': {} }, wanted), '1.2.0');
    assert.equal(chosen({ '1.3.0': {}, '1.2.0': offer }, wanted), '1.2.0');
    const [version, said] = warned(() =>
      chosen({ '1.2.0': offer, '1.3.0': {} }, { ...wanted, requiredVersion: '^1.3.0' }),
    );
    assert.equal(version, '1.2.0');
    assert.match(said.join(), /Version 1\.2\.0 .* does not satisfy/);
  }
});

test('what was chosen for a singleton stays, though other consumers have loaded a higher version', () => {
  const offers: Record<string, Offer> = { '1.2.0': { loading: Promise.resolve() }, '1.3.0': {} };
  assert.equal(chosen(offers, { singleton: true }), '1.2.0');
  assert.equal(chosen({ ...offers, '1.3.0': { loaded: true } }, { singleton: true }), '1.2.0');
});

test('an eager consumer that can wait takes what somebody has asked for', () => {
  const offers = { '1.1.0': { eager: true }, '1.2.0': { loading: Promise.resolve() }, '1.3.0': {} };
  assert.equal(chosen(offers, { singleton: true, eager: true }, 'version-first', { chunkId: 'c' }), '1.2.0');
  assert.equal(chosen(offers, { singleton: true, eager: true }), '1.1.0');
});

test('loaded-first chooses among what is loaded, if something of it fits', () => {
  const offers = { '1.2.0': { loading: Promise.resolve() }, '1.3.0': {}, '2.0.0': { loaded: true } };
  assert.equal(chosen(offers, { requiredVersion: '^1.0.0' }, 'loaded-first'), '1.2.0');
  assert.equal(chosen(offers, { requiredVersion: '>=1.3.0 <2' }, 'loaded-first'), '1.3.0');
  assert.equal(chosen(offers, { requiredVersion: '*', singleton: true }, 'loaded-first'), '2.0.0');
});

test('a consumer that can’t wait chooses among what is eager or loaded', () => {
  const offers = { '1.2.0': { shareConfig: { eager: true } }, '1.1.0': { eager: true }, '1.9.0': {} };
  for (const singleton of [true, false]) {
    assert.equal(chosen(offers, { requiredVersion: '^1.0.0', eager: true, singleton }), '1.2.0');
    assert.equal(chosen({ '1.9.0': {} }, { requiredVersion: '^1.0.0', eager: true, singleton }), undefined);
  }
});

test('a version of another build is read as npm reads it', () => {
  const wanted = { singleton: true, strictVersion: true, requiredVersion: '^1.2.0' };
  for (const version of ['v1.2.0', '=1.2.0', ' 1.2.0']) assert.equal(chosen([version], wanted), version);
  assert.equal(chosen(['v1.10.0', '1.9.0', 'v2.0.0'], { requiredVersion: '^v1.2.0' }), 'v1.10.0');
});
