import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { ObjectExpression } from '@oxc-project/types';
import { findConfigs } from '../../workspace/configs.js';
import type { Workspace } from '../../workspace/packages.js';
import { findFederation } from '../config/federation.js';
import { findConfigObject } from '../config/find-object.js';
import { keyOf, propertyOf, stringOf } from '../config/objects.js';
import { parseSource } from '../config/source.js';
import type { Expose } from '../names.js';

/** A remote in the workspace of a host, as its configuration names it. */
export interface Sibling {
  name: string;
  /** Its folder, relative to the root of the workspace. */
  folder: string;
  exposes: Expose[];
  /** The port of its development server, where the configuration holds it. */
  port: number | undefined;
}

/** The remotes of a workspace, by name. What a configuration doesn't write out isn't known. */
export async function findSiblings(workspace: Workspace): Promise<Sibling[]> {
  const configs = await findConfigs(workspace);
  const found = await Promise.all(
    configs.map(async ({ file, package: { folder } }) =>
      siblingIn(file, await readFile(join(workspace.root, file), 'utf8'), folder),
    ),
  );
  return found.filter((one) => one !== undefined).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function siblingIn(file: string, text: string, folder: string): Sibling | undefined {
  const source = parseSource(file, text);
  const options = source && findFederation(source.program)[0]?.options;
  const name = options && stringOf(propertyOf(options, 'name'));
  if (!name) return undefined;
  const exposes = exposesOf(options);
  return exposes.length > 0 ? { name, folder, exposes, port: portOf(findConfigObject(source.program)) } : undefined;
}

function exposesOf(options: ObjectExpression): Expose[] {
  const exposes = propertyOf(options, 'exposes');
  if (exposes?.type !== 'ObjectExpression') return [];
  return exposes.properties.flatMap((property) => {
    if (property.type !== 'Property') return [];
    const key = keyOf(property.key);
    const value = property.value.type === 'ObjectExpression' ? propertyOf(property.value, 'import') : property.value;
    const file = stringOf(value);
    return key && file ? [{ key, file }] : [];
  });
}

function portOf(config: ObjectExpression | undefined): number | undefined {
  for (const section of ['server', 'devServer']) {
    const server = config && propertyOf(config, section);
    const port = server?.type === 'ObjectExpression' ? propertyOf(server, 'port') : undefined;
    if (port?.type === 'Literal' && typeof port.value === 'number') return port.value;
  }
  return undefined;
}

/** The requests by which the modules of a remote are imported, each with its file relative to a folder of the workspace. */
export function pathsTo({ name, folder, exposes }: Sibling, from: string): Record<string, string> {
  const base = posix.relative(from, folder);
  return Object.fromEntries(exposes.map(({ key, file }) => [posix.join(name, key), posix.join(base, file)]));
}

/** A port that no remote of the workspace has. */
export function freePort(siblings: readonly Sibling[], first: number): number {
  return siblings.some(({ port }) => port === first) ? freePort(siblings, first + 1) : first;
}
