import { readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { SandboxExpose } from './types.js';

const EXTENSIONS = ['tsx', 'jsx', 'ts', 'js'];
const EXTENSION = /\.[cm]?[jt]sx?$|\.vue$/;

/**
 * Where the stories of a module may be: `Widget.fedpack.tsx` beside `Widget.tsx`. The first of these files that is there has them.
 *
 * @param request absolute; a package has none
 */
export function storiesBeside(request: string): string[] {
  if (!isAbsolute(request)) return [];
  const stem = request.replace(EXTENSION, '');
  // Nothing lies below a file, and watchers complain of such places.
  const stems = stem === request ? [stem, join(request, 'index')] : [stem];
  return stems.flatMap((stem) => EXTENSIONS.map((extension) => `${stem}.fedpack.${extension}`));
}

/** What a container exposes. */
export function findExposes(exposes: ReadonlyMap<string, string>, root: string): SandboxExpose[] {
  return [...exposes].map(([key, request]) => ({
    key,
    request: request.startsWith('.') ? resolve(root, request) : request,
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
