import { bundle, federation } from '../support/webpack-like.mjs';

/** fedpack, from this checkout. */
export async function build(order) {
  const { ModuleFederationPlugin } = await import('fedpack');
  const { rspack } = await import('@rspack/core');
  return bundle(rspack, order, new ModuleFederationPlugin(federation(order, { manifest: true })));
}
