import { join } from 'node:path';
import { build } from './compiler.mjs';
import { layOut } from './folder.mjs';

const FILES = {
  'package.json': { name: 'shell', version: '1.0.0', dependencies: { state: '^2.0.0' } },
  'src/index.ts': "import('./App').then(({ default: App }) => App());\n",
  'src/App.tsx': `import Button, { size } from 'ui/Button';
import { card } from 'ui/Card';
import state from 'state';
import { legacy, others } from 'ui/old';

export interface Props {
  title: string;
}

export default function App(): unknown {
  return [Button, size, card, state, legacy, others];
}
`,
  'node_modules/state/package.json': { name: 'state', version: '2.0.0', main: 'index.js' },
  'node_modules/state/index.js': "export default 'state 2';\n",
};

/**
 * Lays out an application that consumes `ui`.
 *
 * @param {Record<string, string | object>} [files]
 * @returns {Promise<object>} as `layOut`; `build(url, changes)` builds it with the remote's manifest at `url`
 */
export async function layOutHost(files = {}) {
  const app = await layOut({ ...FILES, ...files });
  const optionsFor = (url, changes = {}) => ({
    name: 'shell',
    remotes: { ui: `mfe_ui@${url}` },
    shared: { state: { singleton: true } },
    ...changes,
  });
  return {
    ...app,
    output: join(app.folder, 'dist'),
    optionsFor,
    build: (url, changes, more) => build(app.folder, join(app.folder, 'dist'), optionsFor(url, changes), more),
  };
}

/** The code and the place of an error or warning. */
export function brief({ message, moduleName, loc }) {
  return { code: message.match(/FED\d{3}/)?.[0], moduleName, loc };
}

/** The codes of errors or warnings. */
export function codes(found) {
  return found.map((one) => brief(one).code);
}

/** A text without what differs from run to run. */
export function stable(text, ...parts) {
  return parts.reduce((stable, part, at) => stable.replaceAll(part, `<${at === 0 ? 'manifest' : `part ${at}`}>`), text);
}
