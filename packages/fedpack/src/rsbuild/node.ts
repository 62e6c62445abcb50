import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Rspack } from '@rsbuild/core';
import type { ModuleFederationOptions } from './api.js';
import type { Change } from './config-change.js';
import { remoteOrigins } from './remote-origins.js';

/** Loads the chunks of remotes from where the remotes are; Rspack's own runtime reads them from files. */
const RUNTIME_PLUGIN = '@module-federation/node/runtimePlugin';

/** The output settings of a build for Node, whose chunks load asynchronously. */
export function nodeOutput({ target, output }: Rspack.Configuration): Change[] {
  const changes: Change[] = [];
  if (target === 'node') {
    changes.push({ path: 'target', value: 'async-node', why: 'entries wait for remotes and shared modules' });
  }
  // Only a page can tell where a script came from.
  if (output?.publicPath === 'auto') {
    changes.push({ path: 'output.publicPath', value: '', why: 'Node does not know the URL of a script' });
  }
  return changes;
}

/**
 * The options of a build for Node: a container that is a module of Node, and a runtime that loads chunks from other servers where
 * `@module-federation/node` is installed.
 *
 * @param isModule whether the output is ES modules
 * @param root of the application
 */
export function nodeOptions(
  options: ModuleFederationOptions,
  isModule: boolean,
  root: string,
): ModuleFederationOptions {
  const plugin = runtimePlugin(root);
  const plugins = options.runtimePlugins ?? [];
  const has = JSON.stringify(plugins).includes('@module-federation/node');
  return {
    ...options,
    library: { ...options.library, type: options.library?.type ?? (isModule ? 'module' : 'commonjs-module') },
    // Rust reports anything but a list.
    runtimePlugins: plugin && !has && Array.isArray(plugins) ? [...plugins, plugin] : plugins,
  };
}

/** Whether Node takes the `.js` files of an application for ES modules. */
export function isModulePackage(root: string): boolean {
  try {
    return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
}

/** The warning for a host whose remotes are on other servers while nothing loads their chunks; undefined where all is well. */
export function missingNode(options: ModuleFederationOptions, root: string): string | undefined {
  if (runtimePlugin(root) || remoteOrigins(options.remotes).length === 0) return undefined;
  return 'Remotes on other servers need @module-federation/node in Node, here and in the remotes: npm install @module-federation/node';
}

/** undefined where the package is not installed. */
function runtimePlugin(root: string): string | undefined {
  try {
    return createRequire(join(root, 'package.json')).resolve(RUNTIME_PLUGIN);
  } catch {
    return undefined;
  }
}
