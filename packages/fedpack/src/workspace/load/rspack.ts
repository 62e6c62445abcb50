import { importFrom } from './import-from.js';
import { partsOf } from './plugins.js';
import type { LoadedConfig, LoadTask, ServerSettings } from './protocol.js';
import { BUILD_ENV, loadWithoutCli, type RspackConfig } from './rspack-alone.js';
import { readServer } from './server.js';

/** The part of `@rspack/cli` that is called here. */
interface RspackCli {
  RspackCLI: new () => { loadConfig?(options: object): Promise<unknown> };
}

/**
 * Loads a configuration as `rspack build` does: by the loader of `@rspack/cli` where the app has that, else by one that does
 * the same.
 *
 * @throws whatever the configuration or the loader throws
 */
export async function loadRspack(task: LoadTask): Promise<LoadedConfig[]> {
  const loaded = (await loadWithCli(task)) ?? (await loadWithoutCli(task.file));
  const configs = (Array.isArray(loaded) ? loaded : [loaded]) as RspackConfig[];
  return configs.map(({ name, context = task.folder, plugins, output, devServer }, index) => ({
    label: configs.length > 1 ? (name ?? String(index)) : '',
    parts: partsOf(plugins, context),
    output: output?.path ?? '',
    server: serverOf(devServer, output?.publicPath),
  }));
}

function serverOf(devServer: unknown, publicPath: unknown): ServerSettings {
  const { host, port, server } = (devServer || {}) as Record<string, unknown>;
  const type = typeof server === 'object' && server !== null ? (server as { type?: unknown }).type : server;
  return readServer({ host, port, https: type === 'https', base: publicPath });
}

/** undefined where the app has no `@rspack/cli`, or one that has another shape. */
async function loadWithCli({ folder, file }: LoadTask): Promise<unknown> {
  const cli = await importFrom<RspackCli>(folder, '@rspack/cli').catch(() => undefined);
  const instance = cli?.RspackCLI && new cli.RspackCLI();
  if (typeof instance?.loadConfig !== 'function') return undefined;
  const loaded = await instance.loadConfig({ config: file, env: { ...BUILD_ENV }, configLoader: 'auto', _: [] });
  // Former versions hand out the configuration itself.
  return typeof loaded === 'object' && loaded !== null && 'pathMap' in loaded && 'config' in loaded
    ? loaded.config
    : loaded;
}
