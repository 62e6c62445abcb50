import { listen } from '../../support/listen.mjs';

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };
const PAGE = '<!doctype html><title>Service unavailable</title>';

/**
 * Serves files, and fails as often as a test says.
 *
 * @param {(path: string) => Promise<{type: string, body: string | Buffer} | undefined>} read
 */
export async function serveFlaky(read) {
  const state = { asked: [], faults: [], held: [] };
  const { url, hangUp, close } = await listen(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    state.asked.push(pathname);
    const fault = state.faults.find(({ pattern, times }) => times > 0 && pattern.test(pathname));
    if (fault) {
      fault.times -= 1;
      if (fault.how === 'silence') state.held.push(response);
      else if (fault.how === 'page') response.writeHead(503, { ...ANY_ORIGIN, 'content-type': 'text/html' }).end(PAGE);
      else if (typeof fault.how === 'number') response.writeHead(fault.how, ANY_ORIGIN).end();
      else response.writeHead(302, { ...ANY_ORIGIN, location: fault.how }).end();
      return;
    }
    const file = await read(pathname.slice(1));
    if (file) response.writeHead(200, { ...ANY_ORIGIN, 'content-type': file.type }).end(file.body);
    else response.writeHead(404, ANY_ORIGIN).end();
  });
  const heal = () => {
    state.faults = [];
    state.asked = [];
    for (const response of state.held.splice(0)) response.destroy();
  };
  return {
    url,
    close,
    heal,
    /** How often something was asked for. */
    asked: (pattern) => state.asked.filter((path) => pattern.test(path)).length,
    /** All that was asked for. */
    paths: () => state.asked,
    /** Fails so many times: with a status, with the page of a proxy (`page`), with silence, or with a redirect to a URL. */
    fail: (pattern, how = 503, times = Number.POSITIVE_INFINITY) => state.faults.push({ pattern, how, times }),
    /** Heals for another page: what one that is closed still asks for doesn't count. */
    renew() {
      hangUp();
      heal();
    },
  };
}
