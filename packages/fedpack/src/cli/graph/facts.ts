import { resolve } from 'node:path';
import type { WorkspaceFacts } from '../../binding/native-types.js';
import { FedpackError } from '../../error.js';
import { fetchAll } from '../../remote/fetch.js';
import { existingFolder } from '../existing-folder.js';
import type { GraphOptions } from './options.js';

/**
 * Gathers the facts for the graph: the workspace with the deployed manifests, or these alone.
 *
 * @param folder the workspace, or a folder in it; relative to `cwd`
 * @throws FedpackError where there is no workspace, or a manifest cannot be had
 */
export async function factsFor(folder: string, { cwd, remote, onlyDeployed }: GraphOptions): Promise<WorkspaceFacts> {
  if (onlyDeployed) return deployedAlone(remote, cwd);
  const start = await existingFolder(cwd, folder);
  const { gatherFacts } = await import('../../workspace/facts.js');
  return gatherFacts({ folder: start, cwd, remotes: remote });
}

async function deployedAlone(remotes: readonly string[], cwd: string): Promise<WorkspaceFacts> {
  if (remotes.length === 0) throw new FedpackError('--only-deployed needs at least one --remote');
  const fetched = [...(await fetchAll(remotes, { base: resolve(cwd) })).values()];
  const deployed = fetched.map((one) => {
    if ('problem' in one) throw new FedpackError(`${one.source}: ${one.problem}`);
    return { source: one.source, text: one.text };
  });
  return { root: resolve(cwd).replaceAll('\\', '/'), policy: null, apps: [], deployed };
}
