import { join } from 'node:path';
import { REPLACEMENT } from '../../binding/advice.js';
import { VERSION } from '../../identity.js';
import type { Draft } from '../draft.js';
import { addOverride, overrideFile } from '../edits/override.js';
import { addDependencies, type Dependency } from '../edits/package-json.js';
import type { Project } from '../project/project.js';
import { RSPACK_CORE } from '../versions.js';

/**
 * The packages of a federated application, and the override by which Rspack loads fedpack's binding.
 *
 * @param pinned versions that the user agreed to
 */
export async function planDependencies(draft: Draft, project: Project, pinned: readonly Dependency[]): Promise<void> {
  const own: Dependency[] = [
    { name: 'fedpack', range: VERSION, field: 'devDependencies', isExact: true },
    { name: RSPACK_CORE.name, range: RSPACK_CORE.version, field: 'devDependencies' },
  ];
  const file = join(project.folder, 'package.json');
  await draft.write(file, addDependencies((await draft.read(file)) ?? '{}\n', [...pinned, ...own]));
  await planOverride(draft, project);
}

async function planOverride(draft: Draft, { workspace: { root }, manager }: Project): Promise<void> {
  const file = join(root, overrideFile(manager.overrides));
  const after = addOverride(manager.overrides, await draft.read(file));
  if (after !== undefined) return draft.write(file, after);
  const reason = 'it has an override of @rspack/binding already';
  draft.manual.push({ file, reason, text: `"@rspack/binding": "${REPLACEMENT}"` });
}
