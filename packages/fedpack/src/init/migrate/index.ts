import type { Draft } from '../draft.js';
import type { Dependency } from '../edits/package-json.js';
import type { Project } from '../project/project.js';

export async function planMigration(_draft: Draft, _project: Project, _pinned: readonly Dependency[]): Promise<void> {}
