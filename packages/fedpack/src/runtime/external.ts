import type { Mode } from '@rspack/core';
import { OWN_FOLDER } from '../identity.js';
import type { Resolve } from './files.js';

/** The request of the runtime plugin that provides the core of the build's runtime. Its alias leads to the file. */
const PROVIDE = '@fedpack/runtime/provide-core';

/** What a build adds to the core of the page, for remotes of any kind and the API. */
const EXTERNAL = '@fedpack/runtime/prebuilt/external';

/** The request of what containers load of it. Without remotes it is less than half. */
const LOADED = '@fedpack/runtime/prebuilt/external.none';

/** The package that another build on the page provides. */
const CORE = '@module-federation/runtime-core';

/**
 * Whether a build takes the runtime core of the page. Who provides one has it; and under development, when modules come and go, bytes don't
 * matter.
 */
export const takesPageCore = (options: unknown, mode: Mode | undefined): boolean =>
  isOn(options, 'externalRuntime') && !providesCore(options) && mode !== 'development';

/** Whether the options ask for the build's runtime core to be provided to others. */
export const providesCore = (options: unknown): boolean => isOn(options, 'provideExternalRuntime');

/**
 * The options with the runtime plugin that `experiments.provideExternalRuntime` stands for, behind the user's, as upstream has it. Options that
 * can't be read are left to Rust, which says what is wrong with them.
 */
export function withProvidedCore(options: unknown): unknown {
  if (!providesCore(options)) return options;
  const { runtimePlugins = [] } = options as { runtimePlugins?: unknown };
  if (!Array.isArray(runtimePlugins)) return options;
  return { ...(options as object), runtimePlugins: [...runtimePlugins, PROVIDE] };
}

/**
 * Where that plugin is, by its request.
 *
 * @param es5 whether it has to be ES5
 */
export function provideFiles(find: Resolve, es5 = false): Map<string, string> {
  const file = find(OWN_FOLDER, es5 ? '@fedpack/runtime/es5/provide-core' : PROVIDE);
  return new Map(file ? [[PROVIDE, file]] : []);
}

/**
 * What containers add to the core of the page, by its request.
 *
 * @param mayLoadRemotes what {@link loadsRemotes} says; true where that is not certain
 */
export function externalFiles(find: Resolve, mayLoadRemotes: boolean): Map<string, string> {
  const file = find(OWN_FOLDER, mayLoadRemotes ? EXTERNAL : LOADED);
  return new Map(file ? [[LOADED, file]] : []);
}

/**
 * The files of another implementation of the runtime, on the core of the page.
 *
 * @param requests the files of the implementation by request
 */
export function onPageCore(find: Resolve, requests: ReadonlyMap<string, string>): Map<string, string> {
  const core = find(OWN_FOLDER, '@fedpack/runtime/prebuilt/page-core');
  return new Map([...requests, ...(core ? [[CORE, core] as const] : [])]);
}

/**
 * Whether a build may load remotes. Runtime plugins are handed the instance, and may do anything with it.
 *
 * @param parts the plugins of the compiler and their options, as JSON
 */
export function loadsRemotes(parts: string): boolean {
  const all = JSON.parse(parts) as { plugin: string; options?: { remotes?: unknown; runtimePlugins?: unknown } }[];
  return all.some(
    ({ plugin, options }) =>
      plugin === 'ContainerReferencePlugin' || !isEmpty(options?.remotes) || !isEmpty(options?.runtimePlugins),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function isOn(options: unknown, key: 'externalRuntime' | 'provideExternalRuntime'): boolean {
  try {
    const { experiments } = options as { experiments?: Record<string, unknown> };
    return experiments?.[key] === true;
  } catch {
    return false;
  }
}
