import type { Compilation, Module } from '@rspack/core';

/** The requests of all imports that lead to a module. */
export function requestsOf({ moduleGraph }: Compilation, module: Module): Set<string> {
  const incoming = moduleGraph.getIncomingConnections(module);
  return new Set(incoming.flatMap(({ dependency }) => dependency.request ?? []));
}

/** The modules that a module imports; those of one request, if that is given. */
export function importedBy({ moduleGraph }: Compilation, module: Module, request?: string): Module[] {
  return moduleGraph
    .getOutgoingConnections(module)
    .filter(({ dependency }) => request === undefined || dependency.request === request)
    .flatMap((connection) => connection.module ?? []);
}

/** A module, or the first one of those that have been joined. */
interface Part {
  resource?: string;
  resourceResolveData?: { descriptionFileData?: { version?: string } };
}

const partOf = (module: Module | undefined): Part => (module ? rootOf(module) : {}) as Part;

/** The module itself, or of those that have been joined, the one that imports the others. */
export const rootOf = (module: Module): Module => (module as { rootModule?: Module }).rootModule ?? module;

/** The file of a module. */
export const resourceOf = (module: Module | undefined): string | undefined => partOf(module).resource;

/** The package.json of the package that a module is in. */
export const packageOf = (module: Module | undefined): { version?: string } =>
  partOf(module).resourceResolveData?.descriptionFileData ?? {};
