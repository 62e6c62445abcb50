import { readText } from './body.js';
import { Connections } from './connections.js';
import { deadline } from './deadline.js';
import { openFile } from './file.js';
import { request } from './http.js';
import { NoManifest, Problem, sentence } from './problem.js';
import { placeOf, withoutCredentials } from './source.js';

export interface FetchOptions {
  /** Milliseconds for all of a manifest, redirects included; 3000 unless given. */
  timeout?: number | undefined;
  /** The folder that file paths are relative to; the working folder unless given. */
  base?: string | undefined;
  /** Ends the work early. */
  signal?: AbortSignal | undefined;
  /** Connections to use. */
  connections?: Connections | undefined;
}

/** The text of a manifest, which nobody has parsed yet, and where it is from. */
export interface FetchedManifest {
  text: string;
  /** As it may be printed: without credentials. */
  source: string;
}

/** Why there is no manifest, in a short sentence. */
export interface FetchProblem {
  problem: string;
  source: string;
  /** Something came, and it can be no manifest. */
  unreadable?: boolean;
}

export type Fetched = FetchedManifest | FetchProblem;

/** Requests that run at once. */
const MAX_PARALLEL = 16;

/**
 * Gets the text of a manifest from `http:`, `https:`, `file:` or a path. Time, size and redirects are bounded; what comes is
 * text that begins with `{`, and is neither parsed nor evaluated. Never throws.
 */
export async function fetchManifest(source: string, options: FetchOptions = {}): Promise<Fetched> {
  const shown = withoutCredentials(source);
  const limit = deadline(options.timeout, options.signal);
  let begun = false;
  try {
    const place = placeOf(source, options.base ?? process.cwd());
    if ('problem' in place) throw new Problem(place.problem);
    const stream =
      'url' in place ? await request(place.url, limit, options.connections) : await openFile(place.file, limit);
    begun = true;
    return { text: await readText(stream), source: shown };
  } catch (error) {
    const problem = sentence(limit.explain(error, begun));
    return { problem, source: shown, ...(error instanceof NoManifest && { unreadable: true }) };
  }
}

/**
 * Gets several manifests side by side, 16 at most at once and over as many connections to a server. Each source is asked once, however often it is named.
 *
 * @returns what came of each source, by the source as it was given, in the order of their first mention
 */
export async function fetchAll(sources: Iterable<string>, options: FetchOptions = {}): Promise<Map<string, Fetched>> {
  const asked = [...new Set(sources)];
  const found: Fetched[] = [];
  const queue = asked.entries();
  const connections = new Connections();
  const worker = async () => {
    for (const [index, source] of queue) found[index] = await fetchManifest(source, { ...options, connections });
  };
  await Promise.all(Array.from({ length: Math.min(MAX_PARALLEL, asked.length) }, worker));
  await connections.close();
  return new Map(asked.map((source, index) => [source, found[index] as Fetched]));
}
