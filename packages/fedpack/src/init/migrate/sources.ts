import { glob } from 'tinyglobby';

/** All code of a package, its tests and configurations included; relative to its folder, sorted. */
export async function sourcesOf(folder: string): Promise<string[]> {
  const files = await glob('**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,vue,svelte}', {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/{dist,build,out,coverage,@mf-types}/**', '**/.*/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return files.sort();
}
