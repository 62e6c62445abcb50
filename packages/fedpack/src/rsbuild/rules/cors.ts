import type { Change } from '../config-change.js';
import { knownOrigins } from '../origins.js';
import { isRemote, type RuleContext } from '../rule-context.js';

type Origin = string | RegExp;

/**
 * Who may read a remote's files: pages of the machine itself, as Rsbuild has it, and those that the configuration tells of. `*` would let
 * any page that a developer visits read the source.
 *
 * @param session the origins that `fedpack dev` was told of
 */
export function cors(
  { options, user, config, server }: RuleContext,
  addresses: readonly string[],
  session: readonly string[] = [],
): Change[] {
  if (!isRemote({ options }) || user.server?.cors !== undefined || allowsByHeader(user)) return [];
  const current = config.server?.cors;
  // Another plugin's own answer.
  if (typeof current !== 'object' || current === null) return [];
  const allowed = list(current.origin);
  if (!allowed) return [];
  const known = [...knownOrigins({ options, server }, addresses), ...session];
  if (known.length === 0) return [];
  const value = [...allowed, ...known];
  return [
    { path: 'server.cors.origin', value, why: 'pages of the hosts that the configuration names read these files' },
  ];
}

function allowsByHeader({ server }: RuleContext['user']): boolean {
  const headers = Object.keys(server?.headers ?? {});
  return headers.some((name) => name.toLowerCase() === 'access-control-allow-origin');
}

/** undefined for what cannot be added to: a function, or `*`. */
function list(origin: unknown): Origin[] | undefined {
  const items: unknown[] = [origin].flat();
  const isOrigin = (item: unknown): item is Origin =>
    (typeof item === 'string' && item !== '*') || item instanceof RegExp;
  return items.every(isOrigin) ? items : undefined;
}
