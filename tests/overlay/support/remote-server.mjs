import { remoteFiles } from '../../faults/support/remote.mjs';
import { listen } from '../../support/listen.mjs';

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/**
 * Serves remotes that nobody has built, `<url>/<name>/mf-manifest.json`, until the test ends.
 *
 * @param {import('node:test').TestContext} t
 */
export async function serveRemotes(t) {
  const changed = new Map();
  const { url, close } = await listen((request, response) => {
    const path = new URL(request.url, 'http://x').pathname.slice(1);
    const [name, file] = path.split('/');
    const answer = changed.has(path) ? changed.get(path) : remoteFiles(name)[file];
    if (typeof answer === 'number') response.writeHead(answer, ANY_ORIGIN).end();
    else if (answer) response.writeHead(200, { ...ANY_ORIGIN, 'content-type': answer.type }).end(answer.body);
    else response.writeHead(404, ANY_ORIGIN).end();
  });
  t.after(close);
  return {
    url,
    /** Answers with a file, or with a status, instead. */
    answer: (path, what) => changed.set(path, what),
    /** Answers as all is well. */
    heal: () => changed.clear(),
  };
}
