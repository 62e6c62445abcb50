import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { ModuleFederationPlugin } from 'fedpack';
import { write } from '../../rsbuild/support/apps.mjs';

const LIB = {
  'node_modules/lib/package.json': JSON.stringify({ name: 'lib', version: '1.2.0', main: 'index.js' }),
  'node_modules/lib/index.js': "export const lib = 'lib';\n",
};

/** A remote with two exposed modules: one has a style sheet and a chunk that it asks for later. */
const REMOTE = {
  'package.json': JSON.stringify({ name: 'remote', version: '1.0.0', dependencies: { lib: '^1.0.0' } }),
  'src/index.js': '',
  'src/App.js': `import { lib } from 'lib';
import './App.css';

export default () => \`App with \${lib}\`;
`,
  'src/App.css': 'main { color: rgb(1, 2, 3); }\n',
  'src/Other.js': "export default () => 'Other';\n",
  ...LIB,
};

/** A host that shows one of them, and the other one on a route. */
const HOST = {
  'package.json': JSON.stringify({ name: 'host', version: '1.0.0', dependencies: { lib: '^1.0.0' } }),
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.js': `import App from 'remote/App';
import { lib } from 'lib';
import './host.css';

const main = document.createElement('main');
document.body.append(main);
const show = (text) => { main.textContent = \`\${text}, host with \${lib}\`; };
if (location.pathname.startsWith('/other')) import('remote/Other').then(({ default: Other }) => show(Other()));
else show(App());
`,
  'src/host.css': 'body { color: rgb(4, 5, 6); }\n',
  ...LIB,
};

/** The applications, where a test lays them out. */
export const layOut = (t, name, changed = {}) => write(t, { ...(name === 'remote' ? REMOTE : HOST), ...changed });

/** The options of the applications. */
export const federation = {
  remote: {
    name: 'remote',
    filename: 'remoteEntry.js',
    exposes: { './App': './src/App.js', './Other': './src/Other.js' },
    shared: { lib: { singleton: true } },
  },
  host: { name: 'host', shared: { lib: { singleton: true } } },
};

/**
 * Builds an application for production with Rspack alone.
 *
 * @returns {Promise<string>} the output; rejects when there are errors or warnings
 */
export async function build(root, options, output = {}, plugins = [new rspack.HtmlRspackPlugin()]) {
  const compiler = rspack({
    context: root,
    mode: 'production',
    target: 'web',
    entry: './src/index.js',
    performance: false,
    output: {
      path: join(root, 'dist'),
      clean: true,
      publicPath: 'auto',
      uniqueName: options.name,
      filename: '[name].[contenthash].js',
      ...output,
    },
    module: { rules: [{ test: /\.css$/, type: 'css' }] },
    plugins: [new ModuleFederationPlugin(options), ...plugins],
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, done) => compiler.close(() => (error ? reject(error) : resolve(done)))),
  );
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  const messages = [...errors, ...warnings].map(({ message }) => message);
  if (messages.length > 0) throw new Error(messages.join('\n'));
  return join(root, 'dist');
}
