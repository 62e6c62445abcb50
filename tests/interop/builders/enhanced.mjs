import { bundle, federation, minimize } from '../support/webpack-like.mjs';

/** webpack with the plugin of `@module-federation/enhanced`. */
export async function build(order, load) {
  const { default: webpack } = await load('webpack');
  const { ModuleFederationPlugin } = await load('@module-federation/enhanced/webpack');
  const plugin = new ModuleFederationPlugin(federation(order, { manifest: true, dts: false }));
  return bundle(webpack, order, plugin, minimize(order));
}
