import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadTask } from './load/protocol.js';
import type { Workspace, WorkspacePackage } from './packages.js';

/** In the order in which both tools look for them. */
const EXTENSIONS = ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'];

/** A configuration file of a package. */
export interface ConfigFile {
  package: WorkspacePackage;
  task: LoadTask;
  /** Relative to the root. */
  file: string;
}

/** Names of configuration files, without their extension. */
const NAMES = { rsbuild: 'rsbuild.config', rspack: 'rspack.config', federation: 'module-federation.config' } as const;

/** The configuration files of Rsbuild and Rspack in the packages of a workspace; where there is neither, the options alone. */
export async function findConfigs({ root, packages }: Workspace): Promise<ConfigFile[]> {
  const found = await Promise.all(
    packages.map(async (one): Promise<ConfigFile[]> => {
      const folder = join(root, one.folder);
      const files = new Set(await readdir(folder).catch(() => []));
      const find = (tool: keyof typeof NAMES): ConfigFile[] => {
        const name = EXTENSIONS.map((extension) => `${NAMES[tool]}.${extension}`).find((file) => files.has(file));
        if (!name) return [];
        const file = one.folder ? `${one.folder}/${name}` : name;
        return [{ package: one, task: { tool, folder, file: join(folder, name) }, file }];
      };
      const ofTools = [...find('rsbuild'), ...find('rspack')];
      return ofTools.length > 0 ? ofTools : find('federation');
    }),
  );
  return found.flat();
}

const SETTINGS = ['ts', 'mts', 'js', 'mjs', 'json'].map((extension) => `fedpack.config.${extension}`);

/** `fedpack.config` of a workspace; undefined where there is none. */
export async function findSettings({ root }: Workspace): Promise<LoadTask | undefined> {
  const files = new Set(await readdir(root));
  const name = SETTINGS.find((file) => files.has(file));
  return name ? { tool: 'fedpack', folder: root, file: join(root, name) } : undefined;
}
