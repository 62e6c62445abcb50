import { join, sep } from 'node:path';
import { findConfigs } from '../../workspace/configs.js';
import { loadAll } from '../../workspace/load/pool.js';
import { findWorkspace } from '../../workspace/packages.js';
import { createProgress } from '../progress.js';
import type { LoadedApp } from './targets.js';

/**
 * Loads the configurations of a workspace, or of the one package in it that the folder lies in. What they import is not
 * looked at.
 *
 * @param folder absolute
 * @returns `whole`: whether these are all configurations of the workspace
 * @throws FedpackError where there is no package
 */
export async function loadApps(folder: string): Promise<{ root: string; apps: LoadedApp[]; whole: boolean }> {
  const workspace = await findWorkspace(folder);
  const { root } = workspace;
  const all = await findConfigs(workspace);
  const here = `${folder}${sep}`;
  const own = all.filter(({ package: one }) => one.folder !== '' && here.startsWith(`${join(root, one.folder)}${sep}`));
  const configs = own.length > 0 ? own : all;
  const tasks = configs.map(({ task }) => task);
  const progress = createProgress();
  const answers = await loadAll(tasks, (done) => progress.update(done, tasks.length)).finally(progress.end);
  const apps = configs.flatMap(({ file, package: { folder } }, index): LoadedApp[] => {
    const answer = answers[index];
    const common = { config: file, folder };
    if (answer && 'loaded' in answer) return answer.loaded.map(({ parts }) => ({ ...common, parts }));
    return [{ ...common, parts: [], problem: answer && 'problem' in answer ? answer.problem : 'no configuration' }];
  });
  return { root, apps, whole: configs.length === all.length };
}
