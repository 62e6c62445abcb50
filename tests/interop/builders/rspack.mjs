import { bundle, federation } from '../support/webpack-like.mjs';

/** Rspack, as it comes from npm, with its built-in plugin. */
export async function build(order, load) {
  const { rspack } = await load('@rspack/core');
  return bundle(rspack, order, new rspack.container.ModuleFederationPlugin(federation(order, { manifest: true })));
}
