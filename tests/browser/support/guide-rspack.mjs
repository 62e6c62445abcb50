import { rspack } from '@rspack/core';
import { ReactRefreshRspackPlugin } from '@rspack/plugin-react-refresh';
import { ModuleFederationPlugin } from 'fedpack';

const { SHELL, DASHBOARD, LAZY } = process.env;

const shared = {
  react: { singleton: true, requiredVersion: '^19.2.4' },
  'react-dom': { singleton: true, requiredVersion: '^19.2.4' },
  'react-router-dom': { singleton: true, requiredVersion: '^7.13.1' },
  zustand: { singleton: true, requiredVersion: '^5.0.11' },
};

const refresh = { runtime: 'automatic', development: true, refresh: true };

const configuration = (port, federation) => ({
  mode: 'development',
  entry: './src/index.ts',
  ...(LAZY && { lazyCompilation: JSON.parse(LAZY) }),
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'builtin:swc-loader',
        options: { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: refresh } } },
      },
    ],
  },
  output: { publicPath: `http://localhost:${port}/` },
  devServer: { host: 'localhost', port: Number(port), headers: { 'Access-Control-Allow-Origin': '*' } },
  plugins: [
    new ModuleFederationPlugin({ ...federation, shared }),
    new ReactRefreshRspackPlugin(),
    new rspack.HtmlRspackPlugin({ templateContent: '<!doctype html><div id="root"></div>' }),
  ],
});

/** The guide's host, for Rspack's own command line. */
export const shell = configuration(SHELL, {
  name: 'shell',
  remotes: { mfe_dashboard: `mfe_dashboard@http://localhost:${DASHBOARD}/static/mf-manifest.json` },
  runtimePlugins: ['./src/mf-runtime-plugins/telemetry.ts'],
});

/** Its remote. */
export const dashboard = configuration(DASHBOARD, {
  name: 'mfe_dashboard',
  exposes: {
    './App': './src/App.tsx',
    './DashboardWidget': './src/components/DashboardWidget.tsx',
    './hooks/useDashboardData': './src/hooks/useDashboardData.ts',
  },
  manifest: { filePath: 'static' },
});
