import { getPublicPath } from '../../csp/public-path';
import { takeManifest } from './manifest-in-page';
import { remoteTimeout } from './remote-timeout';
import { staleManifests } from './reset-remote';
import type { Remote } from './types';
import { findInvalidField } from './validate-manifest';
import { withTimeout } from './with-timeout';

/** Arguments of upstream's `fetch` hook. Requests of manifests have a remote. */
export type FetchArgs = [url: string, init: object, remote?: Remote, resource?: object];

/** The part of a manifest that says where its files are. */
interface Manifest {
  metaData: { publicPath?: unknown; getPublicPath?: unknown };
}

/** Part of the message of a valid JSON file that isn't a manifest. */
export const NOT_A_MANIFEST = 'it answers with JSON that is not a manifest';

/**
 * Fetches and validates a manifest.
 *
 * @param hook returns the response of a plugin, if there is one
 * @returns a response with the parsed manifest
 * @throws Error with what is wrong with it
 */
export function fetchManifest(url: string, hook: () => Promise<unknown>): Promise<Response> {
  const controller = new AbortController();
  const read = async () => readManifest(await hook(), url, controller.signal);
  return withTimeout(remoteTimeout, 'it does not answer', read, () => controller.abort());
}

async function readManifest(hooked: unknown, url: string, signal: AbortSignal): Promise<Response> {
  const ask = () =>
    fetch(url, { signal, cache: staleManifests.has(url) ? 'no-cache' : 'default' }).catch(throwNetworkError);
  const response = hooked instanceof Response ? hooked : (takeManifest(url) ?? (await ask()));
  // Responses to `file:` URLs may have no status.
  const isAvailable = response.ok || !response.status;
  const text = isAvailable ? (await response.text()).trim() : fail(`it answers with ${response.status}`);
  if (text[0] === '<') {
    fail(`it answers with HTML, not a manifest${await findManifest(url, signal)}`);
  }
  const manifest = parse(text);
  const field = findInvalidField(manifest);
  if (field) {
    fail(`${NOT_A_MANIFEST}: look at its ${field}`);
  }
  checkPublicPath(manifest as Manifest);
  response.json = () => Promise.resolve(manifest);
  return response;
}

/** Without a `publicPath`, the function's source must be readable, and the globals in it set. */
function checkPublicPath({ metaData }: Manifest): void {
  if ('getPublicPath' in metaData && !('publicPath' in metaData)) {
    try {
      getPublicPath(metaData.getPublicPath);
    } catch (error) {
      fail(`${NOT_A_MANIFEST}: ${(error as Error).message}`);
    }
  }
}

function throwNetworkError(error: Error): never {
  const cause = error.cause ? ` (${error.cause})` : '';
  return fail(`it can't be reached: ${error.message}${cause}. Does it run, and does it allow this origin (CORS)?`);
}

/** Finds out where the manifest is: the server of a single-page application answers any wrong URL with its page. */
async function findManifest(url: string, signal: AbortSignal): Promise<string> {
  const { origin, pathname } = new URL(url);
  const file = pathname.slice(pathname.lastIndexOf('/'));
  for (const candidate of [origin + file, `${origin}/static${file}`].filter((candidate) => candidate !== url)) {
    const found = await fetch(candidate, { signal })
      .then((response) => response.json())
      .catch(() => {});
    if (found && !findInvalidField(found)) {
      // It may be that of the page's own build, on one server with others.
      return `. The manifest of ${JSON.stringify(String(found.name).slice(0, 100))} is at ${candidate}`;
    }
  }
  return '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(text ? `it answers with what is no JSON: ${(error as Error).message}` : 'it answers with nothing');
  }
}

function fail(message: string): never {
  throw new Error(message);
}
