import type { Agent, IncomingMessage } from 'node:http';
import { unescape as decode } from 'node:querystring';
import { pipeline } from 'node:stream';
import { type Client, cameTooLate, clientOf, connectionsOf } from './connections.js';
import type { Deadline } from './deadline.js';
import { isImmutable } from './immutable.js';
import { Problem, sentence } from './problem.js';
import { proxyOf } from './proxy.js';
import { isWeb, parse } from './source.js';

/** Redirects that are followed. */
const MAX_REDIRECTS = 5;

const REDIRECTS: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

/** Answers like `103 Early Hints` that may come before the one that counts. */
const MAX_INTERIM = 20;

/** The supported content encodings, of which a response may have one. */
const ENCODINGS = ['br', 'gzip'];

/** An answer: its body, decompressed, its entity tag, and whether it never changes; or that it is still the one from before. */
export type Answer = { body: AsyncIterable<Uint8Array>; etag: string | undefined; immutable: boolean } | 'unchanged';

/** What is asked for. */
export interface Wanted {
  /** Entity tag of an answer that need not be sent again. */
  etag?: string | undefined;
  /** Media types; JSON unless given. */
  accept?: string;
  /** The family of IP addresses; any unless given. */
  family?: 4 | 6 | undefined;
}

/**
 * Requests a URL. Follows redirects to http: and https: only.
 *
 * This is not `fetch`: that one decompresses by itself, what the server says and as often, and an answer which it gives up
 * so ends the process when the deadline comes.
 *
 * @throws Problem where the answer is none; what Node throws
 */
export async function request(start: URL, deadline: Deadline, wanted: Wanted = {}): Promise<Answer> {
  const { etag, accept = 'application/json', family } = wanted;
  const authorization = authorizationOf(start);
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const headers = {
      accept,
      'accept-encoding': ENCODINGS.join(', '),
      ...(authorization && url.origin === start.origin ? { authorization } : {}),
      ...(etag ? { 'if-none-match': etag } : {}),
    };
    const response = await ask(url, headers, deadline, family);
    if (response.statusCode === 200) {
      // What a redirect leads to may be another answer tomorrow, and what needs a password is not for everyone.
      const immutable = redirects === 0 && !authorization && isImmutable(response.headers);
      return { body: decompress(response), etag: etagOf(response), immutable };
    }
    response.destroy();
    if (response.statusCode === 304 && etag) return 'unchanged';
    if (!REDIRECTS.has(response.statusCode)) throw new Problem(`HTTP status ${response.statusCode}`);
    url = follow(response.headers.location, url);
  }
  throw new Problem(`more than ${MAX_REDIRECTS} redirects`);
}

async function ask(
  url: URL,
  headers: Record<string, string>,
  deadline: Deadline,
  family: Wanted['family'],
): Promise<IncomingMessage> {
  const client = await clientOf(url.protocol);
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  const proxy = await proxyOf(plain, deadline);
  if (!proxy) return send(plain, { headers, family }, deadline, client, connectionsOf(url.protocol, client));
  try {
    const response = await send(plain, { headers }, deadline, client, proxy.agent);
    if (response.statusCode !== 407) return response;
    response.destroy();
    throw new Problem('it wants a user and a password');
  } catch (error) {
    throw new Problem(`through the proxy ${proxy.host}: ${sentence(error)}`);
  }
}

/** Settles when the connection is closed, at the latest: of some answers Node tells nothing else. */
function send(
  url: URL,
  options: { headers: Record<string, string>; family?: Wanted['family'] },
  deadline: Deadline,
  client: Client,
  agent: Agent | false,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = client.get(url, { ...options, agent });
    const forget = deadline.stops(() => sent.destroy());
    let isSentAgain = false;
    let interim = 0;
    let response: IncomingMessage | undefined;
    sent.on('response', (came) => {
      response = came;
      resolve(came);
    });
    sent.on('information', () => {
      interim += 1;
      if (interim > MAX_INTERIM) sent.destroy(new Problem('too many interim responses'));
    });
    sent.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      reject(new Problem(`HTTP status ${statusCode}`));
    });
    sent.on('error', (error) => {
      isSentAgain = !response && !deadline.isOver && cameTooLate(sent, error);
      if (isSentAgain) send(url, options, deadline, client, false).then(resolve, reject);
      else reject(error);
      // Else a reader is told only that there is no more.
      response?.destroy(error);
    });
    sent.on('close', () => {
      forget();
      if (!isSentAgain) reject(new Problem('connection closed before the end'));
    });
  });
}

/** The entity tag, where it is one that can be sent back and kept. */
function etagOf({ headers: { etag } }: IncomingMessage): string | undefined {
  return etag !== undefined && isETag(etag) ? etag : undefined;
}

/** Whether a text is an entity tag. */
export function isETag(text: string): boolean {
  return /^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(text);
}

function decompress(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return response;
  if (!ENCODINGS.includes(encoding)) {
    response.destroy();
    throw new Problem('unexpected content encoding');
  }
  // Few answers of a server nearby are compressed, and no time may pass before somebody listens to this one.
  const zlib = process.getBuiltinModule('node:zlib');
  const decoder = encoding === 'br' ? zlib.createBrotliDecompress() : zlib.createGunzip();
  // An error arrives where the text is read.
  return pipeline(response, decoder, () => undefined);
}

/** Where a redirect leads. A file must not be read because a server says so. */
function follow(location: string | undefined, from: URL): URL {
  const url = location === undefined ? undefined : parse(location, from);
  if (!url) throw new Problem('redirect without a location');
  if (!isWeb(url.protocol)) throw new Problem('redirected to a URL that is neither http: nor https:');
  return url;
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  return `Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`;
}
