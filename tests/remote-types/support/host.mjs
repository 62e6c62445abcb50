import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { layOut } from '../../support/folder.mjs';

const require = createRequire(import.meta.url);
const installed = join(import.meta.dirname, '../../../node_modules');
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

/** What TypeScript needs to find in such a project. */
const LINKED = [
  'react',
  'react-dom',
  '@types/react',
  'csstype',
  'typescript',
  '@module-federation/runtime',
  '@rspack/core',
  '@fedpack/react',
  '@fedpack/runtime',
];

/**
 * Lays out an application in TypeScript, with React and the compiler installed.
 *
 * @param {Record<string, string | object>} files
 */
export async function layOutApp(files) {
  const app = await layOut({ 'package.json': { name: 'app', version: '1.0.0', type: 'module' }, ...files });
  for (const name of LINKED) {
    const place = join(app.folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(installed, name), place, 'junction');
  }
  const read = (file) => readFile(join(app.folder, file), 'utf8');
  return { ...app, read, types: () => filesIn(join(app.folder, '@mf-types')), compile: () => compile(app.folder) };
}

/** The settings of a host that finds types of remotes, as `fedpack init` writes them. */
export const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'esnext',
    module: 'preserve',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    skipLibCheck: false,
    types: [],
    paths: { '*': ['./@mf-types/*'] },
  },
  include: ['src', '@mf-types/index.d.ts'],
};

/** The configuration of a host for Rspack, loaded by the Rspack of this repository. */
export function rspackConfig(options) {
  const plugin = `createRequire(${JSON.stringify(import.meta.filename)})('fedpack')`;
  return `import { createRequire } from 'node:module';
const { ModuleFederationPlugin } = ${plugin};
export default { entry: './src/index.ts', plugins: [new ModuleFederationPlugin(${JSON.stringify(options)})] };
`;
}

/** All files below a folder, sorted; none where it is not there. */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory());
  return files
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** @returns {Promise<string[]>} the errors of the project's own compiler */
function compile(folder) {
  const child = spawn(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd: folder });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Installed packages have errors of their own.
    const isOwn = (line) => line.includes('error TS') && !/^\S*node_modules\//.test(line);
    child.on('close', () => resolve(out.split('\n').filter(isOwn)));
  });
}
