import { defineConfig } from 'rolldown';

const common = {
  input: 'src/index.ts',
  platform: 'node',
  // What is not the package's own is asked of Node at run time.
  external: [/^node:/, /^@rspack\//, /^@fedpack\//],
};

/** Node and TypeScript take the kind of a `.js` and of a `.d.ts` file from the nearest package.json. */
const commonjsScope = {
  name: 'commonjs-scope',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

export default defineConfig([
  { ...common, output: { dir: 'dist', format: 'esm', cleanDir: true } },
  { ...common, output: { dir: 'dist/cjs', format: 'cjs', exports: 'named' }, plugins: [commonjsScope] },
]);
