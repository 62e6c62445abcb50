import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

/** Where this repository's packages are installed. */
export const NODE_MODULES: string = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules');

/** A folder of its own with these files, which is gone after the tests. What is no text is written as JSON. */
export function folder(files: Record<string, unknown>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'fedpack-cli-')));
  after(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return root;
}

/** Lets the code in a folder import what this repository has installed. */
export function install(root: string): void {
  symlinkSync(NODE_MODULES, join(root, 'node_modules'), 'junction');
}
