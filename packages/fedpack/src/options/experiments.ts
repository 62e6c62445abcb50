/** Parts of the runtime that a build can do without. */
export interface OptimizationOptions {
  disableSnapshot?: boolean;
  disableRemote?: boolean;
  disableShared?: boolean;
  /** Where the build runs. */
  target?: 'web' | 'node';
}

/** Behaviour that may change. */
export interface ExperimentsOptions {
  /** Takes the runtime's core from a global that another build provides. */
  externalRuntime?: boolean;
  /** Provides that global; for a build that exposes nothing. */
  provideExternalRuntime?: boolean;
  /** Starts entries once their shared and remote modules are there, so that no `import('./bootstrap')` is needed. */
  asyncStartup?: boolean;
  optimization?: OptimizationOptions;
}
