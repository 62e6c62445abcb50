import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { errorsOfHost, manifestIn } from './support/consume.mjs';
import { remote, TYPESCRIPT } from './support/project.mjs';

const BUTTON = `import type { Theme } from '@/theme';
export interface ButtonProps { label: string; theme?: Theme }
export function Button(props: ButtonProps): string { return props.label; }
export default Button;
`;
/** The same, but TypeScript has to find out what it returns. */
const INFERRED = BUTTON.replace('): string {', ') {');
const THEME = "export type Theme = 'dark' | 'light';\n";
const EXPOSES = { './Button': './src/Button.ts' };
const FILES = { 'src/Button.ts': BUTTON, 'src/theme.ts': THEME };

const HOST = `import Button, { type ButtonProps } from 'shop/Button';
const props: ButtonProps = { label: 'a', theme: 'dark' };
Button(props) satisfies string;
Button({ label: 1 });
Button({ label: 'a', theme: 'blue' });
Button(props) satisfies number;
`;
const WRONG = ['4 TS2322', '5 TS2322', '6 TS1360'];
const codes = (errors) => errors.map((line) => line.split(':')[0]);

const timeout = 120_000;

describe('a build publishes types', { timeout }, () => {
  test('that upstream’s plugin fetches, and its host compiles against', async (context) => {
    const shop = await remote(FILES, { typescript: null });
    context.after(shop.remove);
    assert.equal((await shop.build({ exposes: EXPOSES })).text, '');
    const { metaData, fedpack } = await manifestIn(shop.output);
    assert.deepEqual(metaData.types, { path: '', name: '', zip: '@mf-types.zip', api: '@mf-types.d.ts' });
    assert.match(fedpack.exposes['./Button'].types, /^sha256-[0-9a-f]{64}$/);
    assert.deepEqual(codes(await errorsOfHost(shop.output, join(shop.folder, 'host'), HOST)), WRONG);
  });

  test('of the same bytes, cold and from the cache', async (context) => {
    const shop = await remote(FILES);
    context.after(shop.remove);
    const zip = async () => {
      assert.equal((await shop.build({ exposes: EXPOSES })).text, '');
      return (await readFile(join(shop.output, '@mf-types.zip'))).toString('base64');
    };
    const first = await zip();
    assert.equal(await zip(), first);
    await writeFile(join(shop.folder, 'src/theme.ts'), "export type Theme = 'dark';\n");
    assert.notEqual(await zip(), first);
    await writeFile(join(shop.folder, 'src/theme.ts'), THEME);
    assert.equal(await zip(), first);
  });

  test('no types with `dts: false`, without tsconfig.json, of JavaScript, and of what is excluded', async (context) => {
    const shop = await remote({ ...FILES, 'src/plain.js': 'export const a = 1;\n' });
    context.after(shop.remove);
    const published = async (more) => {
      assert.equal((await shop.build(more)).text, '');
      const { zip } = (await manifestIn(shop.output)).metaData.types;
      assert.equal(existsSync(join(shop.output, '@mf-types.zip')), zip !== '');
      return zip;
    };
    assert.equal(await published({ exposes: EXPOSES }), '@mf-types.zip');
    assert.equal(await published({ exposes: EXPOSES, dts: false }), '');
    assert.equal(await published({ exposes: EXPOSES, dts: { generateTypes: false } }), '');
    assert.equal(await published({ exposes: EXPOSES, dts: { tsConfigPath: './gone.json' } }), '');
    assert.equal(await published({ exposes: { './plain': './src/plain.js' } }), '');
    assert.equal(await published({ exposes: { './Button': './src/Button.ts?exclude' } }), '');
  });

  test('under the names that the options give, and tells afterGenerate', async (context) => {
    const shop = await remote(FILES);
    context.after(shop.remove);
    const told = [];
    const generateTypes = {
      typesFolder: 'types',
      compiledTypesFolder: 'compiled',
      outputDir: 'dist/meta',
      deleteTypesFolder: false,
      additionalFilesToCompile: ['./src/extra.ts'],
      afterGenerate: (files) => void told.push(files),
    };
    await shop.write({ 'src/extra.ts': 'export type Extra = 1;\n' });
    assert.equal((await shop.build({ exposes: EXPOSES, dts: { generateTypes } })).text, '');
    const { zip, api } = (await manifestIn(shop.output)).metaData.types;
    assert.deepEqual([zip, api], ['meta/types.zip', 'meta/types.d.ts']);
    assert.equal(existsSync(join(shop.output, 'meta/types/compiled/src/extra.d.ts')), true);
    const path = (name) => join(shop.output, 'meta', name);
    assert.deepEqual(told, [
      {
        zipTypesPath: path('types.zip'),
        apiTypesPath: path('types.d.ts'),
        zipName: 'types.zip',
        apiFileName: 'types.d.ts',
      },
    ]);
    assert.equal(
      (await shop.build({ exposes: EXPOSES, dts: { generateTypes: { generateAPITypes: false } } })).text,
      '',
    );
    assert.equal((await manifestIn(shop.output)).metaData.types.api, '');
  });
});

describe('where types have to be inferred', { timeout }, () => {
  for (const [version, typescript] of Object.entries(TYPESCRIPT)) {
    test(`TypeScript ${version} of the project emits them`, async (context) => {
      const shop = await remote({ ...FILES, 'src/Button.ts': INFERRED }, { typescript });
      context.after(shop.remove);
      assert.equal((await shop.build({ exposes: EXPOSES })).text, '');
      assert.deepEqual(codes(await errorsOfHost(shop.output, join(shop.folder, 'host'), HOST)), WRONG);
      const hash = async () => (await manifestIn(shop.output)).fedpack.exposes['./Button'].types;
      const inferred = await hash();
      await shop.write(FILES);
      assert.equal((await shop.build({ exposes: EXPOSES })).text, '');
      assert.equal(await hash(), inferred);
    });
  }

  test('an error of TypeScript is shown at its place, and nothing is published', async (context) => {
    const shop = await remote({ ...FILES, 'src/Button.ts': INFERRED });
    context.after(shop.remove);
    await shop.build({ exposes: EXPOSES }, { output: { clean: false } });
    assert.equal(existsSync(join(shop.output, '@mf-types.zip')), true);
    await shop.write({ 'src/theme.ts': `${THEME}export const wrong: number = 'a';\n` });
    const built = (more) => shop.build({ exposes: EXPOSES, ...more }, { output: { clean: false } });
    const { errors, warnings } = await built();
    assert.deepEqual(errors, []);
    assert.match(
      warnings[0].message,
      /FED112 dts\.generateTypes: the types of `shop` can't be made[\s\S]* {2}src\/theme\.ts:2:14 TS2322: /,
    );
    assert.equal(warnings.length, 1);
    assert.equal((await manifestIn(shop.output)).metaData.types.zip, '');
    assert.equal(existsSync(join(shop.output, '@mf-types.zip')), false);
    assert.equal(existsSync(join(shop.output, '@mf-types.d.ts')), false);

    const failed = await built({ dts: { generateTypes: { abortOnError: true } } });
    assert.match(failed.errors[0].message, /src\/theme\.ts:2:14 TS2322/);
    assert.equal((await built({ dts: { displayErrorInTerminal: false } })).text, '');
  });

  test('without TypeScript, the message says what it is needed for', async (context) => {
    const shop = await remote({ ...FILES, 'src/Button.ts': INFERRED }, { typescript: null });
    context.after(shop.remove);
    const { warnings } = await shop.build({ exposes: EXPOSES });
    assert.match(warnings[0].message, /tsc is not installed/);
    assert.match(warnings[0].message, /src\/Button\.ts:3:17 TS9007/);
  });
});
