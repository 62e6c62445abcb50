/** Throws the error that this runtime can't load manifests. */
export function throwNoManifests(): never {
  throw new Error(
    'The remotes of this build have no manifests, and its runtime reads none. A build that imports @module-federation/runtime gets a complete one.',
  );
}
