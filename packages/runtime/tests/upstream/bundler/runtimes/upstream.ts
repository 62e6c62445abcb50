/** Upstream's bundler runtime as it is. */
export { default } from '@module-federation/webpack-bundler-runtime';
