import { within } from './deadline';
import { flawOf } from './flaw';
import { stale } from './forget';
import { quiet } from './quiet';
import { remoteTimeout } from './remote-timeout';
import type { Instance } from './types';

/**
 * A runtime plugin that says what is wrong with a manifest: nobody can do anything about "Unexpected token '<'". It is asked for
 * anew at the next use, whatever was wrong with it.
 */
export const manifestPlugin = {
  name: 'fedpack-manifest',
  apply({ loaderHook, sharedHandler, snapshotHandler }: Instance): void {
    const { fetch: hook } = loaderHook.lifecycle;
    const { emit } = hook;
    // A plugin of the application may fetch it; the hook takes the last answer, so this comes after it.
    hook.emit = (...given) => {
      const [url, , remote] = given;
      return remote
        ? within(remoteTimeout, 'it does not answer', async (signal) =>
            read(await emit.apply(hook, given), url, signal),
          )
        : emit.apply(hook, given);
    };

    const { getManifestJson } = snapshotHandler;
    snapshotHandler.getManifestJson = (...given) =>
      getManifestJson.apply(snapshotHandler, given).catch((error) => {
        throw named(error);
      });

    quiet(sharedHandler.hooks.lifecycle.afterResolve);
  },
};

/** The response with a manifest, which is in it. */
async function read(given: unknown, url: string, signal: AbortSignal): Promise<Response> {
  const response =
    given instanceof Response
      ? given
      : await fetch(url, { signal, cache: stale.has(url) ? 'no-cache' : 'default' }).catch(unreachable);
  // A page in a file may have no status.
  const isThere = response.ok || !response.status;
  const text = isThere ? (await response.text()).trim() : refuse(`it answers with ${response.status}`);
  if (text[0] === '<') {
    refuse(`it answers with HTML, not a manifest${await elsewhere(url, signal)}`);
  }
  const manifest = parse(text);
  const flaw = flawOf(manifest);
  if (flaw) {
    refuse(`${NOT_A_MANIFEST}: look at its ${flaw}`);
  }
  response.json = () => Promise.resolve(manifest);
  return response;
}

const NOT_A_MANIFEST = 'it answers with JSON that is not a manifest';

function unreachable(error: Error): never {
  const cause = error.cause ? ` (${error.cause})` : '';
  return refuse(`it can't be reached: ${error.message}${cause}. Does it run, and does it allow this origin (CORS)?`);
}

/** Where the server has the manifest instead: one that serves an application answers any wrong URL with its page. */
async function elsewhere(url: string, signal: AbortSignal): Promise<string> {
  const { origin, pathname } = new URL(url);
  const file = pathname.slice(pathname.lastIndexOf('/'));
  for (const place of [origin + file, `${origin}/static${file}`].filter((place) => place !== url)) {
    const found = await fetch(place, { signal })
      .then((response) => response.json())
      .catch(() => {});
    if (found && !flawOf(found)) {
      return `. There is one at ${place}, as the remote's manifest.filePath says`;
    }
  }
  return '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse(text ? `it answers with what is no JSON: ${(error as Error).message}` : 'it answers with nothing');
  }
}

function refuse(message: string): never {
  throw new Error(message);
}

/** Upstream has a code of its own for what is no manifest, and misses some of them. */
function named(error: Error): Error {
  if (error.message.includes(NOT_A_MANIFEST)) {
    error.message = error.message
      .replace('Failed to get manifest.', 'The manifest is not a valid Module Federation manifest.')
      .replace(/(runtime-0)03/gi, '$113');
  }
  return error;
}
