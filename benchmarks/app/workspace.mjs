/** A page whose parts come from remotes, as a workspace: an app a folder, and one `node_modules` for all of them. */
import { REMOTE_ENTRY } from './federation.mjs';
import { appFiles, moduleFile } from './files.mjs';
import { modulePath, remoteAlias, remoteName, sharedPackages } from './names.mjs';
import { appPackageJson } from './packages.mjs';

/** The app that the page is of. */
export const SHELL = 'shell';

/** What a remote exposes, and where it is in its folder. */
export const EXPOSED = './Widget';
const WIDGET = './src/Widget.tsx';

/** @param {string} origin of a remote @returns {string} where its manifest is */
export const manifestUrl = (origin) => `${origin}/mf-manifest.json`;

/** The attribute that tells on the page what is mounted. */
export const SHOWN = 'data-shown';

/** @param {import('../cases.mjs').Case} one @returns {string[]} the remotes, by their folders */
export const remotesOf = ({ remotes }) => Array.from({ length: remotes }, (_, remote) => remoteAlias(remote));

/**
 * The files of the workspace but React itself. Each app has a tree of modules of its own, as those of a case are.
 *
 * @param {import('../cases.mjs').Case} one
 * @param {string} react the version of React
 * @returns {Record<string, string>} text by path
 */
export function workspaceFiles(one, react) {
  // The modules are an app's own: what is taken from remotes is the shell's `App`.
  const own = { ...one, exposes: 0, remotes: 0 };
  const packages = Object.entries(appFiles(own, react)).filter(([path]) => path.startsWith('node_modules/'));
  const files = Object.fromEntries(packages);
  for (const app of [SHELL, ...remotesOf(one)]) {
    const root = app === SHELL ? 'App' : 'Widget';
    const texts = {
      'package.json': appPackageJson(own, react, app),
      'src/index.ts': `import('./bootstrap');\n`,
      'src/bootstrap.tsx': bootstrap(root),
      [`src/${root}.tsx`]: app === SHELL ? shell(one) : widget(app),
    };
    for (let index = 0; index < one.modules; index++) {
      const { path, source } = moduleFile(own, index);
      texts[path] = source;
    }
    for (const [path, text] of Object.entries(texts)) files[`apps/${app}/${path}`] = text;
  }
  return files;
}

/**
 * The options of an app's federation plugin.
 *
 * @param {import('../cases.mjs').Case} one
 * @param {string} app
 * @param {Record<string, string>} origins where each app is served
 */
export function optionsOf(one, app, origins) {
  const shared = Object.fromEntries(sharedPackages(one).map((name) => [name, { singleton: true }]));
  if (app !== SHELL) {
    const name = remoteName(remotesOf(one).indexOf(app));
    return { name, filename: REMOTE_ENTRY, exposes: { [EXPOSED]: WIDGET }, shared, manifest: true };
  }
  const remotes = remotesOf(one).map((remote, index) => [
    remote,
    `${remoteName(index)}@${manifestUrl(origins[remote])}`,
  ]);
  return { name: SHELL, remotes: Object.fromEntries(remotes), shared, manifest: true };
}

/**
 * What takes the remotes' place where the same application is one build.
 *
 * @param {import('../cases.mjs').Case} one
 * @returns {Record<string, string>} a file by request, relative to the shell's folder
 */
export function aliasesOf(one) {
  return Object.fromEntries(remotesOf(one).map((remote) => [`${remote}/Widget`, `../${remote}/${WIDGET.slice(2)}`]));
}

function bootstrap(root) {
  return `import { createRoot } from 'react-dom/client';
import ${root} from './${root}';

createRoot(document.getElementById('root') as HTMLElement).render(<${root} />);
`;
}

function shell(one) {
  const names = remotesOf(one).map((remote, index) => [`Remote${index + 1}`, remote]);
  return `import { lazy, Suspense } from 'react';
import M0000 from '${modulePath(0).replace('./src/', './')}';

${names.map(([name, remote]) => `const ${name} = lazy(() => import('${remote}/Widget'));`).join('\n')}

export default function App() {
  return (
    <main>
      <M0000 depth={0} />
${names.map(([name]) => `      <Suspense fallback={<p>loading</p>}>\n        <${name} />\n      </Suspense>`).join('\n')}
    </main>
  );
}
`;
}

/** Only a mounted component runs effects: by one that does, React is there, and there is one. */
function widget(app) {
  return `import { useEffect, useState } from 'react';
import M0000 from '${modulePath(0).replace('./src/', './')}';

export default function Widget() {
  const [shown, setShown] = useState<string | undefined>(undefined);
  useEffect(() => setShown('${app}'), []);
  return (
    <article ${SHOWN}={shown}>
      <M0000 depth={0} />
    </article>
  );
}
`;
}
