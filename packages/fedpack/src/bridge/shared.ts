import { FedpackError } from '../error.js';
import type { SharedConfig } from '../options/index.js';
import type { Router } from './router.js';

/**
 * Refuses to share what the bridge's router stands for: a consumer might get another application's copy, which knows nothing of
 * the route that this one is mounted at.
 *
 * @param shared the option, whose shape Rust checks
 * @param otherwise how the message ends: the other way out
 * @throws FedpackError that names the shared module
 */
export function refuseSharedRouter(shared: unknown, router: Router, otherwise: string): void {
  const name = router.requests.find((request) => sharedRequests(shared).includes(request));
  if (!name) return;
  throw new FedpackError(
    `shared.${name}: an application whose router is that of @module-federation/bridge-react cannot share React Router, as the ` +
      `copy of another application does not know below which route this one is mounted.\nTake it out of \`shared\`, ${otherwise}`,
  );
}

/** The packages in `shared`, which may be a list; a prefix (`react-router-dom/`) counts as the package. */
function sharedRequests(shared: unknown): string[] {
  if (typeof shared === 'string') return [withoutSlash(shared)];
  if (Array.isArray(shared)) return shared.flatMap(sharedRequests);
  if (typeof shared !== 'object' || shared === null) return [];
  return Object.entries(shared).map(([key, how]) => withoutSlash(requestOf(how) ?? key));
}

function requestOf(how: SharedConfig | undefined): string | undefined {
  const request: unknown = how?.request;
  return typeof request === 'string' ? request : undefined;
}

const withoutSlash = (request: string): string => request.replace(/\/$/, '');
