import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bindingPath, buildBinding } from '../../scripts/lib/binding.mjs';
import { claimTargetDir } from '../../scripts/lib/claim-target.mjs';
import { buildPackages } from '../../scripts/lib/packages.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { CommandError } from '../../scripts/lib/run.mjs';
import { bindingFacts } from './machine.mjs';

/** What a build of the packages leaves. */
const BUILT = ['packages/runtime/dist/embed.js', 'packages/fedpack/dist/index.js'];

/**
 * Builds what is to be measured, if it is missing or that is wished. What is there is taken as it is: looking whether it is up to date
 * takes Cargo's lock.
 *
 * @param {{build?: boolean, binding?: string}} options
 * @returns {Promise<ReturnType<typeof bindingFacts>>} the binding that is measured
 */
export async function prepare({ build = false, binding }) {
  if (build || BUILT.some((file) => !existsSync(resolve(root, file)))) {
    await buildPackages();
  }
  if (binding) {
    if (!existsSync(binding)) throw new CommandError(`there is no ${resolve(binding)}`);
    return bindingFacts(resolve(binding));
  }
  if (build || !existsSync(bindingPath())) {
    await claimTargetDir();
    await buildBinding();
  }
  return bindingFacts(bindingPath());
}
