import { throwNoManifests } from './no-manifests-error';

/**
 * A runtime plugin for builds without manifests: a manifest that is configured at run time, for example by a tool that overrides
 * remotes, would be run as a script.
 */
export const noManifestsPlugin = {
  name: 'fedpack-no-manifests',
  afterResolve<T extends { remote: { entry?: string } }>(match: T): T {
    return match.remote.entry?.includes('.json') ? throwNoManifests() : match;
  },
};
