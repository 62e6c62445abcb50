import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { DEPENDENCY_FIELDS } from '../package-json.js';
import type { FoundEntry } from './found-entry.js';

/** The dependencies that a package.json lists; of two for one package the one that counts. */
export function dependencyEntries(text: string): FoundEntry[] {
  const tree = parseTree(text);
  const found = new Map<string, FoundEntry>();
  for (const field of tree ? DEPENDENCY_FIELDS : []) {
    const listed = tree && findNodeAtLocation(tree, [field]);
    for (const { children: [name] = [] } of listed?.type === 'object' ? (listed.children ?? []) : []) {
      const key = String(name?.value);
      if (name && !found.has(key)) found.set(key, { kind: 'dependency', key, offset: name.offset });
    }
  }
  return [...found.values()];
}
