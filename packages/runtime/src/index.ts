/**
 * The run-time API for application code: `init`, `loadRemote`, `registerRemotes`, `preloadRemote`, ….
 *
 * In an application that fedpack builds, this, `@module-federation/runtime` and `@module-federation/enhanced/runtime`
 * are one module, and its instance is the one that is embedded in the build.
 */
export * from '@module-federation/runtime';
