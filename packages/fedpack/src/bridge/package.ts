import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Resolve } from '../runtime/files.js';
import { readPackage } from './read-package.js';

/** Upstream's bridge for React. */
export const BRIDGE = '@module-federation/bridge-react';

/** The bridge as it is installed. */
export interface Bridge {
  version: string;
  /** The absolute path of one of its modules; undefined where this version has none of that name. */
  module(name: string): string | undefined;
}

/** Finds the bridge that an application in this folder imports. */
export function findBridge(find: Resolve, context: string): Bridge | undefined {
  const file = find(context, `${BRIDGE}/package.json`);
  if (!file) return undefined;
  return {
    version: String(readPackage(file)?.version),
    module(name) {
      const path = join(dirname(file), 'dist', `${name}.es.js`);
      return existsSync(path) ? path : undefined;
    },
  };
}
