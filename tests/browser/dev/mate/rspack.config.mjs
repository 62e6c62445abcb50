import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

const { NAME, PORT, MATE, MATE_PORT, EXPOSES } = process.env;

export default {
  mode: 'development',
  entry: MATE ? './index.js' : './widget.js',
  devServer: { host: 'localhost', port: Number(PORT), headers: { 'Access-Control-Allow-Origin': '*' } },
  plugins: [
    new rspack.DefinePlugin({ NAME: JSON.stringify(NAME) }),
    new ModuleFederationPlugin({
      name: NAME,
      ...(EXPOSES && { exposes: { './widget': './widget.js' } }),
      ...(MATE && { remotes: { mate: `${MATE}@http://localhost:${MATE_PORT}/mf-manifest.json` } }),
    }),
    new rspack.HtmlRspackPlugin(),
  ],
};
