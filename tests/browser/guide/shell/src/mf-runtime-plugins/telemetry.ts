/** Counts what is loaded of remotes. */
export default function telemetry() {
  return {
    name: 'telemetry',
    onLoad(args: { id: string }) {
      const scope = globalThis as { loaded?: string[] };
      scope.loaded = [...(scope.loaded ?? []), args.id];
      return args;
    },
  };
}
