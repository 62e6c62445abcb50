import { generateSnapshotFromManifest, getResourceUrl } from '@module-federation/sdk';

/**
 * All files that a row of the manifest lists.
 *
 * @param {{assets: {js: Lists, css: Lists}}} row
 * @returns {string[]} as written
 * @typedef {{sync: string[], async: string[]}} Lists
 */
export function filesOf({ assets: { js, css } }) {
  return [...js.sync, ...js.async, ...css.sync, ...css.async];
}

/**
 * Resolves a listed file as the federation runtime does.
 *
 * @param {object} manifest
 * @param {string} manifestUrl where the manifest was fetched
 * @returns {(file: string) => string} gives an absolute URL
 */
export function resolver(manifest, manifestUrl) {
  const snapshot = generateSnapshotFromManifest(manifest, { version: manifestUrl });
  return (file) => new URL(getResourceUrl(snapshot, file)).href;
}
