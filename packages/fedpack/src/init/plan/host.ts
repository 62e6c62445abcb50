import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TYPES_FOLDER } from '../../types/consume/settings.js';
import type { Answers } from '../answers.js';
import type { Draft } from '../draft.js';
import { addInclude, addPaths, pathsToTypes } from '../edits/tsconfig.js';
import { importExample } from '../examples/import.js';
import { DECLARATIONS, declareRemote } from '../examples/types.js';
import type { Project } from '../project/project.js';
import { pathsTo, type Sibling } from '../project/siblings.js';

/** A component for each remote that shows something of it, and the types of what is imported. */
export async function planImports(
  draft: Draft,
  project: Project,
  { remotes = [] }: Answers,
  siblings: readonly Sibling[],
): Promise<void> {
  for (const { name } of remotes) {
    const sibling = siblings.find((one) => one.name === name);
    const key = sibling?.exposes[0]?.key ?? './App';
    const { file, text } = importExample(
      `${name}/${key.replace(/^\.\//, '')}`,
      project.framework,
      project.isTypeScript,
    );
    if (!existsSync(join(project.folder, file))) {
      draft.notes.push(
        `Render ${file} where the remote shall be seen; it imports ${name}/${key.replace(/^\.\//, '')}.`,
      );
    }
    await draft.create(join(project.folder, file), text);
    if (project.isTypeScript) await planTypes(draft, project, name, sibling);
  }
}

/** Types come from the sources in the same workspace, else from the remote. A declaration stands in until these are there. */
async function planTypes(draft: Draft, project: Project, name: string, sibling: Sibling | undefined): Promise<void> {
  const own = relative(project.workspace.root, project.folder).replaceAll('\\', '/');
  await planPaths(draft, project, sibling && pathsTo(sibling, own));
  if (sibling) return;
  const file = join(project.folder, DECLARATIONS);
  await draft.write(file, declareRemote(await draft.read(file), name, project.framework));
}

/** @param sources `paths` to the sources of a remote; to fetched types unless given */
async function planPaths(draft: Draft, project: Project, sources?: Record<string, string>): Promise<void> {
  const file = join(project.folder, 'tsconfig.json');
  const before = (await draft.read(file)) ?? '{}\n';
  const paths = sources ?? pathsToTypes(before, TYPES_FOLDER);
  const after = addPaths(before, paths);
  // What `loadRemote` gives is declared there.
  if (after !== undefined) return draft.write(file, sources ? after : addInclude(after, `${TYPES_FOLDER}/index.d.ts`));
  const text = JSON.stringify({ compilerOptions: { paths } }, null, 2);
  if (draft.manual.some((one) => one.file === file && one.text === text)) return;
  draft.manual.push({ file, reason: 'the options of the compiler stand elsewhere', text });
}
