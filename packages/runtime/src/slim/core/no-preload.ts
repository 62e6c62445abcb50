/** Replaces `utils/preload.js` of upstream's core in builds without manifests: only a manifest lists the files of a remote. */
import { throwNoManifests } from './no-manifests-error';

export const formatPreloadArgs = throwNoManifests;

export const preloadAssets = throwNoManifests;
