import { ModuleFederationPlugin } from 'fedpack';

const swc = { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } };

export default {
  entry: './src/index.tsx',
  output: { publicPath: 'auto' },
  resolve: { extensions: ['...', '.tsx', '.ts'] },
  module: { rules: [{ test: /\.tsx?$/, loader: 'builtin:swc-loader', options: swc }] },
  plugins: [
    new ModuleFederationPlugin({
      name: 'shop',
      exposes: { './Cart': './src/Cart.tsx', './price': './src/price.ts' },
      shared: { auto: true },
    }),
  ],
};
