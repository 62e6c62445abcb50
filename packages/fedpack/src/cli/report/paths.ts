import { isAbsolute, join, relative } from 'node:path';

/** A file of the workspace as seen from another folder, with `/`; as it is where that leads nowhere. */
export function pathFrom(base: string, root: string, file: string): string {
  const path = relative(base, isAbsolute(file) ? file : join(root, file));
  // Another drive of Windows.
  return (isAbsolute(path) ? file : path).replaceAll('\\', '/');
}
