/**
 * Replaces `remote/disabled.js` of upstream's core in builds without remotes, with an error that explains why nothing can be
 * loaded.
 */
import { PluginSystem } from '@module-federation/runtime-core/dist/utils/hooks/pluginSystem.js';

/** The `remoteHandler` of an instance without remotes. */
export class DisabledRemoteHandler {
  declare readonly hooks: PluginSystem<Record<string, never>>;

  constructor() {
    this.hooks = new PluginSystem({});
    const fail = () => {
      throw new Error(
        'This build has no remotes, and its runtime loads none. A build that imports @module-federation/runtime gets a complete one.',
      );
    };
    const names = ['loadRemote', 'preloadRemote', 'registerRemotes', 'getRemoteModuleAndOptions', 'initRawContainer'];
    Object.assign(this, Object.fromEntries(names.map((name) => [name, fail])));
  }

  formatAndRegisterRemote(): [] {
    return [];
  }
}
