import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { inBuildOrder, workspaces } from './workspaces.mjs';

/** Builds the npm packages under `packages/`, each after those that it depends on. */
export async function buildPackages() {
  for (const { name } of inBuildOrder(published().filter(({ scripts }) => scripts.build))) {
    await run(['npm', 'run', '--silent', 'build', '-w', name]);
  }
}

/** Type-checks every workspace that has types: by its own `typecheck` script, otherwise by its `tsconfig.json`. */
export async function checkTypes() {
  for (const { folder, name, scripts } of workspaces()) {
    if (scripts.typecheck) await run(['npm', 'run', '--silent', 'typecheck', '-w', name]);
    else if (existsSync(join(root, folder, 'tsconfig.json'))) await run(['tsc', '--noEmit', '-p', folder]);
  }
}

function published() {
  return workspaces().filter(({ folder }) => folder.startsWith('packages/'));
}
