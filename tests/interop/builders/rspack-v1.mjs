import { bundle, federation } from '../support/webpack-like.mjs';

/** Rspack, as it comes from npm, with its built-in plugin for containers of version 1. */
export async function build(order, load) {
  const { rspack } = await load('@rspack/core');
  return bundle(rspack, order, new rspack.container.ModuleFederationPluginV1(federation(order)));
}
