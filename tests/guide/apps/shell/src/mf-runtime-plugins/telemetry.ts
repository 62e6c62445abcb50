// apps/shell/src/mf-runtime-plugins/telemetry.ts

import type { ModuleFederationRuntimePlugin } from '@fedpack/runtime';

const telemetryPlugin: () => ModuleFederationRuntimePlugin = () => ({
  name: 'telemetry-plugin',

  errorLoadRemote({ id, error, from }) {
    // Report to your observability platform
    console.error(`[MF Telemetry] Failed to load remote: ${id}`, {
      error: error instanceof Error ? error.message : error,
      from,
      timestamp: Date.now(),
    });

    // Example: send to an error tracking service
    // errorTracker.captureException(error, { tags: { mfeId: id, loadFrom: from } });

    // Return undefined to let the default error handling proceed,
    // or return a fallback module to gracefully degrade
    return undefined;
  },

  beforeInit(args) {
    console.info('[MF Telemetry] Initializing federation runtime', {
      name: args.options.name,
      remotes: args.options.remotes?.map((r) => r.name),
    });
    return args;
  },

  afterResolve(args) {
    console.debug(`[MF Telemetry] Resolved remote: ${args.id}`, {
      remote: args.pkgNameOrAlias,
      entry: args.remoteInfo.entry,
    });
    return args;
  },
});

export default telemetryPlugin;
