/** The gallery of a remote: a page of its development server that shows each of its exposes alone, without a shell. */
import { dirname, join } from 'node:path';
import type { RsbuildPluginAPI } from '@rsbuild/core';
import { ownRequire } from '../../identity.js';
import { exposesOf } from '../../options/exposes.js';
import { sandboxEntry } from './entry.js';
import { findExposes, hasReact } from './find.js';
import { SANDBOX } from './name.js';

/**
 * Adds a gallery to a build.
 *
 * @param options gives those of the plugin
 * @param isOwn whether an environment is the plugin's
 */
export function addSandbox(
  api: RsbuildPluginAPI,
  options: () => { name?: unknown; exposes?: unknown },
  isOwn: (environment: string) => boolean,
): void {
  const { rootPath } = api.context;
  const file = join(rootPath, `${SANDBOX}.js`);
  api.modifyEnvironmentConfig((config, { name }) => {
    if (isOwn(name)) config.source.entry = { ...config.source.entry, [SANDBOX]: { import: file, html: true } };
  });
  api.modifyRspackConfig((_config, { appendPlugins, environment, rspack }) => {
    if (!isOwn(environment.name)) return;
    const { name, exposes } = options();
    const text = sandboxEntry({
      name: String(name),
      exposes: findExposes(exposesOf(exposes), rootPath),
      hasReact: hasReact(rootPath),
      client: join(dirname(ownRequire.resolve('fedpack/package.json')), 'dist/sandbox'),
    });
    appendPlugins(new rspack.experiments.VirtualModulesPlugin({ [file]: text }));
  });
}
