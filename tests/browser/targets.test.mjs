import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { parse } from 'acorn';
import { proofsOf } from '../support/proves.mjs';
import { serve } from '../support/serve.mjs';
import { moduleScript, script, site } from './support/apps.mjs';

const proves = proofsOf(import.meta.filename);
const RESULT = { value: 'thing', later: 'later' };
const ESM = { output: { module: true, chunkFormat: 'module', chunkLoading: 'import', filename: '[name].mjs' } };
const START = script('host/main.js');

describe('where a page finds a container and its chunks', () => {
  const page = site();
  const servers = [];
  after(() => Promise.all(servers.map((server) => server.close())));

  const remote = (place, options, output, more) =>
    page.build(
      'plain',
      place,
      { name: 'remote', filename: 'remoteEntry.js', exposes: { './thing': './thing.js' }, ...options },
      { entry: './remote.js', output, ...more },
    );
  const host = (place, remotes, config = {}) =>
    page.build('plain', place, { name: 'host', remotes }, { entry: './host.js', ...config });
  const another = async (place) => {
    await mkdir(page.path(place), { recursive: true });
    const server = await serve(page.path(place));
    servers.push(server);
    return server.url;
  };

  for (const entry of ['remoteEntry.js', 'mf-manifest.json']) {
    proves(
      ['targets/public-path-auto', 'targets/web'],
      `publicPath auto: chunks come from where ${entry} came from`,
      async () => {
        const place = `auto-${entry.split('.')[0]}`;
        await remote(`${place}/elsewhere/deep/remote`, { manifest: true });
        const url = await another(`${place}/elsewhere`);
        await host(`${place}/host`, { remote: `remote@${url}/deep/remote/${entry}` });
        assert.deepEqual(await page.report(place, START), RESULT);
      },
    );

    proves(
      ['targets/public-path-absolute'],
      `an absolute publicPath: chunks come from there, by ${entry}`,
      async () => {
        const place = `absolute-${entry.split('.')[0]}`;
        const url = await another(`${place}/chunks`);
        await remote(`${place}/chunks/files`, { manifest: true }, { publicPath: `${url}/files/` });
        await mkdir(page.path(place, 'entry'), { recursive: true });
        // By its manifest a remote is found through its public path; the entry file alone may lie elsewhere.
        const moved = page.path(place, 'entry', entry);
        await rename(page.path(place, 'chunks/files', entry), moved);
        await host(`${place}/host`, { remote: `remote@${page.url}/${place}/entry/${entry}` });
        assert.deepEqual(await page.report(place, START), RESULT);
      },
    );
  }

  proves(['targets/public-path-empty'], 'an empty publicPath: chunks lie beside the page', async () => {
    const output = { publicPath: '' };
    await remote('empty', { contract: { checks: { publicPath: 'off' } } }, output);
    await host('empty', { remote: 'remote@/empty/remoteEntry.js' }, { output: { ...output, clean: false } });
    assert.deepEqual(await page.report('empty', script('main.js')), RESULT);
  });

  for (const [kind, write] of [
    ['a function', (path) => `function () { return ${path}; }`],
    ['an arrow function', (path) => `() => ${path}`],
    ['the body of a function', (path) => `return ${path}`],
  ]) {
    proves(
      ['targets/get-public-path'],
      `getPublicPath as ${kind}: the manifest tells where the files are`,
      async () => {
        const place = kind.replaceAll(' ', '-');
        const getPublicPath = write(`${JSON.stringify(page.url)} + "/${place}/" + "cdn/"`);
        await remote(`${place}/cdn`, { manifest: true, getPublicPath });
        await mkdir(page.path(place, 'manifest'), { recursive: true });
        await rename(page.path(place, 'cdn/mf-manifest.json'), page.path(place, 'manifest/mf-manifest.json'));
        await host(`${place}/host`, { remote: `remote@/${place}/manifest/mf-manifest.json` });
        assert.deepEqual(await page.report(place, START), RESULT);
      },
    );
  }

  proves(
    ['targets/esm-chunks', 'targets/esm-remote-entry'],
    'an ESM host imports an ESM container by its URL, when it needs it',
    async () => {
      await remote('esm/elsewhere/remote', { library: { type: 'module' }, filename: 'remoteEntry.mjs' }, ESM.output);
      const url = await another('esm/elsewhere');
      await host('esm/host', { remote: `import ${url}/remote/remoteEntry.mjs` }, ESM);
      assert.deepEqual(await page.report('esm', moduleScript('host/main.mjs')), RESULT);
      assert.match(await readFile(page.path('esm/elsewhere/remote/later_js.mjs'), 'utf8'), /^export /m);
    },
  );

  proves(['targets/es5'], 'an ES5 build is ES5 in every file, and runs', async () => {
    const target = ['web', 'es5'];
    const shared = { './dep.cjs': {} };
    const container = { name: 'remote', filename: 'remoteEntry.js', exposes: { './thing': './thing.cjs' }, shared };
    await page.build('es5', 'es5/remote', container, { target, entry: './remote.js' });
    const remotes = { remote: 'remote@/es5/remote/remoteEntry.js' };
    await page.build('es5', 'es5/host', { name: 'host', remotes, shared }, { target, entry: './host.js' });
    assert.equal(await page.report('es5', START), 'thing dep');
    assert.deepEqual([...(await notES5(page.path('es5/remote'))), ...(await notES5(page.path('es5/host')))], []);
  });

  proves(
    [
      'containers/expose-css',
      'containers/expose-css-modules',
      'containers/expose-asset',
      'containers/expose-wasm',
      'targets/public-path-auto',
    ],
    'style sheets, CSS modules, pictures and WebAssembly of a container on another origin',
    async () => {
      const exposes = {
        './styles': './styles.css',
        './title': './title.module.css',
        './picture': './picture.svg',
        './add': './add.wasm',
      };
      const rules = [
        { test: /\.module\.css$/, type: 'css/module' },
        { test: /(?<!\.module)\.css$/, type: 'css' },
        { test: /\.svg$/, type: 'asset/resource' },
      ];
      const config = { entry: './remote.js', module: { rules }, experiments: { asyncWebAssembly: true } };
      await page.build(
        'styled',
        'styled/elsewhere/remote',
        { name: 'remote', filename: 'remoteEntry.js', exposes },
        config,
      );
      const remotes = { remote: `remote@${await another('styled/elsewhere')}/remote/remoteEntry.js` };
      await page.build('styled', 'styled/host', { name: 'host', remotes }, { entry: './host.js' });
      assert.deepEqual(await page.report('styled', '<body></body>', START), {
        colours: ['rgb(0, 0, 0)', 'rgb(1, 2, 3)', 'rgb(4, 5, 6)'],
        width: 3,
        sum: 5,
      });
    },
  );

  proves(
    ['containers/also-entry-dependency'],
    'an entry may depend on the container and has its modules in common with it',
    async () => {
      const entry = { main: { import: './host-of-own.js', dependOn: 'remote' } };
      await remote('depends', {}, {}, { entry });
      const elements = [script('remoteEntry.js'), script('main.js')];
      assert.deepEqual(await page.report('depends', ...elements), { same: true });
    },
  );
});

/** The script files of a folder that are no ES5, each with the reason. */
async function notES5(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      try {
        parse(text, { ecmaVersion: 5 });
        return [];
      } catch (error) {
        return [`${file}: ${error.message} ${text.split('\n')[error.loc.line - 1].trim().slice(0, 80)}`];
      }
    }),
  );
  return found.flat();
}
