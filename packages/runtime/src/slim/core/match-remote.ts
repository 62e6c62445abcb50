/** Replaces `utils/manifest.js` of upstream's core. */
import type { Remote } from '@module-federation/runtime-core/dist/type/config.js';

/** The id by which an exposed module of a remote is requested. */
export const composeRemoteRequestId = (remoteName: string, expose?: string): string =>
  expose && expose !== '.' ? `${remoteName}/${expose.replace(/^\.\//, '')}` : remoteName;

/** Finds the remote of an id, by its name or its alias, and the exposed module. */
export function matchRemoteWithNameAndExpose(
  remotes: Remote[],
  id: string,
): { pkgNameOrAlias: string; expose: string; remote: Remote } | undefined {
  for (const remote of remotes) {
    for (const pkgNameOrAlias of [remote.name, remote.alias]) {
      if (pkgNameOrAlias && `${id}/`.startsWith(`${pkgNameOrAlias}/`)) {
        return { pkgNameOrAlias, expose: `.${id.slice(pkgNameOrAlias.length)}`, remote };
      }
    }
  }
  return undefined;
}

/** Finds a remote by its name or its alias. */
export const matchRemote = (remotes: Remote[], nameOrAlias: string): Remote | undefined =>
  remotes.find(({ name, alias }) => nameOrAlias === name || (alias && nameOrAlias === alias));
