import { join } from 'node:path';
import type { Answers } from '../answers.js';
import { editConfig, toPaste, type Wanted } from '../config/edit.js';
import type { Value } from '../config/print.js';
import type { Draft } from '../draft.js';
import type { Expose } from '../names.js';
import { OFFERED } from '../offered.js';
import type { Project } from '../project/project.js';

/**
 * The plugin in the configuration, and what the development server of a remote needs.
 *
 * @param port for a remote that has none
 */
export async function planConfig(
  draft: Draft,
  project: Project,
  answers: Answers,
  exposes: readonly Expose[],
  port: number,
): Promise<void> {
  const { file, text, tool } = project.config;
  const wanted: Wanted = {
    tool,
    options: optionsOf(answers, exposes),
    settings: answers.exposes ? serverOf(tool.name, port) : {},
  };
  const path = join(project.folder, file);
  const edited = editConfig(file, text, wanted);
  if ('problem' in edited) draft.manual.push({ file: path, reason: edited.problem, text: toPaste(file, text, wanted) });
  else await draft.write(path, edited.text);
  if ('also' in edited && edited.also) {
    draft.manual.push({ file: path, reason: 'its settings of the server are no literal', text: edited.also });
  }
}

function optionsOf({ name, remotes }: Answers, exposes: readonly Expose[]): Wanted['options'] {
  const options: Partial<Record<keyof typeof OFFERED, Value>> = { name };
  if (exposes.length > 0) options.exposes = Object.fromEntries(exposes.map(({ key, file }) => [key, file]));
  if (remotes) options.remotes = Object.fromEntries(remotes.map(({ name, url }) => [name, `${name}@${url}`]));
  options.shared = OFFERED.shared.value;
  return options;
}

/** Hosts find a remote by its port, and read its manifest from another origin. */
function serverOf(tool: 'rsbuild' | 'rspack', port: number): Wanted['settings'] {
  // Rsbuild's server lets pages of this machine read it; Rspack's lets none.
  if (tool === 'rsbuild') return { server: { port } };
  return { devServer: { port, headers: { 'Access-Control-Allow-Origin': '*' } } };
}
