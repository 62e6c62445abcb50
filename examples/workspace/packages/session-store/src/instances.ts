/** The shared module objects that one app holds, for anyone who wants to compare them by identity. */
export interface AppInstances {
  react: unknown;
  designSystem: unknown;
  reactRouter?: unknown;
  zustand?: unknown;
  session?: unknown;
}

declare global {
  var __ACME_INSTANCES__: Record<string, AppInstances> | undefined;
}

/**
 * Records which instances of the shared modules an app got.
 * This module is deliberately not shared: every app brings its own copy, so what it records was resolved by that app.
 */
export function registerInstances(app: string, instances: AppInstances): void {
  globalThis.__ACME_INSTANCES__ ??= {};
  globalThis.__ACME_INSTANCES__[app] = instances;
}
