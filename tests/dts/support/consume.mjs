import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DTSManager } from '@module-federation/dts-plugin/core';
import { serve } from '../../support/serve.mjs';

const require = createRequire(import.meta.url);
const tsc = join(require.resolve('typescript/package.json'), '..', 'lib', 'tsc.js');

/**
 * Has upstream's plugin fetch the types of a remote into a host, and compiles a module of the host against them.
 *
 * @param {string} output the remote's output folder, which is served
 * @param {string} host a new folder
 * @param {string} text the module
 * @param {string} [manifest] its path below the output folder
 * @returns {Promise<string[]>} the errors, each as line, code and text
 */
export async function errorsOfHost(output, host, text, manifest = '/mf-manifest.json') {
  await mkdir(host, { recursive: true });
  const server = await serve(output);
  try {
    const manager = new DTSManager({
      host: {
        context: host,
        moduleFederationConfig: { name: 'host', remotes: { shop: `shop@${server.url}${manifest}` } },
        typesFolder: '@mf-types',
        consumeAPITypes: true,
        abortOnError: true,
        maxRetries: 1,
      },
    });
    await manager.consumeTypes();
  } finally {
    await server.close();
  }
  return compiled(host, text);
}

async function compiled(host, text) {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'esnext',
    module: 'preserve',
    moduleResolution: 'bundler',
    types: [],
    skipLibCheck: false,
    paths: { '*': ['./@mf-types/*'] },
  };
  await writeFile(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  await writeFile(join(host, 'main.ts'), text);
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
    cwd: host,
    encoding: 'utf8',
  });
  return stdout
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .map((line) => line.replace(/^main\.ts\((\d+),\d+\): error /, '$1 '));
}

/** The manifest in an output folder. */
export async function manifestIn(output) {
  return JSON.parse(await readFile(join(output, 'mf-manifest.json'), 'utf8'));
}
