import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRsbuild } from '@rsbuild/core';
import { pluginReact } from '@rsbuild/plugin-react';
import { ModuleFederationPlugin } from 'fedpack';

const MODULES = join(import.meta.dirname, '../../node_modules');

const SHARED = {
  react: { singleton: true, requiredVersion: '^19.2.4', eager: false },
  'react-dom': { singleton: true, requiredVersion: '^19.2.4', eager: false },
  'react-router-dom': { singleton: true, requiredVersion: '^7.13.1', eager: false },
  zustand: { singleton: true, requiredVersion: '^5.0.11' },
};

const packageJson = (name) =>
  JSON.stringify({
    name,
    version: '1.0.0',
    private: true,
    dependencies: { react: '19.3.1', 'react-dom': '19.3.1', 'react-router-dom': '7.18.5', zustand: '5.1.0' },
  });

/** The shell and a remote as guides to Module Federation print them, with a component that uses all that is shared. */
const APPS = {
  shell: {
    'src/index.ts': "import('./bootstrap');\n",
    'src/bootstrap.tsx': `import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';
import { lazy, Suspense } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { create } from 'zustand';

const useShell = create(() => ({ name: 'shell' }));
registerRemotes([{ name: 'mfe_dashboard', entry: REMOTE }]);
const Dashboard = lazy(() => loadRemote('mfe_dashboard/App'));
const Shell = () => (
  <BrowserRouter>
    <h1>{useShell((state) => state.name)}</h1>
    <Suspense fallback="loading"><Dashboard /></Suspense>
  </BrowserRouter>
);
const root = createRoot(document.getElementById('root'));
flushSync(() => root.render(<Shell />));
`,
  },
  dashboard: {
    'src/index.ts': "import('./bootstrap');\n",
    'src/bootstrap.tsx': `import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import App from './App';

createRoot(document.getElementById('root')).render(<BrowserRouter><App /></BrowserRouter>);
`,
    'src/App.tsx': `import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'react-router-dom';
import DashboardWidget from './components/DashboardWidget';
import { useDashboardData } from './hooks/useDashboardData';

export default function App() {
  const [count, setCount] = useState(0);
  const { pathname } = useLocation();
  return (
    <main>
      <button onClick={() => setCount(count + 1)}>{pathname} {count}</button>
      <DashboardWidget title={useDashboardData().title} />
      {createPortal(<footer>portal</footer>, document.body)}
    </main>
  );
}
`,
    'src/components/DashboardWidget.tsx':
      'export default function DashboardWidget({ title }) {\n  return <p>{title}</p>;\n}\n',
    'src/hooks/useDashboardData.ts': `import { create } from 'zustand';

const useStore = create(() => ({ title: 'dashboard' }));
export const useDashboardData = () => useStore((state) => state);
`,
  },
};

/** What only the named package has in it, minimized or not. */
export const MARKS = {
  react: /\.useActionState\s*=\s*function/,
  'react-dom': /\.preinitModule\s*=\s*function/,
  'react-dom/client': /onRecoverableError/,
  'react-router': /useHref\(\) may be used only in the context/,
};

/**
 * Writes one of the applications.
 *
 * @param {string} folder
 * @param {'shell' | 'dashboard'} app
 */
export async function writeApp(folder, app) {
  const root = join(folder, app);
  const files = { ...APPS[app], 'package.json': packageJson(app) };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), text);
  }
  await symlink(MODULES, join(root, 'node_modules'), 'junction');
  return root;
}

/**
 * Rsbuild for one of them, with the configuration of the guide.
 *
 * @param {string} root where {@link writeApp} put it
 * @param {'shell' | 'dashboard'} app
 * @param {{mode: string, prefix: string, remote: string, port?: number, splitChunks?: object}} options `prefix` is where its files are served
 */
export function rsbuildFor(root, app, { mode, prefix, remote, port, splitChunks }) {
  const exposes = {
    './App': './src/App.tsx',
    './DashboardWidget': './src/components/DashboardWidget.tsx',
    './hooks/useDashboardData': './src/hooks/useDashboardData.ts',
  };
  const own = {
    shell: { name: 'shell', remotes: {} },
    dashboard: { name: 'mfe_dashboard', exposes, manifest: { filePath: 'static' } },
  };
  // A build before may have left its own.
  process.env.NODE_ENV = mode;
  return createRsbuild({
    cwd: root,
    config: {
      mode,
      logLevel: 'error',
      plugins: [pluginReact()],
      ...(splitChunks && { splitChunks }),
      source: { define: { REMOTE: JSON.stringify(`${remote}/static/mf-manifest.json`) } },
      server: {
        host: '127.0.0.1',
        port,
        printUrls: false,
        headers: { 'Access-Control-Allow-Origin': '*' },
      },
      dev: { assetPrefix: prefix, lazyCompilation: false },
      output: { assetPrefix: prefix, cleanDistPath: true },
      tools: {
        rspack: (_config, { appendPlugins }) => {
          appendPlugins(new ModuleFederationPlugin({ ...own[app], shared: SHARED }));
        },
      },
    },
  });
}
