import { importFrom } from './import-from.js';
import { partsOf } from './plugins.js';
import type { LoadedConfig, LoadTask, ServerSettings } from './protocol.js';
import { readServer } from './server.js';

/** The part of `@rsbuild/core` that is called here. Its version is the app's. */
interface Rsbuild {
  loadConfig(options: { cwd: string; path: string; command: string }): Promise<unknown>;
  createRsbuild(options: object): Promise<RsbuildInstance>;
}

interface RsbuildInstance {
  onBeforeCreateCompiler(hook: { order: 'post'; handler(given: { bundlerConfigs?: BundlerConfig[] }): void }): void;
  createCompiler(): Promise<unknown>;
  getNormalizedConfig?(): { server?: unknown };
}

interface BundlerConfig {
  name?: string;
  context?: string;
  plugins?: unknown;
  output?: { path?: string };
}

/**
 * Loads a configuration as `rsbuild build` does, by the app's own Rsbuild: `.env` files, functions, plugins and environments
 * count. No compiler is made.
 *
 * @throws whatever the configuration, a plugin in it, or Rsbuild throws
 */
export async function loadRsbuild({ folder, file }: LoadTask): Promise<LoadedConfig[]> {
  const rsbuild = await importFrom<Rsbuild>(folder, '@rsbuild/core');
  const instance = await rsbuild.createRsbuild({
    cwd: folder,
    loadEnv: { cwd: folder },
    config: () => rsbuild.loadConfig({ cwd: folder, path: file, command: 'build' }),
  });
  const configs = await bundlerConfigs(instance);
  const server = serverOf(instance);
  return configs.map(({ name = '', context = folder, plugins, output }) => ({
    label: configs.length > 1 ? name : '',
    parts: partsOf(plugins, context),
    output: output?.path ?? '',
    server,
  }));
}

function serverOf(instance: RsbuildInstance): ServerSettings {
  const { host, port, https, base } = (instance.getNormalizedConfig?.().server ?? {}) as Record<string, unknown>;
  return readServer({ host, port, https, base });
}

/**
 * The configurations that Rspack would get. `initConfigs` does not give them: `@module-federation/rsbuild-plugin` adds its plugin in a hook
 * that runs right before the compiler is made.
 */
async function bundlerConfigs(instance: RsbuildInstance): Promise<BundlerConfig[]> {
  let found: BundlerConfig[] | undefined;
  instance.onBeforeCreateCompiler({
    order: 'post',
    handler(given) {
      found = given.bundlerConfigs ?? [];
      throw new Error('no compiler is needed');
    },
  });
  try {
    await instance.createCompiler();
  } catch (error) {
    if (!found) throw error;
  }
  return found ?? [];
}
