import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { FedpackError } from '../../error.js';
import { findConfigs } from '../../workspace/configs.js';
import { dependenciesOf, type PackageJson, readPackageJson } from '../../workspace/package-json.js';
import { findWorkspace, type Workspace } from '../../workspace/packages.js';
import { TOOLS, type Tool } from '../config/tool.js';
import { type Manager, managerOf } from './package-manager.js';

/** The library that an application's components are of. */
export type Framework = 'react' | 'vue' | undefined;

/** A project as it is found. */
export interface Project {
  /** Absolute. */
  folder: string;
  /** The workspace that it is in; its root is where overrides stand. */
  workspace: Workspace;
  json: PackageJson;
  /** The configuration, by a path relative to the folder. */
  config: { file: string; text: string; tool: Tool };
  framework: Framework;
  isTypeScript: boolean;
  manager: Manager;
}

/**
 * Looks at a project.
 *
 * @param folder absolute
 * @throws FedpackError where there is no package, or no configuration of Rsbuild or Rspack
 */
export async function readProject(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<Project> {
  const json = await readPackageJson(folder);
  if (!json) throw new FedpackError(`no package.json in ${folder}; for a new project, run npm create fedpack@latest`);
  const workspace = await findWorkspace(folder);
  const own = { root: folder, packages: [{ folder: '', name: json.name ?? '', json }], isListed: false };
  const found = (await findConfigs(own)).find(({ task }) => task.tool === 'rsbuild' || task.tool === 'rspack');
  if (!found) {
    throw new FedpackError(
      `no rsbuild.config or rspack.config in ${folder}; for a new project, run npm create fedpack@latest`,
    );
  }
  const text = await readFile(found.task.file, 'utf8');
  return {
    folder,
    workspace,
    json,
    config: { file: found.file, text, tool: found.task.tool === 'rspack' ? TOOLS.rspack : TOOLS.rsbuild },
    framework: frameworkOf(json),
    isTypeScript: existsSync(join(folder, 'tsconfig.json')),
    manager: await managerOf(folder, env.npm_config_user_agent),
  };
}

function frameworkOf(json: PackageJson): Framework {
  const all = dependenciesOf(json);
  if (all.react) return 'react';
  return all.vue ? 'vue' : undefined;
}

/** The version of a package that a folder sees; undefined where it isn't installed. */
export async function installedVersion(folder: string, name: string): Promise<string | undefined> {
  for (const parent of createRequire(join(folder, 'package.json')).resolve.paths(name) ?? []) {
    const text = await readFile(join(parent, name, 'package.json'), 'utf8').catch(() => undefined);
    if (text) return (JSON.parse(text) as { version?: string }).version;
  }
  return undefined;
}
