import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const packageDir = fileURLToPath(new URL('../..', import.meta.url));

/** Where the page of a React version is put, under a folder that no tool checks or commits. */
export function pageDir(project: string): string {
  return path.join(packageDir, 'node_modules/.cache/pages', project);
}

/** Bundles the test page once with each React that the package supports. */
export default async function bundlePages(): Promise<void> {
  await bundlePage('react-19', {});
  await bundlePage('react-18', { react: 'react-18', 'react-dom': 'react-dom-18' });
}

async function bundlePage(project: string, alias: Record<string, string>): Promise<void> {
  const dir = pageDir(project);
  await build({
    input: path.join(packageDir, 'tests/fixtures/page/main.tsx'),
    platform: 'browser',
    resolve: { alias: { '@fedpack/react': path.join(packageDir, 'src/index.ts'), ...alias } },
    transform: { define: { 'process.env.NODE_ENV': '"development"' }, jsx: { runtime: 'automatic' } },
    output: { dir, format: 'iife', entryFileNames: 'main.js' },
    logLevel: 'warn',
  });
  await mkdir(dir, { recursive: true });
  const page = '<!doctype html><title>host</title><div id="root"></div><script src="/main.js"></script>';
  await writeFile(path.join(dir, 'index.html'), page);
}
