import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../binding/native-types.js';
import { VERSION } from '../identity.js';
import type { RuntimeEntries } from '../runtime/files.js';
import { NO_PREBUILT } from '../runtime/prebuilt.js';

/** The version in the manifest of a build that has none, as upstream's tools write it. */
const NO_VERSION = 'local';

/** The environment of a compiler before more is known of it: with the complete runtime. */
export function readEnvironment(
  entries: RuntimeEntries,
  context: string,
  env: NodeJS.ProcessEnv = process.env,
): Environment {
  return {
    ...entries,
    ...NO_PREBUILT,
    runtimeModules: [],
    hot: false,
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
