import { refuse } from './refuse';

/**
 * A runtime plugin for builds without manifests among their remotes: one that comes at run time, as from a tool that puts
 * another remote in the place of the build's, would be run as a script.
 */
export const noManifestsPlugin = {
  name: 'fedpack-no-manifests',
  afterResolve<T extends { remote: { entry?: string } }>(match: T): T {
    return match.remote.entry?.includes('.json') ? refuse() : match;
  },
};
