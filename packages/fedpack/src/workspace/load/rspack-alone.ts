import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importConfig } from './import-config.js';

/** A configuration of Rspack, as far as it is read here. */
export interface RspackConfig {
  context?: string;
  name?: string;
  plugins?: unknown;
  output?: { path?: string; publicPath?: unknown };
  devServer?: unknown;
  extends?: unknown;
}

/** The `env` that `rspack build` passes to a configuration function. */
export const BUILD_ENV: Readonly<Record<string, unknown>> = { RSPACK_BUNDLE: true, RSPACK_BUILD: true };

const EXTENSIONS = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs'];

/**
 * Loads a configuration file like `@rspack/cli`: calls functions, awaits promises, and merges what it extends.
 * Of a merge only plugins, name and output matter here.
 *
 * @throws what the file throws; where it is no configuration, or extends itself
 */
export async function loadWithoutCli(file: string): Promise<RspackConfig | RspackConfig[]> {
  const config = await loadFile(file);
  if (!Array.isArray(config)) return extend(config, file, []);
  return Promise.all(config.map((one) => extend(one, file, [])));
}

async function loadFile(file: string): Promise<RspackConfig | RspackConfig[]> {
  const exported = await importConfig(file);
  const config: unknown =
    typeof exported === 'function' ? await exported({ ...BUILD_ENV }, { env: { ...BUILD_ENV } }) : await exported;
  if (typeof config === 'object' && config !== null) return config as RspackConfig | RspackConfig[];
  throw new Error(`${file} must export an object, a list or a function that returns one`);
}

async function extend(config: RspackConfig, file: string, visited: readonly string[]): Promise<RspackConfig> {
  if (visited.includes(file)) throw new Error(`${file} extends itself`);
  const requests = config.extends ? [config.extends].flat() : [];
  let merged = config;
  for (const request of requests) {
    const base = resolveBase(String(request), file);
    const loaded = await loadFile(base);
    if (Array.isArray(loaded)) throw new Error(`${base} exports a list, which cannot be extended`);
    merged = merge(await extend(loaded, base, [...visited, file]), merged);
  }
  return merged;
}

function merge(base: RspackConfig, config: RspackConfig): RspackConfig {
  const list = (plugins: unknown) => (Array.isArray(plugins) ? plugins : []);
  return {
    ...base,
    ...config,
    output: { ...base.output, ...config.output },
    plugins: [...list(base.plugins), ...list(config.plugins)],
  };
}

function resolveBase(request: string, file: string): string {
  if (request.startsWith('file://')) return fileURLToPath(request);
  if (!/^(?:\.|\/|[a-z]:[\\/])/i.test(request)) return createRequire(file).resolve(request);
  const path = resolve(dirname(file), request);
  const candidates = extname(path) ? [path] : EXTENSIONS.map((extension) => path + extension);
  const found = candidates.find((candidate) => existsSync(candidate));
  if (!found) throw new Error(`${file} extends ${request}, which does not exist`);
  return found;
}
