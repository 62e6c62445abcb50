import type { RsbuildConfig } from '@rsbuild/core';
import { FedpackError } from '../error.js';
import type { Settings } from './settings.js';

/** Rsbuild's targets by the names of its environments. */
export type Environments = Readonly<Record<string, string>>;

/** The environments of a configuration. Rsbuild names the only one after its target where none is configured. */
export function environmentsOf({ environments, output }: RsbuildConfig): Environments {
  const outer = output?.target ?? 'web';
  const named = Object.entries(environments ?? {}).map(([name, one]) => [name, one.output?.target ?? outer]);
  if (named.length > 0) return Object.fromEntries(named);
  return { [outer.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]: outer };
}

/**
 * The environment that a plugin is of: the one that it names; else the usual one of its target; else the only one of that target.
 *
 * @param callerName the tool on Rsbuild that runs
 * @throws FedpackError that says which environments there are
 */
export function chooseEnvironment(settings: Settings, environments: Environments, callerName: string): string {
  const { environment, target } = settings;
  if (environment !== undefined) {
    if (!(environment in environments)) throw new FedpackError(noEnvironment(environment, settings, environments));
    return fitting(environment, settings, environments);
  }
  const usual = callerName === 'rslib' ? 'mf' : target;
  if (usual in environments) return fitting(usual, settings, environments);
  const [only, ...others] = Object.keys(environments).filter((name) => fits(target, environments[name]));
  if (only !== undefined && others.length === 0) return only;
  throw new FedpackError(noEnvironment(usual, settings, environments));
}

function fitting(name: string, { target }: Settings, environments: Environments): string {
  const other = environments[name];
  if (fits(target, other)) return name;
  throw new FedpackError(
    `pluginModuleFederation: the environment '${name}' is built for '${other}', and the plugin for '${target}'. ` +
      `Give the plugin { target: '${other === 'node' ? 'node' : 'web'}' }, or the environment output.target '${target}'.`,
  );
}

/** Workers of a page run what pages run. */
function fits(target: Settings['target'], built: string | undefined): boolean {
  return (target === 'node') === (built === 'node');
}

function noEnvironment(name: string, { target }: Settings, environments: Environments): string {
  const known = Object.entries(environments).map(([known, target]) => `'${known}' (${target})`);
  const remedy = Object.values(environments).some((built) => fits(target, built))
    ? 'Name one: pluginModuleFederation(options, { environment: … }).'
    : `Add one that is built for it: environments: { ${target}: { output: { target: '${target}' } } }.`;
  return `pluginModuleFederation: there is no environment '${name}'; there is ${known.join(', ')}. ${remedy}`;
}
