import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './binding/native-types.js';
import { VERSION } from './identity.js';
import type { RuntimeEntries } from './runtime-files.js';

/** What the manifest says of a build that has no version, as the runtime's other tools write it. */
const NO_VERSION = 'local';

/** Describes the outside of a compilation, for which the complete runtime is taken. */
export function readEnvironment(
  entries: RuntimeEntries,
  context: string,
  env: NodeJS.ProcessEnv = process.env,
): Environment {
  return {
    ...entries,
    prebuilt: [],
    constants: '',
    runtimeModules: [],
    minimizes: false,
    fromOwnUrl: false,
    buildVersion: buildVersion(context, env),
    pluginVersion: VERSION,
  };
}

/** The build's own version: that of the environment, else that of the package. */
export function buildVersion(context: string, env: NodeJS.ProcessEnv = process.env): string {
  return env.MF_BUILD_VERSION || packageVersion(context) || NO_VERSION;
}

function packageVersion(context: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(context, 'package.json'), 'utf8'));
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
