import { rspack } from '@rspack/core';
import { ModuleFederationPlugin, SharePlugin } from 'fedpack';

const { PORT, PLUGIN, ENTRY, EAGER, LAZY } = process.env;
const shared = { react: { singleton: true, eager: EAGER === 'true' } };
const federation =
  PLUGIN === 'SharePlugin' ? new SharePlugin({ shared }) : new ModuleFederationPlugin({ name: 'asking', shared });

export default {
  mode: 'development',
  entry: `./${ENTRY}`,
  ...(LAZY && { lazyCompilation: JSON.parse(LAZY) }),
  devServer: { host: 'localhost', port: Number(PORT) },
  plugins: [federation, new rspack.HtmlRspackPlugin()],
};
