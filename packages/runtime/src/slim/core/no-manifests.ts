/** Replaces `plugins/snapshot/SnapshotHandler.js` of upstream's core in builds without manifests. */
import type { SnapshotHandler as Upstream } from '@module-federation/runtime-core/dist/plugins/snapshot/SnapshotHandler.js';
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';
import { throwNoManifests } from './no-manifests-error';

/** There are no snapshots of remotes. */
export const getGlobalRemoteInfo = (): object => ({});

/** The `snapshotHandler` of an instance without manifests. */
export class SnapshotHandler {
  declare readonly hooks: PluginSystem<Record<string, never>>;
  declare readonly manifestCache: Upstream['manifestCache'];
  declare readonly loadRemoteSnapshotInfo: typeof throwNoManifests;
  declare readonly getManifestJson: typeof throwNoManifests;

  constructor() {
    this.hooks = new PluginSystem({});
    this.manifestCache = new Map();
    this.loadRemoteSnapshotInfo = throwNoManifests;
    this.getManifestJson = throwNoManifests;
  }
}
