import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { createRsbuild, loadConfig, mergeRsbuildConfig } from '@rsbuild/core';
import { layOutHost } from '../../support/host.mjs';
import { rsbuildBuild } from '../../support/programs.mjs';
import { startRemote } from '../../support/remote.mjs';

const installed = join(import.meta.dirname, '../../../node_modules');

const CONFIG = `import { defineConfig } from '@rsbuild/core';
import { ModuleFederationPlugin } from 'fedpack';
import options from './federation.json' with { type: 'json' };

export default defineConfig({
  source: { entry: { index: './src/index.ts' } },
  server: { host: '127.0.0.1', printUrls: false },
  tools: { rspack: { plugins: [new ModuleFederationPlugin(options)] } },
});
`;

/** An application on Rsbuild whose remote exports no `sizes`, and whose manifest lies beside it: nothing printed has a port. */
export async function layOutShown() {
  const host = await layOutHost({
    'rsbuild.config.mjs': CONFIG,
    'src/App.tsx': `import Button, { sizes } from 'ui/Button';

export default function App(): unknown {
  return [Button, sizes];
}
`,
  });
  const remote = await startRemote();
  await host.write({ 'mf-manifest.json': await readFile(join(remote.dist, 'mf-manifest.json'), 'utf8') });
  await remote.remove();
  for (const name of ['@rsbuild', '@rspack', 'fedpack']) {
    await symlink(join(installed, name), join(host.folder, 'node_modules', name), 'junction');
  }
  return host;
}

/**
 * What `rsbuild build` prints of the first error or warning.
 *
 * @param {object} options of `ModuleFederationPlugin`
 * @returns {Promise<{code: number, text: string, coloured: string}>} the text without colours, and as it came with them
 */
export async function onTerminal(host, options) {
  await host.write({ 'federation.json': options });
  const { code, out, err } = await rsbuildBuild(host.folder, { NO_COLOR: '1' });
  const coloured = await rsbuildBuild(host.folder, { FORCE_COLOR: '1' });
  return {
    code,
    text: about(out, err)
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd(),
    coloured: about(coloured.out, coloured.err),
  };
}

/** A text without colours, and without the empty lines that depend on them. */
export function plain(text) {
  return stripVTControlCharacters(text)
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd();
}

/** From the headline of an error or warning to what Rsbuild says next. */
function about(out, err) {
  const lines = `${err}${out}`.split('\n');
  const read = lines.map((line) => stripVTControlCharacters(line));
  const first = read.findIndex((line) => /^(error|warn) +Build (error|warning)/.test(line));
  const next = read.findIndex((line, at) => at > first && /^(error|warn|info|ready|Rsbuild) /.test(line));
  return lines.slice(first, next < 0 ? undefined : next).join('\n');
}

/**
 * A development server of the application.
 *
 * @returns {Promise<{url: string, close(): Promise<void>}>}
 */
export async function develop(host, options) {
  await host.write({ 'federation.json': options });
  const cwd = host.folder;
  const { content } = await loadConfig({ cwd, command: 'dev' });
  // The page is told all, and this terminal nothing.
  const config = mergeRsbuildConfig(content, {
    mode: 'development',
    logLevel: 'silent',
    dev: { client: { logLevel: 'info' } },
    server: { port: 0 },
  });
  const rsbuild = await createRsbuild({ cwd, config });
  const { server, urls } = await rsbuild.startDevServer();
  return { url: urls[0], close: server.close };
}
