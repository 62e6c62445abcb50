import type { ModuleFederationRuntimePlugin } from '@fedpack/runtime';
import { record } from './eventLog';

/** Runtime plugin: notes what the runtime does with remotes. The build puts it into the runtime, before any remote. */
export default function telemetry(): ModuleFederationRuntimePlugin {
  return {
    name: 'telemetry',
    registerRemote(args) {
      record('registered', args.remote.name, 'entry' in args.remote ? args.remote.entry : undefined);
      return args;
    },
    beforeRequest(args) {
      record('requested', args.id);
      return args;
    },
    afterResolve(args) {
      record('resolved', args.id, args.remoteInfo.entry);
      return args;
    },
    onLoad(args) {
      record('loaded', args.id);
    },
    errorLoadRemote({ id, error }) {
      record('failed', id, error instanceof Error ? error.message : String(error));
      // Returning nothing leaves the error to the component that asked.
      return undefined;
    },
  };
}
