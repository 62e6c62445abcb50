import { type DevSession, urlIn, type VersionConfig } from './session.js';

/** `shop@https://…`; what comes before the `@` is the name of a container, which may have a scope. */
const PLACE = /^(.+?)@(?=[a-z]+:\/\/|\/)/s;

/**
 * The options, with the remotes of a development session where that has them: the addresses in a configuration are those of another day.
 * Remotes that are expressions stay. Options that can't be read are left to Rust, which says what is wrong with them.
 */
export function withSessionRemotes(options: unknown, session: DevSession | undefined): unknown {
  if (!session) return options;
  try {
    const { remotes } = options as { remotes?: unknown };
    if (typeof remotes !== 'object' || remotes === null) return options;
    return { ...(options as object), remotes: moved(remotes, session.versions) };
  } catch {
    return options;
  }
}

function moved(remotes: object, versions: VersionConfig): unknown {
  if (Array.isArray(remotes)) {
    return remotes.map((item) =>
      typeof item === 'object' && item !== null ? moved(item, versions) : place(item, versions),
    );
  }
  return Object.fromEntries(Object.entries(remotes).map(([alias, value]) => [alias, remote(value, versions)]));
}

function remote(value: unknown, versions: VersionConfig): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return place(value, versions);
  return 'external' in value ? { ...value, external: place(value.external, versions) } : value;
}

/** Of several places, the first names the container, and a session knows one. */
function place(external: unknown, versions: VersionConfig): unknown {
  const [first]: unknown[] = [external].flat();
  const [, name] = (typeof first === 'string' && PLACE.exec(first)) || [];
  const url = name !== undefined && Object.hasOwn(versions, name) ? urlIn(versions[name]) : undefined;
  return url === undefined ? external : `${name}@${url}`;
}
