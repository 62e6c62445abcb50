/**
 * The client of lazy compilation in a build with a container. Like Rspack's, but it sends requests to the server of the build's
 * files. Rspack's sends them to the page's server, which is the host's: that one knows nothing of the module, answers with success,
 * and `import()` never resolves.
 */

declare const __webpack_public_path__: string;
/** `?` and the path that Rspack's middleware listens to. */
declare const __resourceQuery: string;

/** The options of a module that isn't compiled yet. */
export interface ActivateOptions {
  /** The module's identifier. */
  data: string;
  /** Called if the request fails. */
  onError: (error: Error) => void;
  active: boolean;
}

const activeModules = new Set<string>();
const errorHandlers = new Set<ActivateOptions['onError']>();
let isSending = false;
let hasChanged = false;

/**
 * Makes the server compile a module, which then arrives as a hot update.
 *
 * @returns a function that deactivates the module
 */
export function activate({ data, onError, active }: ActivateOptions): () => void {
  errorHandlers.add(onError);
  if (!activeModules.has(data)) {
    activeModules.add(data);
    sendRequests();
  }
  if (!active && !(import.meta as { webpackHot?: unknown }).webpackHot) {
    console.log('Hot Module Replacement is not enabled. Waiting for process restart...');
  }
  return () => {
    errorHandlers.delete(onError);
    activeModules.delete(data);
  };
}

/** Sends one request at a time, with all active modules. */
async function sendRequests(): Promise<void> {
  hasChanged = true;
  if (isSending) return;
  isSending = true;
  while (hasChanged && activeModules.size > 0) {
    hasChanged = false;
    try {
      await post([...activeModules].join('\n'));
    } catch (error) {
      for (const onError of errorHandlers) onError(error as Error);
    }
  }
  isSending = false;
}

async function post(body: string): Promise<void> {
  const url = endpointUrl();
  // `text/plain` makes it a simple request, which needs no CORS preflight.
  const { ok, status } = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body }).catch(
    (error) => {
      throw new Error(`${url} could not be asked to compile a module: ${error.message}`);
    },
  );
  if (!ok) throw new Error(`${url} does not compile modules on demand: HTTP ${status}`);
}

/** The public path is read each time, as the application may set it. */
function endpointUrl(): string {
  const page = typeof document === 'undefined' ? location.href : document.baseURI;
  return new URL(decodeURIComponent(__resourceQuery.slice(1)), new URL(__webpack_public_path__, page)).href;
}
