/**
 * Stands for the client of Rsbuild's development server, which looks for its server at the address of the page. On a page of another
 * server, that is a stranger: here the client asks the one that its build comes from.
 */
import { type ClientConfig, init as connect, type Init } from 'fedpack-rsbuild-client';
import { toldErrors } from './told';

export { registerOverlay } from 'fedpack-rsbuild-client';

/** Of the container's script, in a page of a host. */
declare const __webpack_public_path__: string;

/** Calls Rsbuild's own. What the user has configured stays. */
export const init: Init = (token, config, serverHost, serverPort, ...rest) => {
  const [base, liveReload, browserLogs, logLevel, resolveUrl] = rest;
  // Ahead of the client's own listeners.
  toldErrors();
  const resolve = resolveUrl ?? resolver(config, serverPort);
  connect(token, config, serverHost, serverPort, base, liveReload, browserLogs, logLevel, resolve);
};

/** undefined on the pages of the server itself, and where files come from somewhere else than the server. */
function resolver(config: ClientConfig, serverPort: number): ((url: string) => string) | undefined {
  const own = new URL(__webpack_public_path__, location.href);
  const isSecure = own.protocol === 'https:';
  const port = own.port || (isSecure ? '443' : '80');
  if (own.origin === location.origin || port !== String(serverPort)) {
    return undefined;
  }
  return (given) => {
    const url = new URL(given);
    url.protocol = config.protocol || (isSecure ? 'wss' : 'ws');
    url.hostname = config.host || own.hostname;
    url.port = String(config.port || port);
    return url.href;
  };
}
