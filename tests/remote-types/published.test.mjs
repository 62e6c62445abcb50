import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { errorsOfHost } from '../dts/support/consume.mjs';
import { remote } from '../dts/support/project.mjs';
import { fedpack } from '../support/programs.mjs';
import { serve } from '../support/serve.mjs';
import { layOutApp, rspackConfig, TSCONFIG } from './support/host.mjs';

const BUTTON = `export interface ButtonProps { label: string }
export default function Button(props: ButtonProps): string { return props.label; }
`;
const HOST = `import Button from 'shop/Button';
Button({ label: 'Save' });
Button({ title: 'Save' });
`;

for (const filePath of ['', 'static/federation']) {
  test(`types that a build publishes, of a manifest in the folder “${filePath}”`, async (t) => {
    const shop = await remote({ 'src/Button.ts': BUTTON }, { typescript: null });
    t.after(shop.remove);
    await shop.build({ exposes: { './Button': './src/Button.ts' }, manifest: { filePath } });
    const manifest = join('/', filePath, 'mf-manifest.json').replaceAll('\\', '/');
    const wrong = await errorsOfHost(shop.output, join(shop.folder, 'host'), HOST, manifest);
    assert.deepEqual(
      wrong.map((line) => line.slice(0, 8)),
      ['3 TS2353'],
      'a host of upstream’s has them',
    );

    const server = await serve(shop.output);
    t.after(server.close);
    const host = await layOutApp({
      'rspack.config.mjs': rspackConfig({ name: 'shell', remotes: { shop: `shop@${server.url}${manifest}` } }),
      'tsconfig.json': TSCONFIG,
      'src/index.ts': HOST,
    });
    t.after(host.remove);
    const { code, out, err } = await fedpack(host.folder, 'types', '--strict');
    assert.deepEqual([code, out, err], [0, '@mf-types\n  shop  updated: 1 module\n', '']);
    const [error, ...more] = await host.compile();
    assert.match(error, /index\.ts\(3,10\): error TS2353/);
    assert.deepEqual(more, []);
  });
}
