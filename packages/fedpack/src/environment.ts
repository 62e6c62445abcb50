import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from './identity.js';
import type { RuntimeEntries } from './runtime-files.js';

/** What Rust needs to know of the outside; plain data, so that it can travel as JSON. */
export interface Environment extends RuntimeEntries, RuntimeChoice {
  /** Whether a minimizer runs: what is minimized already is kept from it. */
  minimizes: boolean;
  /** Whether containers find their files by their own URL, whatever `output.publicPath` says. */
  fromOwnUrl: boolean;
  /** The build's own version, as the manifest names it. */
  buildVersion: string;
  /** fedpack's version. */
  pluginVersion: string;
}

/** What is known of the runtimes that a build may embed. */
export interface RuntimeChoice {
  /** Those that hold only a part (see `findPrebuilt`); empty where the complete one has to be taken. */
  prebuilt: PrebuiltRuntime[];
  /** The module that hands a prebuilt runtime what the build defines; '' where there are none. */
  constants: string;
  /** Absolute paths of the modules by which an application uses the API: where one is in the build, the complete one is taken. */
  runtimeModules: string[];
}

/** A runtime that holds only a part, and what it holds. */
export interface PrebuiltRuntime {
  /** Where it runs; `any` is both. */
  target: 'web' | 'node' | 'any';
  /** Which remotes it can load, each kind with those before it. */
  remotes: 'none' | 'scripts' | 'manifests' | 'containers';
  /** Whether it shares modules. */
  shared: boolean;
  /** Absolute path of its module. */
  path: string;
}

/** What the manifest says of a build that has no version, as the runtime's other tools write it. */
const NO_VERSION = 'local';

/** Describes the outside of a compilation, for which the complete runtime is taken. */
export function readEnvironment(
  entries: RuntimeEntries,
  context: string,
  env: NodeJS.ProcessEnv = process.env,
): Environment {
  const choice: RuntimeChoice = { prebuilt: [], constants: '', runtimeModules: [] };
  const unsaid = { minimizes: false, fromOwnUrl: false };
  return { ...entries, ...choice, ...unsaid, buildVersion: buildVersion(context, env), pluginVersion: VERSION };
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
