import { fstatSync } from 'node:fs';

/** Whether an open file of this process is a pipe, or the socket that Node makes of one. */
export function isPipe(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isSocket() || stat.isFIFO();
  } catch {
    return false;
  }
}
