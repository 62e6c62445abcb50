import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { within } from '../support/within.mjs';
import { manifestIn } from './support/consume.mjs';
import { remote } from './support/project.mjs';

const BUTTON = "import type { Look } from './look';\nexport function Button(look: Look) { return look; }\n";
const FILES = {
  'src/Button.ts': BUTTON,
  'src/look.ts': "export type Look = 'dark';\n",
};
const DEVELOPMENT = { mode: 'development' };
const OPTIONS = { exposes: { './Button': './src/Button.ts' } };

/** Watches, and hands out one build after the other. */
function watch(context, shop, compiler) {
  const builds = [];
  let wake = () => {};
  const watching = compiler.watch({ aggregateTimeout: 20 }, (error, stats) => {
    builds.push(error ?? stats);
    wake();
  });
  context.after(async () => {
    await new Promise((resolve) => watching.close(() => compiler.close(resolve)));
    await shop.remove();
  });
  return async (isWanted) => {
    for (;;) {
      while (builds.length > 0) {
        const found = builds.shift();
        if (found instanceof Error) throw found;
        if (await isWanted(found)) return found;
      }
      const next = new Promise((resolve) => {
        wake = resolve;
      });
      await within('a build', next);
    }
  };
}

describe('a development server', { timeout: 120_000 }, () => {
  test('does not wait for TypeScript, and publishes what it emits with a rebuild', async (context) => {
    const shop = await remote(FILES);
    const compiler = shop.compiler(OPTIONS, DEVELOPMENT);
    const manifests = [];
    // At once: the rebuild follows soon.
    compiler.hooks.done.tap('test', () => manifests.push(readFileSync(join(shop.output, 'mf-manifest.json'), 'utf8')));
    const next = watch(context, shop, compiler);
    const hash = async () => (await manifestIn(shop.output)).fedpack.exposes['./Button'].types;
    await next(() => true);
    assert.equal(JSON.parse(manifests[0]).fedpack.exposes['./Button'].types, undefined);
    await next(async () => (await hash()) !== undefined);
    const first = await hash();
    // Only its types are imported, so no module is made of it.
    await shop.write({ 'src/look.ts': "export type Look = 'dark' | 'light';\n" });
    await next(async () => (await hash()) !== first);
    assert.match((await readFile(join(shop.output, '@mf-types.zip'))).subarray(0, 2).toString(), /PK/);
  });

  test('has types in the first build where every export says its type', async (context) => {
    const shop = await remote({ ...FILES, 'src/Button.ts': BUTTON.replace('Look) {', 'Look): Look {') });
    const next = watch(context, shop, shop.compiler(OPTIONS, DEVELOPMENT));
    const hash = async () => (await manifestIn(shop.output)).fedpack.exposes['./Button'].types;
    await next(() => true);
    const first = await hash();
    assert.match(first, /^sha256-/);
    await shop.write({ 'src/look.ts': "export type Look = 'dark' | 'light';\n" });
    await next(async () => (await hash()) !== first);
  });

  test('warns of what TypeScript finds, until it is mended', async (context) => {
    const shop = await remote({ ...FILES, 'src/look.ts': 'export type Look = Gone;\n' });
    const next = watch(context, shop, shop.compiler(OPTIONS, DEVELOPMENT));
    const warnings = (stats) => stats.toJson({ all: false, warnings: true }).warnings.map(({ message }) => message);
    const warned = await next((stats) => warnings(stats).length > 0);
    assert.match(warnings(warned)[0], /src\/look\.ts:1:20 TS2304/);
    await shop.write(FILES);
    const zip = async () => (await manifestIn(shop.output)).metaData.types.zip;
    const mended = await next(async (stats) => warnings(stats).length === 0 && (await zip()) !== '');
    assert.deepEqual(warnings(mended), []);
  });
});

/** A compiler that never ends, and is connected to a server for as long as it runs. */
const ENDLESS = `import { connect } from 'node:net';
connect(Number(process.env.FEDPACK_TEST_PORT), '127.0.0.1').resume();
setInterval(() => {}, 1000);
`;

test('a compiler ends with the development server', { timeout: 60_000 }, async (context) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  process.env.FEDPACK_TEST_PORT = server.address().port;
  context.after(() => delete process.env.FEDPACK_TEST_PORT);
  const shop = await remote({ ...FILES, 'endless.mjs': ENDLESS });
  context.after(shop.remove);
  const compiler = shop.compiler(
    { ...OPTIONS, dts: { generateTypes: { compilerInstance: './endless.mjs' } } },
    DEVELOPMENT,
  );
  const connected = once(server, 'connection');
  const watching = await new Promise((resolve, reject) => {
    const started = compiler.watch({}, (error) => (error ? reject(error) : resolve(started)));
  });
  const [socket] = await connected;
  socket.resume();
  const ended = new Promise((resolve) => socket.on('error', () => {}).on('close', resolve));
  await new Promise((resolve) => watching.close(() => compiler.close(resolve)));
  await ended;
});
