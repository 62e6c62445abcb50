/**
 * Stands for `utils/preload.js` of the upstream core, in builds without manifests: which files belong to a remote is said by
 * its manifest alone.
 */
import { refuse } from './refuse';

export const formatPreloadArgs = refuse;

export const preloadAssets = refuse;
