import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { assertEvaluatesNothing, evaluationsIn } from '../support/evaluations.mjs';
import { serve } from '../support/serve.mjs';
import { moduleScript, script, site } from './support/apps.mjs';

const NONCE = 'bm9uY2U';
const LEAVES = ['leaf', 'entry', 'placed', 'listed', 'registered', 'other', 'ahead'];
const REMOTES = [...LEAVES, 'nesting', 'inside'];
const LOADED = 'thing, shared, later';
const APP = {
  imported: 'thing, shared',
  manifest: LOADED,
  script: LOADED,
  nested: `nested: ${LOADED}`,
  placed: LOADED,
  listed: LOADED,
  styled: 'rgb(1, 2, 3)',
  violations: [],
};
const WORKER = { worker: 'inside, later' };
const API = { registered: 'thing, shared', another: 'thing, shared', ahead: 'thing, shared', shown: 'view' };

/** Keeps what the page's policy refuses, and where the remotes are. */
const listener = (origins) => `<script nonce="${NONCE}">
globalThis.violations = [];
globalThis.origins = globalThis.assetHost = ${JSON.stringify(origins)};
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
  violations.push([effectiveDirective, blockedURI, sample].join(' ')),
);
</script>`;

describe('a page with a strict content security policy', () => {
  /** Policies by the folder of the page, and those of workers, which are the servers' own. */
  const policies = new Map();
  const page = site({
    headers: (response, path) => {
      const policy = policies.get(path.split('/')[1]);
      const isPage = path.endsWith('/');
      if (policy && (isPage || path.includes('worker'))) {
        response.setHeader('Content-Security-Policy', isPage ? policy.page : policy.worker);
      }
    },
  });
  let remotes;

  const build = (place, options, config) =>
    page.build('csp', place, options, {
      mode: 'production',
      module: { rules: [{ test: /\.css$/, type: 'css' }] },
      ...config,
      output: { trustedTypes: true, ...config.output },
    });

  const shared = {
    './shared.js': { shareKey: 'shared', version: '1.0.0', requiredVersion: '^1.0.0', singleton: true },
    react: { singleton: true },
  };

  before(async () => {
    await mkdir(page.path('elsewhere'), { recursive: true });
    remotes = await serve(page.path('elsewhere'));
    const leaf = { './thing': './thing.js', './View': './View.js' };
    for (const name of LEAVES) {
      await build(
        `elsewhere/${name}`,
        {
          name,
          filename: 'remoteEntry.js',
          manifest: true,
          exposes: leaf,
          shared,
          ...(name === 'placed' && { getPublicPath: 'return window.assetHost + "/placed/"' }),
        },
        { entry: './remote.js', output: { uniqueName: name } },
      );
    }
    const exposes = { './thing': './inside.js' };
    const inside = { name: 'inside', filename: 'remoteEntry.js', manifest: true, exposes };
    const target = 'webworker';
    await build('elsewhere/inside', inside, { target, entry: './remote.js', output: { uniqueName: 'inside' } });
    await build(
      'elsewhere/nesting',
      {
        name: 'nesting',
        filename: 'remoteEntry.js',
        manifest: true,
        exposes: { './nested': './nested.js' },
        remotes: { leaf: manifest('leaf') },
        shared,
      },
      { entry: './remote.js', output: { uniqueName: 'nesting' } },
    );
  });
  after(() => remotes?.close());

  const manifest = (name) => `${name}@${remotes.url}/${name}/mf-manifest.json`;
  const entry = (name) => `${name}@${remotes.url}/${name}/remoteEntry.js`;

  const buildHost = (place, file, more = {}, config = {}) =>
    build(
      `${place}/host`,
      {
        name: place,
        remotes: {
          leaf: manifest('leaf'),
          entry: entry('entry'),
          nesting: manifest('nesting'),
          placed: manifest('placed'),
          listed: ['listed@http://127.0.0.1:1/remoteEntry.js', entry('listed')],
          inside: manifest('inside'),
          ahead: manifest('ahead'),
        },
        contract: false,
        shared,
        ...more,
      },
      { entry: file, ...config, output: { uniqueName: place, ...config.output } },
    );

  /**
   * Opens the page of a host.
   *
   * @param {string} place
   * @param {string} sources of scripts
   * @param {object} [options]
   * @param {string[]} [options.names] of policies
   * @param {string} [options.main] the element of the host
   */
  const open = (place, sources, { names = [...REMOTES, place], main = script('host/main.js') } = {}) => {
    const from = `connect-src ${remotes.url} http://127.0.0.1:1`;
    const trusted = `require-trusted-types-for 'script'; trusted-types ${names.join(' ')}`;
    const own = `base-uri 'none'; img-src data:; style-src 'nonce-${NONCE}'; worker-src 'self'`;
    policies.set(place, {
      page: `default-src 'none'; ${own}; ${from}; script-src ${sources}; ${trusted}`,
      worker: `default-src 'none'; ${from}; script-src 'self' ${remotes.url}; ${trusted}`,
    });
    return page.report(place, '<body>', listener(remotes.url), main.replace('<script', `<script nonce="${NONCE}"`));
  };

  const STRICT = `'nonce-${NONCE}' 'strict-dynamic'`;
  const NONCES = `'nonce-${NONCE}'`;
  const ESM = {
    experiments: { outputModule: true },
    output: { module: true, chunkFormat: 'module', chunkLoading: 'import', filename: '[name].mjs' },
  };

  for (const [kind, file, expected, config] of [
    ['small', './worker-host.js', { ...APP, ...WORKER }],
    ['complete', './api-host.js', { ...APP, ...API, ...WORKER }],
    ['ES5', './api-host.js', { ...APP, ...API, ...WORKER }, { target: ['web', 'es5'] }],
    ['ESM', './host.js', APP, ESM],
  ]) {
    for (const [what, sources] of [
      ['strict-dynamic', STRICT],
      ['nonces', NONCES],
    ]) {
      test(`uses remotes of all kinds with the ${kind} runtime, by ${what}`, async () => {
        const place = `${kind}-${what}`;
        await buildHost(place, file, {}, config);
        const main = kind === 'ESM' ? { main: moduleScript('host/main.mjs') } : {};
        assert.deepEqual(await open(place, sources, main), expected);
        await assertEvaluatesNothing(page.path(place));
      });
    }
  }

  test('hashes of remotes are checked under the policy, of scripts and of ES modules', async () => {
    const file = 'remoteEntry.mjs';
    const container = { name: 'modules', filename: file, library: { type: 'module' }, manifest: true };
    const exposes = { './thing': './thing.js' };
    await build('elsewhere/modules', { ...container, exposes, shared }, { entry: './remote.js', ...ESM });
    for (const name of ['leaf', 'modules']) {
      const place = `checked-${name}`;
      await buildHost(place, './one-host.js', {
        remotes: { leaf: manifest(name) },
        security: { integrity: 'manifest' },
      });
      const names = [...REMOTES, 'elsewhere-modules', place];
      const result = await open(place, NONCES, { names });
      assert.deepEqual(result, { thing: 'thing, shared', violations: [] }, name);
    }
  });

  test('the remotes evaluate nothing', async () => {
    await assertEvaluatesNothing(page.path('elsewhere'));
  });

  test('without output.trustedTypes, the host loads remotes by a policy named fedpack', async () => {
    // It loads no chunk of its own, which Rspack would do.
    await buildHost('unnamed', './one-host.js', { shared: {} }, { output: { trustedTypes: undefined } });
    const result = await open('unnamed', STRICT, { names: ['fedpack', ...REMOTES] });
    assert.deepEqual(result, { thing: 'thing, shared', violations: [] });
  });

  test('one name does for all builds, where the page allows it more than once', async () => {
    await build(
      'elsewhere/same',
      { name: 'leaf', filename: 'remoteEntry.js', exposes: { './thing': './thing.js' }, shared },
      { entry: './remote.js', output: { trustedTypes: 'fedpack', uniqueName: 'same' } },
    );
    const remote = { remotes: { leaf: `leaf@${remotes.url}/same/remoteEntry.js` } };
    await buildHost('same', './one-host.js', remote, { output: { trustedTypes: 'fedpack' } });
    const result = await open('same', STRICT, { names: ['fedpack', "'allow-duplicates'"] });
    assert.deepEqual(result, { thing: 'thing, shared', violations: [] });
  });

  test('where the page does not allow the policy, the import rejects, and the browser says which name is missing', async () => {
    await buildHost('refused', './one-host.js', {}, { output: { trustedTypes: undefined } });
    const { error, violations } = await open('refused', STRICT, { names: REMOTES });
    assert.match(error, /TrustedScriptURL/);
    assert.match(violations.join('\n'), /trusted-types trusted-types-policy fedpack/);
  });

  test('an implementation of the user is as it is: upstream evaluates text', async () => {
    await buildHost('theirs', './api-host.js', { implementation: '@module-federation/runtime-tools' });
    assert.match((await evaluationsIn(page.path('theirs'))).join('\n'), /getPublicPath/);
  });
});
