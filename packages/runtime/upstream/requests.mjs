/**
 * The modules of upstream that keep state, and those that lead to them, by the requests of applications and of `embed`. Builds with the
 * complete runtime take ours in their place: those that hand on what it has, or upstream's with `patches`, where it is compiled.
 */
export const requests = [
  '@module-federation/runtime',
  '@module-federation/runtime/core',
  '@module-federation/runtime/helpers',
  '@module-federation/runtime/types',
  '@module-federation/runtime-core',
  '@module-federation/webpack-bundler-runtime',
  '@module-federation/webpack-bundler-runtime/bundler',
];
