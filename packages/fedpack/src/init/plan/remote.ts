import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../answers.js';
import type { Draft } from '../draft.js';
import { exposeExample } from '../examples/expose.js';
import type { Expose } from '../names.js';
import type { Project } from '../project/project.js';

/** What a remote exposes: what its user names, else its main component, else an example that is made for that. */
export async function planExposes(draft: Draft, project: Project, { name, exposes }: Answers): Promise<Expose[]> {
  if (!exposes || exposes.length > 0) return exposes ?? [];
  const main = mainComponent(project);
  if (main) return [{ key: './App', file: main }];
  const { file, text } = exposeExample(name, project.framework, project.isTypeScript);
  await draft.create(join(project.folder, file), text);
  return [{ key: './App', file }];
}

/** Vue’s `App.vue` isn't taken: to its hot updates, two files of one path are one, and hosts have an `App.vue`, too. */
function mainComponent({ folder, framework }: Project): string | undefined {
  if (framework !== 'react') return undefined;
  return ['./src/App.tsx', './src/App.jsx', './src/App.ts', './src/App.js'].find((file) =>
    existsSync(join(folder, file)),
  );
}
