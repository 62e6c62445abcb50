import type { ModuleFederationRuntimePlugin } from '@fedpack/runtime';

declare global {
  /** Manifest URLs by container name, published by the shell from its version config. */
  var __ACME_VERSIONS__: Record<string, string> | undefined;
}

/** Replaces the addresses of the build by the deployed ones that the shell found in its version config. */
export default function deployedRemotes(): ModuleFederationRuntimePlugin {
  return {
    name: 'deployed-remotes',
    beforeRegisterRemote(args) {
      const deployed = globalThis.__ACME_VERSIONS__?.[args.remote.name];
      if (deployed && 'entry' in args.remote) args.remote.entry = deployed;
      return args;
    },
  };
}
