import { readFileSync } from 'node:fs';

/** The fields of a package.json that are read. */
export interface PackageJson {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** Reads a package.json; undefined where it is missing or no JSON, of which those speak who need the file. */
export function readPackage(file: string): PackageJson | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as PackageJson | null) ?? undefined;
  } catch {
    return undefined;
  }
}
