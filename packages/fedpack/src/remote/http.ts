import type { Agent, IncomingMessage } from 'node:http';
import { unescape as decode } from 'node:querystring';
import { pipeline } from 'node:stream';
import { type Connections, cameTooLate, clientOf } from './connections.js';
import type { Deadline } from './deadline.js';
import { Problem } from './problem.js';
import { isWeb, parse } from './source.js';

/** Redirects that are followed. */
const MAX_REDIRECTS = 5;

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

/** What an answer may be compressed with: once, and by nothing else. */
const ENCODINGS = ['br', 'gzip'];

/**
 * The body of what a URL of the web answers with, decompressed. Redirects are followed, and only to the web.
 *
 * This is not `fetch`: that one decompresses by itself, what the server says and as often, and an answer which it gives up
 * so ends the process when the deadline comes.
 *
 * @param connections that it may use; one of its own unless given
 * @throws Problem where the answer is none; what Node throws
 */
export async function request(
  start: URL,
  deadline: Deadline,
  connections?: Connections,
): Promise<AsyncIterable<Uint8Array>> {
  const authorization = authorizationOf(start);
  // Before anything is under way: a response whose reader has to wait for it could fail unheard.
  const zlib = await import('node:zlib');
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await ask(url, url.origin === start.origin ? authorization : undefined, deadline, connections);
    const { headers, statusCode } = response;
    if (statusCode === 200) return decompress(response, zlib);
    response.destroy();
    if (!REDIRECTS.has(statusCode)) throw new Problem(`HTTP status ${statusCode}`);
    url = follow(headers.location, url);
  }
  throw new Problem(`more than ${MAX_REDIRECTS} redirects`);
}

async function ask(
  url: URL,
  authorization: string | undefined,
  { signal }: Deadline,
  connections: Connections | undefined,
): Promise<IncomingMessage> {
  const { get } = await clientOf(url.protocol);
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  const headers = {
    accept: 'application/json',
    'accept-encoding': ENCODINGS.join(', '),
    ...(authorization ? { authorization } : {}),
  };
  const send = (agent: Agent | false) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const sent = get(plain, { headers, signal, agent }, resolve);
      sent.on('error', (error) => {
        if (cameTooLate(sent, error)) send(false).then(resolve, reject);
        else reject(error);
      });
    });
  return send((await connections?.of(url.protocol)) ?? false);
}

function decompress(response: IncomingMessage, zlib: typeof import('node:zlib')): AsyncIterable<Uint8Array> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return response;
  if (!ENCODINGS.includes(encoding)) {
    response.destroy();
    throw new Problem('compressed in a way that was not asked for');
  }
  const decoder = encoding === 'br' ? zlib.createBrotliDecompress() : zlib.createGunzip();
  // An error arrives where the text is read.
  return pipeline(response, decoder, () => undefined);
}

/** Where a redirect leads. A file must not be read because a server says so. */
function follow(location: string | undefined, from: URL): URL {
  const url = location === undefined ? undefined : parse(location, from);
  if (!url) throw new Problem('redirected to nowhere');
  if (!isWeb(url.protocol)) throw new Problem('redirected to a place outside of http: and https:');
  return url;
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}
