import { FedpackError } from '../../error.js';
import { dependenciesOf } from '../../workspace/package-json.js';
import type { Dependency } from '../edits/package-json.js';
import { installedVersion, type Project } from '../project/project.js';
import { compare, type Fitting, RSBUILD_CORE, RSPACK_CORE } from '../versions.js';

/** A package whose version has to change. */
export interface Pin extends Dependency {
  /** What the project has. */
  found: string;
}

/**
 * What of a project doesn't fit fedpack's binding, and can be pinned to what does.
 *
 * @throws FedpackError where it is another major version: that change is its user's
 */
export async function findPins({ folder, json, config }: Project): Promise<Pin[]> {
  const fittings = config.tool.name === 'rsbuild' ? [RSBUILD_CORE, RSPACK_CORE] : [RSPACK_CORE];
  const pins: Pin[] = [];
  for (const fitting of fittings) {
    const declared = dependenciesOf(json)[fitting.name];
    // Rsbuild brings its Rspack along: what is installed before a pin says nothing of what will be.
    const isOwn = fitting === fittings[0] || declared !== undefined;
    const verdict = isOwn ? compare(fitting, declared, await installedVersion(folder, fitting.name)) : undefined;
    if (verdict?.kind === 'stop') throw new FedpackError(stopped(fitting, verdict.found));
    if (verdict?.kind === 'pin') pins.push(pin(fitting, verdict.found));
  }
  return pins;
}

function pin({ name, version }: Fitting, found: string): Pin {
  return { name, range: version, field: 'devDependencies', isExact: true, found };
}

/** What is said where nothing is changed. */
export function stopped({ name, version }: { name: string; version: string }, found: string): string {
  return `fedpack needs ${name} ${version}, and the project has ${found}; nothing was changed`;
}
