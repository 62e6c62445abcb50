import { type Fetched, fetchManifest } from '../../remote/fetch.js';
import { isWeb, parse, placeOf } from '../../remote/source.js';

/** A remote that a page registers at run time. */
export interface RegisteredRemote {
  alias: string;
  manifest: string;
}

/** The most remotes that are read. */
const MOST = 1000;

/** A file that says which remotes a page registers: `{ "shop": "https://…/mf-manifest.json" }`. Asked for with its entity tag. */
export class VersionConfig {
  readonly #source: string;
  readonly #base: string;
  #last: Fetched | undefined;
  #remotes: RegisteredRemote[] = [];

  /**
   * @param source URL or file
   * @param base the folder that paths are relative to
   */
  constructor(source: string, base: string) {
    this.#source = source;
    this.#base = base;
  }

  /** The remotes in the file; those of the last time where it can't be had. Never throws. */
  async read(timeout?: number, signal?: AbortSignal): Promise<RegisteredRemote[]> {
    const before = () => (this.#last && 'etag' in this.#last ? this.#last : undefined);
    const found = await fetchManifest(this.#source, { base: this.#base, timeout, signal, before });
    if ('problem' in found || found === this.#last) return this.#remotes;
    this.#last = found;
    this.#remotes = remotesIn(found.text, this.#source, this.#base);
    return this.#remotes;
  }
}

/** Entries that are no addresses of manifests are left out: a page may keep more in the file. */
function remotesIn(text: string, source: string, base: string): RegisteredRemote[] {
  const place = placeOf(source, base);
  const from = 'url' in place ? place.url : undefined;
  return Object.entries(entriesIn(text))
    .slice(0, MOST)
    .flatMap(([alias, entry]): RegisteredRemote[] => {
      const url = typeof entry === 'string' ? parse(entry, from) : undefined;
      return url && isWeb(url.protocol) && url.pathname.endsWith('.json') ? [{ alias, manifest: url.href }] : [];
    });
}

function entriesIn(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
