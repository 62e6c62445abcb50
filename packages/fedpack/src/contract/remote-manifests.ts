import { type Fetched, fetchAll } from '../remote/fetch.js';
import { placeOf, withoutCredentials } from '../remote/source.js';

/** Where the manifest of a remote is, as Rust reads it from the options; null where a build can't know. */
export interface ManifestSource {
  alias: string;
  manifest: string | null;
}

/** What came of asking for the manifest of a remote; `manifest` is its place as it may be printed. */
export type Asked = { alias: string; manifest: string } & (
  | { text: string }
  | { problem: string; unreadable?: boolean }
);

interface Settings {
  /** The folder that files are relative to. */
  base: string;
  /** Nobody is asked. */
  offline: boolean;
  /** Milliseconds for all manifests. */
  timeout: number | undefined;
  /** Called when another answer than the last one came after the build had gone on with the last one. */
  changed: () => void;
}

/**
 * The manifests of a compiler's remotes. They are fetched while modules are built. In watch mode a rebuild does not wait for the
 * network, nor does it share the processor with it: it goes on with what came last, asks when it is done, and is made anew when
 * something else comes.
 */
export class RemoteManifests {
  readonly #settings: Settings;
  #sources: { alias: string; manifest: string }[] = [];
  #last: Asked[] | undefined;
  /** Whether the build that runs went on with the last answer. */
  #wentOn = false;
  #running: Promise<Asked[]> = Promise.resolve([]);

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** A run begins: starts asking. Returns at once. */
  begin(sources: readonly ManifestSource[]): void {
    this.#last = undefined;
    this.#ask(sources);
  }

  /** A build begins while watching: starts asking, if the build is to wait for the answer. Returns at once. */
  beginWatched(sources: readonly ManifestSource[]): void {
    if (!this.#goesOn()) this.#ask(sources);
  }

  /** A build has ended while watching: asks, if the build went on with the last answer. Returns at once. */
  endWatched(): void {
    const last = this.#last;
    if (!this.#wentOn) return;
    this.#wentOn = false;
    this.#request().then((now) => {
      // A later build may have taken a newer answer already.
      if (this.#last === last && JSON.stringify(now) !== JSON.stringify(last)) {
        this.#last = now;
        this.#settings.changed();
      }
    });
  }

  /** What the remotes said: while builds go on with the last answer, the same array. */
  async get(): Promise<readonly Asked[]> {
    this.#wentOn = this.#goesOn();
    if (!this.#last || !this.#wentOn) this.#last = await this.#running;
    return this.#last;
  }

  /** Whether a build does not wait for the network. What lies on the disk is there at once. */
  #goesOn(): boolean {
    return this.#last !== undefined && !this.#sources.every(({ manifest }) => this.#fileOf(manifest));
  }

  #ask(sources: readonly ManifestSource[]): void {
    this.#sources = sources.flatMap(({ alias, manifest }) => (manifest === null ? [] : [{ alias, manifest }]));
    this.#running = this.#request();
  }

  /** The manifests that are files of this machine. */
  files(): string[] {
    return this.#sources.flatMap(({ manifest }) => this.#fileOf(manifest) ?? []);
  }

  #fileOf(manifest: string): string | undefined {
    const place = placeOf(manifest, this.#settings.base);
    return 'file' in place ? place.file : undefined;
  }

  async #request(): Promise<Asked[]> {
    const { offline, ...options } = this.#settings;
    if (offline) {
      return this.#sources.map(({ alias, manifest }) => {
        return { alias, manifest: withoutCredentials(manifest), problem: 'offline' };
      });
    }
    const found = await fetchAll(
      this.#sources.map(({ manifest }) => manifest),
      options,
    );
    return this.#sources.map(({ alias, manifest }) => {
      const { source, ...came } = found.get(manifest) as Fetched;
      return { alias, manifest: source, ...came };
    });
  }
}
