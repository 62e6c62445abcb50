import { remoteTimeout } from './remote-timeout';
import { staleManifests } from './reset-remote';
import { silenceWarnings } from './silence-warnings';
import type { Instance } from './types';
import { findInvalidField } from './validate-manifest';
import { withTimeout } from './with-timeout';

/**
 * A runtime plugin that explains what is wrong with a manifest, instead of "Unexpected token '<'". A failed manifest is loaded
 * again at the next use.
 */
export const manifestPlugin = {
  name: 'fedpack-manifest',
  apply({ loaderHook, sharedHandler, snapshotHandler }: Instance): void {
    const { fetch: hook } = loaderHook.lifecycle;
    const { emit } = hook;
    // Upstream's hook uses the last result. Wrapping it lets a response of an application's plugin win.
    hook.emit = (...args) => {
      const [url, , remote] = args;
      return remote
        ? withTimeout(remoteTimeout, 'it does not answer', async (signal) =>
            readManifest(await emit.apply(hook, args), url, signal),
          )
        : emit.apply(hook, args);
    };

    const { getManifestJson } = snapshotHandler;
    snapshotHandler.getManifestJson = (...args) =>
      getManifestJson.apply(snapshotHandler, args).catch((error) => {
        throw withManifestCode(error);
      });

    silenceWarnings(sharedHandler.hooks.lifecycle.afterResolve);
  },
};

/** Fetches and validates a manifest. Returns a response with the parsed manifest. */
async function readManifest(args: unknown, url: string, signal: AbortSignal): Promise<Response> {
  const response =
    args instanceof Response
      ? args
      : await fetch(url, { signal, cache: staleManifests.has(url) ? 'no-cache' : 'default' }).catch(throwNetworkError);
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
  response.json = () => Promise.resolve(manifest);
  return response;
}

const NOT_A_MANIFEST = 'it answers with JSON that is not a manifest';

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
      return `. There is one at ${candidate}, as the remote's manifest.filePath says`;
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

/** Uses upstream's code for invalid manifests, which it doesn't use for all of them. */
function withManifestCode(error: Error): Error {
  if (error.message.includes(NOT_A_MANIFEST)) {
    error.message = error.message
      .replace('Failed to get manifest.', 'The manifest is not a valid Module Federation manifest.')
      .replace(/(runtime-0)03/gi, '$113');
  }
  return error;
}
