import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { mustRun } from '../support/command.mjs';
import { errorsOfHost } from './support/consume.mjs';
import { remote } from './support/project.mjs';

const INSTALLED = {
  private: true,
  dependencies: { vue: '3.5.45', 'vue-tsc': '3.3.14', typescript: '5.9.3' },
};

const FILES = {
  'src/Counter.vue': `<script setup lang="ts">
import type { Size } from './size';
const props = defineProps<{ label: string; size?: Size }>();
</script>
<template><b>{{ props.label }}</b></template>
`,
  'src/size.ts': "export type Size = 's' | 'm';\n",
  // What is emitted for a component is no matter of its types.
  'loader.cjs': "module.exports = () => 'export default {}';\n",
};

const HOST = `import Counter from 'shop/Counter';
type Props = InstanceType<typeof Counter>['$props'];
({ label: 'x', size: 'm' }) satisfies Props;
({ label: 1 }) satisfies Props;
({ label: 'x', size: 'xl' }) satisfies Props;
`;

describe('a component of Vue', { timeout: 300_000 }, () => {
  let installed;
  before(async () => {
    installed = await mkdtemp(join(tmpdir(), 'fedpack-vue-'));
    await writeFile(join(installed, 'package.json'), JSON.stringify(INSTALLED));
    await mustRun(installed, ['npm', 'install', '--no-audit', '--no-fund']);
  });
  after(() => rm(installed, { recursive: true, force: true }));

  const link = (folder) => symlink(join(installed, 'node_modules'), join(folder, 'node_modules'), 'junction');

  test('has the types that vue-tsc emits, without a word in the options', async (context) => {
    const shop = await remote(FILES, { typescript: null });
    context.after(shop.remove);
    await link(shop.folder);
    const rules = [
      { test: /\.vue$/, loader: join(shop.folder, 'loader.cjs') },
      { test: /\.ts$/, loader: 'builtin:swc-loader', options: { jsc: { parser: { syntax: 'typescript' } } } },
    ];
    const built = await shop.build({ exposes: { './Counter': './src/Counter.vue' } }, { module: { rules } });
    assert.equal(built.text, '');
    await shop.write({ 'host/package.json': {} });
    await link(join(shop.folder, 'host'));
    const errors = await errorsOfHost(shop.output, join(shop.folder, 'host'), HOST);
    assert.deepEqual(
      errors.map((line) => line.split(':')[0]),
      ['4 TS2322', '5 TS2322'],
    );
  });
});
