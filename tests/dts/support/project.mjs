import { mkdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, compilerOf } from '../../support/compiler.mjs';
import { layOut } from '../../support/folder.mjs';

const require = createRequire(import.meta.url);

/** Releases of TypeScript that tests have anyway, by their major version: 7 is an executable, the others are scripts. */
export const TYPESCRIPT = {
  5: from('@arethetypeswrong/core'),
  6: from('@napi-rs/cli'),
  7: dirname(require.resolve('typescript/package.json')),
};

function from(name) {
  const folders = require.resolve.paths(name).map((folder) => join(folder, name, 'node_modules/typescript'));
  return folders.find((folder) => {
    try {
      return require(join(folder, 'package.json')).name === 'typescript';
    } catch {
      return false;
    }
  });
}

/**
 * Lays out a remote in TypeScript that exposes `src/Button.ts` and what else is asked for.
 *
 * @param {Record<string, string | object>} files
 * @param {{typescript?: string | null}} [options] the folder of its TypeScript, or `null` for none
 */
export async function remote(files, { typescript = TYPESCRIPT[7] } = {}) {
  const laid = await layOut({
    'package.json': { name: 'shop', version: '1.0.0' },
    'tsconfig.json': {
      compilerOptions: {
        strict: true,
        target: 'esnext',
        module: 'preserve',
        moduleResolution: 'bundler',
        lib: ['esnext', 'dom'],
        types: [],
        paths: { '@/*': ['./src/*'] },
      },
      include: ['src'],
    },
    'src/index.ts': 'export {};\n',
    ...files,
  });
  if (typescript) {
    await mkdir(join(laid.folder, 'node_modules'));
    await symlink(typescript, join(laid.folder, 'node_modules/typescript'), 'junction');
  }
  const options = (more) => ({ name: 'shop', filename: 'remoteEntry.js', manifest: true, ...more });
  const output = join(laid.folder, 'dist');
  return {
    ...laid,
    output,
    build: (more, config) => build(laid.folder, output, options(more), withAlias(laid.folder, config)),
    compiler: (more, config) => compilerOf(laid.folder, output, options(more), withAlias(laid.folder, config)),
  };
}

const withAlias = (folder, config) => ({
  ...config,
  resolve: { extensions: ['.ts', '.tsx', '.js'], alias: { '@': join(folder, 'src') } },
});
