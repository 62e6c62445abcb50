/** Throws what says why a manifest is not read. */
export function refuse(): never {
  throw new Error(
    'The remotes of this build have no manifests, and its runtime reads none. A build that imports @module-federation/runtime gets a complete one.',
  );
}
