import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SandboxExpose } from './entry.js';

const EXTENSIONS = ['tsx', 'jsx', 'ts', 'js'];

/** The file with the stories of a module: `Widget.fedpack.tsx` beside `Widget.tsx`. */
export function storiesOf(request: string, root: string): string | undefined {
  if (!/^[./]/.test(request)) return undefined;
  const path = resolve(root, request);
  const stems = [path.replace(/\.[cm]?[jt]sx?$|\.vue$/, ''), join(path, 'index')];
  return stems.flatMap((stem) => EXTENSIONS.map((extension) => `${stem}.fedpack.${extension}`)).find(existsSync);
}

/** What a container exposes, with its stories. */
export function findExposes(exposes: ReadonlyMap<string, string>, root: string): SandboxExpose[] {
  return [...exposes].map(([key, request]) => ({
    key,
    request: request.startsWith('.') ? resolve(root, request) : request,
    stories: storiesOf(request, root),
  }));
}

/** Whether an app renders with React, by its package.json. */
export function hasReact(root: string): boolean {
  try {
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    return 'react-dom' in { ...dependencies, ...devDependencies, ...peerDependencies };
  } catch {
    return false;
  }
}
