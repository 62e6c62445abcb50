import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRsbuild } from '@rsbuild/core';
import { assertEvaluatesNothing } from '../../support/evaluations.mjs';

const MODULES = join(import.meta.dirname, '../../../node_modules');

const dependencies = { react: '^19.0.0', 'react-dom': '^19.0.0' };

/** A remote and a host that have a style sheet of the same name in the same place. */
export const APPS = {
  remote: {
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0', dependencies }),
    'src/index.jsx': "import('./bootstrap');\n",
    'src/bootstrap.jsx': `import { createRoot } from 'react-dom/client';
import App from './App';

createRoot(document.getElementById('root')).render(<App />);
`,
    'src/App.jsx': `import { useState } from 'react';
import styles from './App.module.css';

export default function App() {
  const [count, setCount] = useState(0);
  return <section><h2 className={styles.title}>Remote</h2><button onClick={() => setCount(count + 1)}>{count}</button></section>;
}
`,
    'src/App.module.css': '.title { color: rgb(1, 2, 3); }\n',
  },
  host: {
    'package.json': JSON.stringify({ name: 'app', version: '1.0.0', dependencies }),
    'src/index.jsx': "import('./bootstrap');\n",
    'src/bootstrap.jsx': `import { createRoot } from 'react-dom/client';
import App from 'remote/App';
import styles from './App.module.css';

createRoot(document.getElementById('root')).render(<main><h1 className={styles.title}>Host</h1><App /></main>);
`,
    'src/App.module.css': '.title { color: rgb(4, 5, 6); }\n',
  },
};

/** Writes an application into a folder of its own, which is gone after the test. Unless it brings packages, it has those of the tests. */
export function write(t, files) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'fedpack-rsbuild-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  if (!existsSync(join(root, 'node_modules'))) symlinkSync(MODULES, join(root, 'node_modules'), 'junction');
  return root;
}

/**
 * Builds an application for production, and asserts that its scripts evaluate no text.
 *
 * @param {string} root its folder
 * @param {import('@rsbuild/core').RsbuildConfig} config
 * @returns {Promise<{dist: string, logged: string[]}>} the output, and what was logged as `level message`
 */
export async function build(root, config) {
  const logged = [];
  // A build before may have left its own.
  process.env.NODE_ENV = 'production';
  const rsbuild = await createRsbuild({
    cwd: root,
    config: { mode: 'production', customLogger: logger(logged), performance: { printFileSize: false }, ...config },
  });
  const { stats, close } = await rsbuild.build().catch((error) => {
    throw new Error([error.message, ...logged].join('\n'), { cause: error });
  });
  await close();
  logged.push(...stats.toJson({ all: false, warnings: true }).warnings.map(({ message }) => `warning ${message}`));
  const dist = join(root, 'dist');
  await assertEvaluatesNothing(dist);
  return { dist, logged };
}

/** A logger that notes what it is told. */
function logger(logged) {
  const levels = ['log', 'info', 'warn', 'error', 'debug', 'success', 'ready', 'start', 'greet'];
  const note = (level) => [level, (message) => logged.push(`${level} ${message}`)];
  return { level: 'verbose', override() {}, options: {}, ...Object.fromEntries(levels.map(note)) };
}
