import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pluginModuleFederation } from 'fedpack/rsbuild';
import { workshop } from '../hmr/support/workshop.mjs';
import { build } from '../rsbuild/support/apps.mjs';
import { overlayOf } from './support/overlay.mjs';
import { serveRemotes } from './support/remote-server.mjs';

const manifest = JSON.stringify({
  name: 'app-shell',
  version: '1.0.0',
  dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' },
});

const withReact = (app) => ({
  'package.json': manifest,
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.jsx': `import { Component, lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { loadRemote } from '@module-federation/runtime';

const Thing = lazy(() => loadRemote('shop/thing'));
class Boundary extends Component {
  state = {};
  static getDerivedStateFromError = () => ({ failed: true });
  render() {
    return this.state.failed ? 'sorry' : this.props.children;
  }
}
document.body.append(document.createElement('main'));
createRoot(document.querySelector('main')).render(<Suspense>${app}</Suspense>);
`,
});

const importing = (...names) =>
  `${names.map((name) => `import { value as ${name} } from '${name}/thing';`).join('\n')}\n\ndocument.body.append([${names}].join(', '));\n`;

describe('a host', () => {
  const { serve, open, write } = workshop();

  const start = async (t, files, { names = ['shop'], fault = 404, remote = {}, ...more } = {}) => {
    const server = await serveRemotes(t);
    for (const name of names) server.answer(`${name}/mf-manifest.json`, fault);
    const url = (name) => `${name}@${server.url}/${name}/mf-manifest.json`;
    const remotes = Object.fromEntries(names.map((name) => [name, { external: url(name), ...remote }]));
    const host = await serve(t, files, { name: 'shell', remotes, ...more });
    const visit = await open(t, host.url);
    return { visit, overlay: overlayOf(visit), server };
  };

  test('of React whose error boundary shows something keeps its page', async (t) => {
    const { visit, overlay } = await start(t, withReact('<Boundary><Thing /></Boundary>'));
    await visit.shows('sorry');
    await overlay.badges('1 error: shop');
  });

  test('of React without one has its page covered', async (t) => {
    const { overlay } = await start(t, withReact('<Thing />'));
    await overlay.covers('1 error: shop', /it answers with 404/);
  });

  test('with a fallback keeps its page, and says that it is in use', async (t) => {
    const files = {
      ...withReact(''),
      'src/bootstrap.jsx': `import { loadRemote } from '@module-federation/runtime';

const { value } = await loadRemote('shop/thing');
document.body.append(value);
`,
      'src/instead.js': "export const value = 'instead';\n",
    };
    const { visit, overlay } = await start(t, files, { remote: { fallback: './src/instead.js' } });
    await visit.shows('instead');
    await overlay.badges('1 error: shop');
    await overlay.unfolds(/it answers with 404/, 'Something else stands in for it.');
  });

  test('that imports three dead remotes lists each of them once', async (t) => {
    const names = ['shop', 'cart', 'news'];
    const files = { ...withReact(''), 'src/bootstrap.jsx': importing(...names) };
    const { overlay } = await start(t, files, { names });
    await overlay.covers('3 errors', ...names.map((name) => `The manifest of remote “${name}” can’t be loaded`));
    assert.equal((await overlay.cards()).length, 3);
  });

  test('whose entry itself imports a dead remote says so, too', async (t) => {
    const files = { ...withReact(''), 'src/index.js': importing('shop') };
    const { overlay } = await start(t, files, { experiments: { asyncStartup: true } });
    await overlay.covers('1 error: shop', /it answers with 404/);
  });

  test('that is built for production has nothing of it', async () => {
    const root = await write({ ...withReact(''), 'src/bootstrap.jsx': importing('shop') });
    const remotes = { shop: 'shop@http://127.0.0.1:9/mf-manifest.json' };
    const { dist } = await build(root, {
      plugins: [pluginModuleFederation({ name: 'shell', remotes, contract: false })],
    });
    process.env.NODE_ENV = 'development';
    const scripts = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.js'));
    assert.ok(scripts.length > 0);
    for (const file of scripts) {
      const text = await readFile(join(dist, file), 'utf8');
      for (const part of ['fedpack-overlay', 'fedpack.overlay']) assert.ok(!text.includes(part), `${part} in ${file}`);
    }
  });
});
