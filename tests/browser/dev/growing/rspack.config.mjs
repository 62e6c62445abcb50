import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';

const { PORT, REMOTE } = process.env;

export default {
  mode: 'development',
  entry: './index.js',
  devServer: { host: 'localhost', port: Number(PORT) },
  plugins: [
    new ModuleFederationPlugin({
      name: 'growing',
      remotes: { remote: `remote@${REMOTE}/remoteEntry.js` },
      shared: { react: { singleton: true }, scheduler: { requiredVersion: '*' } },
    }),
    new rspack.HtmlRspackPlugin(),
  ],
};
