import { readText } from './body.js';
import { runConcurrently } from './concurrency.js';
import { withConnections } from './connections.js';
import { Deadline } from './deadline.js';
import { openFile } from './file.js';
import { request } from './http.js';
import { NoManifest, Problem, sentence } from './problem.js';
import { type Place, placeOf, withoutCredentials } from './source.js';

export interface FetchOptions {
  /** Milliseconds for all manifests that are asked for together, redirects included; 3000 unless given. */
  timeout?: number | undefined;
  /** The folder that file paths are relative to; the working folder unless given. */
  base?: string | undefined;
  /** Ends the work early. */
  signal?: AbortSignal | undefined;
  /** An earlier response, which the server need not send again. */
  before?: ((source: string) => FetchedManifest | undefined) | undefined;
}

/** The text of a manifest, which nobody has parsed yet, and where it is from. */
export interface FetchedManifest {
  text: string;
  /** As it may be printed: without credentials. */
  source: string;
  /** The entity tag of the answer. */
  etag?: string;
  /** Its server says that it never changes at its URL. */
  immutable?: true;
}

/** Why there is no manifest, in a short sentence. */
export interface FetchProblem {
  problem: string;
  source: string;
  /** Something came, and it can be no manifest. */
  unreadable?: boolean;
}

export type Fetched = FetchedManifest | FetchProblem;

/**
 * Gets the text of a manifest from `http:`, `https:`, `file:` or a path. Time, size and redirects are bounded; what comes is
 * text that begins with `{`, and is neither parsed nor evaluated. Never throws.
 */
export async function fetchManifest(source: string, options: FetchOptions = {}): Promise<Fetched> {
  const found = await fetchAll([source], options);
  return found.get(source) as Fetched;
}

/**
 * Gets several manifests side by side, within one deadline and over few connections to a server. Each source is asked once,
 * however often it is named. Never throws.
 *
 * @returns what came of each source, by the source as it was given, in the order of their first mention
 */
export async function fetchAll(sources: Iterable<string>, options: FetchOptions = {}): Promise<Map<string, Fetched>> {
  const base = options.base ?? process.cwd();
  const places = new Map<string, Place>();
  for (const source of sources) places.set(source, placeOf(source, base));
  const serverOf = (source: string) => {
    const place = places.get(source);
    return place && 'url' in place ? place.url.origin : '';
  };
  const found = new Map<string, Fetched>();
  const deadline = new Deadline(options.timeout, options.signal);
  await withConnections(() =>
    runConcurrently([...places.keys()], serverOf, async (source) => {
      found.set(source, await get(source, places.get(source) as Place, deadline, options.before?.(source)));
    }),
  );
  deadline.clear();
  return new Map([...places.keys()].map((source) => [source, found.get(source) as Fetched]));
}

async function get(
  source: string,
  place: Place,
  deadline: Deadline,
  before: FetchedManifest | undefined,
): Promise<Fetched> {
  const shown = withoutCredentials(source);
  let begun = false;
  const read = async (): Promise<Fetched> => {
    if ('problem' in place) throw new Problem(place.problem);
    if (deadline.isOver) throw new Problem('the time limit had passed');
    if ('file' in place) {
      const stream = await openFile(place.file, deadline);
      begun = true;
      return { text: await readText(stream), source: shown };
    }
    const answer = await request(place.url, deadline, { etag: before?.etag });
    if (answer === 'unchanged') return before as FetchedManifest;
    begun = true;
    const { etag, immutable } = answer;
    const text = await readText(answer.body);
    return { text, source: shown, ...(etag && { etag }), ...(immutable && { immutable }) };
  };
  try {
    return await deadline.within(read());
  } catch (error) {
    const problem = sentence(deadline.explain(error, begun));
    return { problem, source: shown, ...(error instanceof NoManifest && { unreadable: true }) };
  }
}
