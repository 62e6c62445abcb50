/**
 * The client of lazy compilation in a build that makes a container: as Rspack's own, but that it asks the server which the
 * build's files come from. Rspack's asks the page's, and that is the host's where a remote is shown: it knows nothing of the
 * module, says that all is well, and the `import()` waits for ever.
 */

declare const __webpack_public_path__: string;
/** `?` and what Rspack's middleware listens to: a path. */
declare const __resourceQuery: string;

/** What a module says that is not compiled yet. */
export interface Wanted {
  /** The module's identifier. */
  data: string;
  /** Told what went wrong with the request. */
  onError: (error: Error) => void;
  active: boolean;
}

const wanted = new Set<string>();
const errorHandlers = new Set<Wanted['onError']>();
let isAsking = false;
let hasMore = false;

/**
 * Asks the server to compile a module; it comes as a hot update.
 *
 * @returns a function that takes the wish back
 */
export function activate({ data, onError, active }: Wanted): () => void {
  errorHandlers.add(onError);
  if (!wanted.has(data)) {
    wanted.add(data);
    ask();
  }
  if (!active && !(import.meta as { webpackHot?: unknown }).webpackHot) {
    console.log('Hot Module Replacement is not enabled. Waiting for process restart...');
  }
  return () => {
    errorHandlers.delete(onError);
    wanted.delete(data);
  };
}

/** One request at a time, with all that is wanted. */
async function ask(): Promise<void> {
  hasMore = true;
  if (isAsking) return;
  isAsking = true;
  while (hasMore && wanted.size > 0) {
    hasMore = false;
    try {
      await post([...wanted].join('\n'));
    } catch (error) {
      for (const onError of errorHandlers) onError(error as Error);
    }
  }
  isAsking = false;
}

async function post(body: string): Promise<void> {
  const url = trigger();
  // A text is a simple request, for which no permission is asked in advance.
  const { ok, status } = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }).catch(
    (error) => {
      throw new Error(`${url} could not be asked to compile a module: ${error.message}`);
    },
  );
  if (!ok) throw new Error(`${url} does not compile modules on demand: HTTP ${status}`);
}

/** The public path is read each time, as the application may set it. */
function trigger(): string {
  const page = typeof document === 'undefined' ? location.href : document.baseURI;
  return new URL(decodeURIComponent(__resourceQuery.slice(1)), new URL(__webpack_public_path__, page)).href;
}
