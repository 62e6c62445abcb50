import { bundle, federation, minimize } from '../support/webpack-like.mjs';

/** webpack with its own plugin: containers of version 1, no manifest. */
export async function build(order, load) {
  const { default: webpack } = await load('webpack');
  return bundle(webpack, order, new webpack.container.ModuleFederationPlugin(federation(order)), minimize(order));
}
