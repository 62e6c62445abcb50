import { escapePath, glob } from 'tinyglobby';

const SOURCES = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json}';

/** Files that are not sources of the application. */
const NO_SOURCES = [
  '**/node_modules/**',
  '**/{dist,build,out,coverage}/**',
  '**/.*/**',
  '**/__tests__/**',
  '**/*.{test,spec}.*',
  '**/*.d.{ts,mts,cts}',
  // Tools read these; ours and others' manifests say what is deployed.
  '**/{package,package-lock,npm-shrinkwrap,mf-manifest,mf-stats}.json',
  '**/{tsconfig,jsconfig}*.json',
];

/**
 * The source files of a package, sorted.
 *
 * @param folder absolute
 * @param without folders relative to it that belong to somebody else: other packages, and what builds write
 * @returns paths relative to the folder, with `/`
 */
export async function findSources(folder: string, without: readonly string[]): Promise<string[]> {
  const files = await glob(SOURCES, {
    cwd: folder,
    ignore: [...NO_SOURCES, ...without.map((one) => `${escapePath(one)}/**`)],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return files.sort();
}
