import { type Lock, member, text } from './lock.js';

/**
 * `package-lock.json` of npm 7 and later: each package stands under the folder that it is installed in, and is looked for as
 * Node does, upward. The former format has no such list and tells nothing.
 *
 * @throws SyntaxError where it is no JSON
 */
export function readNpmLock(source: string): Lock {
  const packages = member(JSON.parse(source), 'packages');
  return {
    version(folder, name) {
      for (const place of upward(folder)) {
        const entry = member(packages, place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`);
        if (entry === undefined) continue;
        const target = member(entry, 'link') === true ? member(packages, text(member(entry, 'resolved')) ?? '') : entry;
        return text(member(target, 'version'));
      }
      return undefined;
    },
  };
}

/** `apps/shell` → `apps/shell`, `apps`, '' */
function* upward(folder: string): Generator<string> {
  yield folder;
  if (folder !== '') yield* upward(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
}
