/** The sources of the applications: remotes that expose a component and a module that is none, and hosts that show them. */

const manifest = (name) =>
  JSON.stringify({ name: `app-${name}`, version: '1.0.0', dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' } });

/** A component that remembers clicks. `text` is an expression. */
const counter = (name, text, more = '', imports = '') => `import { useState } from 'react';
${imports}
export default function ${name}() {
  const [count, setCount] = useState(0);
  return (
    <section>
      <button onClick={() => setCount(count + 1)}>{${text}}: {count}</button>
      ${more}
    </section>
  );
}
`;

const bootstrap = (component) => `import { createRoot } from 'react-dom/client';
import Root from './${component}';

createRoot(document.getElementById('root')).render(<Root />);
`;

/**
 * A remote. Its texts name it, so that an edit of one is seen as that of one.
 *
 * @param {string} name
 * @returns {Record<string, string>}
 */
export const remote = (name) => ({
  'package.json': manifest(name),
  'src/index.js': "import('./bootstrap');\n",
  'src/bootstrap.jsx': bootstrap('Widget'),
  'src/Widget.jsx': counter('Widget', `'${name} widget 0'`, '<Child />', "import Child from './Child';\n"),
  'src/Child.jsx': counter('Child', `'${name} child 0'`),
  'src/util.js': `import { detail } from './detail';

export const label = () => '${name} util 0, ' + detail;
`,
  'src/detail.js': `export const detail = '${name} detail 0';\n`,
});

const HOSTS = {
  static: (names) => ({
    imports: names
      .map((name) => `import ${name} from '${name}/Widget';\nimport { label as label_${name} } from '${name}/util';`)
      .join('\n'),
    shown: names.map((name) => `<${name} /><p>{label_${name}()}</p>`),
  }),
  dynamic: (names, urls) => ({
    imports: `import { lazy, Suspense } from 'react';
import { loadRemote, registerRemotes } from '@module-federation/runtime';

registerRemotes(${JSON.stringify(names.map((name) => ({ name, entry: `${urls[name]}/mf-manifest.json` })))});
${names.map((name) => `const ${name} = lazy(() => loadRemote('${name}/Widget'));`).join('\n')}`,
    shown: names.map((name) => `<Suspense><${name} /></Suspense>`),
  }),
};

/**
 * A host.
 *
 * @param {'static' | 'dynamic'} kind how it loads its remotes
 * @param {Record<string, string>} urls the remotes' servers by their names, which begin with a capital
 * @returns {Record<string, string>}
 */
export function host(kind, urls) {
  const { imports, shown } = HOSTS[kind](Object.keys(urls), urls);
  return {
    'package.json': manifest('shell'),
    'src/index.js': "import('./bootstrap');\n",
    'src/bootstrap.jsx': bootstrap('Shell'),
    'src/Shell.jsx': counter(
      'Shell',
      "'shell 0'",
      `<Inner />${shown.join('')}`,
      `import Inner from './Inner';\n${imports}\n`,
    ),
    'src/Inner.jsx': counter('Inner', "'inner 0'"),
  };
}
