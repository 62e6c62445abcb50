import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { TypeError as Misuse } from '../../binding/native-types.js';
import { writeFolder } from '../consume/write-folder.js';
import { findCompiler } from './compiler.js';
import { type CompilerError, identity } from './errors.js';
import { attributed, type CheckedHost, projectsOf } from './index.js';
import { errorsWithOthers } from './other-types.js';

/** The types of a release of a remote, by their places; `any` where they are not at hand. */
export type ReleasedTypes = Readonly<Record<string, string>> | 'any';

/**
 * The uses of a remote in a host that fit the types of one release and not those of the next. Nothing of the host's own is changed. Never
 * rejects.
 *
 * @param root absolute; paths in the result are relative to it
 */
export async function compareTypes(
  host: CheckedHost,
  alias: string,
  { old, now }: { old: ReleasedTypes; now: ReleasedTypes },
  root: string,
): Promise<{ errors: Misuse[] } | { problem: string }> {
  const compiler = await findCompiler(host.folder);
  if (!compiler) return { problem: 'TypeScript is not installed' };
  const made = join(host.folder, 'node_modules/.cache/fedpack/diff', randomUUID());
  const errors: CompilerError[] = [];
  try {
    const [before, after] = [
      await laidOut(join(made, 'old'), alias, old),
      await laidOut(join(made, 'new'), alias, now),
    ];
    for (const tsconfig of await projectsOf(resolve(host.folder, host.tsconfig))) {
      const run = (types: typeof before) =>
        errorsWithOthers(compiler, { ...host, tsconfig, others: new Map([[alias, types]]) });
      const [had, has] = [await run(before), await run(after)];
      if (!had || !has) return { problem: `${compiler.name} does not compile it` };
      const known = new Set(had.map(identity));
      errors.push(...has.filter((error) => !known.has(identity(error))));
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  } finally {
    await rm(made, { recursive: true, force: true }).catch(() => undefined);
  }
  const meant = { ...host, remotes: host.remotes.filter((remote) => remote.alias === alias) };
  return { errors: await Promise.all(errors.map((error) => attributed(error, meant, root))) };
}

async function laidOut(top: string, alias: string, types: ReleasedTypes): Promise<{ folder: string } | 'any'> {
  if (types === 'any') return types;
  await mkdir(top, { recursive: true });
  await writeFolder(top, alias, types);
  return { folder: join(top, alias) };
}
