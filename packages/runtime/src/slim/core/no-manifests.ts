/** Stands for `plugins/snapshot/SnapshotHandler.js` of the upstream core, in builds without manifests among the remotes. */
import type { SnapshotHandler as Upstream } from '@module-federation/runtime-core/dist/plugins/snapshot/SnapshotHandler.js';
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';
import { refuse } from './refuse';

/** No snapshot of a remote is known. */
export const getGlobalRemoteInfo = (): object => ({});

/** What an instance has in the place of the manifests of its remotes. */
export class SnapshotHandler {
  declare readonly hooks: PluginSystem<Record<string, never>>;
  declare readonly manifestCache: Upstream['manifestCache'];
  declare readonly loadRemoteSnapshotInfo: typeof refuse;
  declare readonly getManifestJson: typeof refuse;

  constructor() {
    this.hooks = new PluginSystem({});
    this.manifestCache = new Map();
    this.loadRemoteSnapshotInfo = refuse;
    this.getManifestJson = refuse;
  }
}
