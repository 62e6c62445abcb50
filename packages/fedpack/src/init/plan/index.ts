import type { Answers } from '../answers.js';
import type { Draft } from '../draft.js';
import type { Dependency } from '../edits/package-json.js';
import { DEFAULT_REMOTE_PORT } from '../names.js';
import type { Project } from '../project/project.js';
import { freePort, type Sibling } from '../project/siblings.js';
import { planConfig } from './config.js';
import { planDependencies } from './dependencies.js';
import { planImports } from './host.js';
import { planExposes } from './remote.js';

/** Everything that makes a host or a remote of a project. */
export async function plan(
  draft: Draft,
  project: Project,
  answers: Answers,
  siblings: readonly Sibling[],
  pinned: readonly Dependency[],
): Promise<void> {
  await planDependencies(draft, project, pinned);
  const exposes = await planExposes(draft, project, answers);
  await planConfig(draft, project, answers, exposes, freePort(siblings, DEFAULT_REMOTE_PORT));
  await planImports(draft, project, answers, siblings);
}
