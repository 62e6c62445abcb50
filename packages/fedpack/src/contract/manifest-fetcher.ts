import type { ManifestSource } from '../binding/native-types.js';
import { type Fetched, fetchAll } from '../remote/fetch.js';
import { placeOf, withoutCredentials } from '../remote/source.js';
import type { CachedManifests } from './manifest-cache.js';
import { MissingRemotes } from './missing-remotes.js';

/** A remote whose manifest can be fetched. */
export interface Source {
  alias: string;
  manifest: string;
}

/** The outcome of a fetch. It is `stale` when it comes from an earlier run and was not fetched again yet. */
type Answer = Fetched & { stale?: true };

/** The outcome of a remote for a build; `manifest` is its URL or file, fit to be printed. */
export type RemoteAnswer = { alias: string; manifest: string } & (
  | { text: string; stale?: true; immutable?: true }
  | { problem: string; unreadable?: boolean }
);

interface Settings {
  /** The folder that files are relative to. */
  base: string;
  /** Fetches nothing. */
  offline: boolean;
  /** Milliseconds for all manifests. */
  timeout: number | undefined;
  /** Whether two texts of a manifest make no difference to a build. */
  isSame: (old: string, now: string) => boolean;
  /** Whether there is a lock, which takes precedence over the cache of an earlier run. */
  isLocked: () => boolean;
  /** Called when an answer differs from what the last build used; `revived` if a missing remote is available again. */
  onChange: (revived: boolean) => void;
  /** Called after fetches in watch mode, with the manifests of servers, which can be cached for another run. */
  onAnswers: (answers: CachedManifests, missing: MissingRemotes) => void;
}

/**
 * Fetches the manifests of a compiler's remotes while modules are built. In watch mode a rebuild neither waits for the network nor
 * shares the processor with it: it uses the last answers, fetches when it is done, and is built again when an answer differs. That
 * build uses the latest answers and does not fetch again, so an edit makes two builds at most, whatever a server answers.
 */
export class ManifestFetcher {
  readonly #settings: Settings;
  #sources: Source[] = [];
  /** The last outcomes, by the manifest as the options name it. */
  readonly #answers = new Map<string, Answer>();
  /** The manifests that the current build has waited for. */
  #waitedFor = new Set<string>();
  #running: Promise<unknown> = Promise.resolve();
  #last: { answers: (Answer | undefined)[]; asked: readonly RemoteAnswer[] } | undefined;
  /** Whether the current build, or the next one, is made because answers differ. */
  #isRebuildForAnswers = false;
  #isFetching = false;
  readonly #end = new AbortController();
  readonly #missing = new MissingRemotes((manifests) => this.#fetchAgain(manifests));

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Starts to fetch for a single run. Returns at once. */
  startRun(sources: readonly ManifestSource[]): void {
    this.#sources = known(sources);
    this.#answers.clear();
    this.#fetchFirst(this.#sources);
  }

  /**
   * Starts to fetch what a build in watch mode waits for. Returns at once.
   *
   * @param cached manifests of an earlier run that the first build may use
   */
  startWatchRun(sources: readonly ManifestSource[], cached?: () => CachedManifests): void {
    if (this.#last === undefined) {
      this.#sources = known(sources);
      if (!this.#settings.offline && this.#sources.length > 0) this.#useCached(cached?.() ?? new Map());
    }
    // Files are read for each build: that takes no time.
    this.#fetchFirst(this.#sources.filter(({ manifest }) => this.#fileOf(manifest) || !this.#answers.has(manifest)));
  }

  /** Fetches after a build in watch mode, unless that was made for the latest answers. Returns at once. */
  endWatchRun(): void {
    const manifests = this.#sources.map(({ manifest }) => manifest);
    const others = manifests.filter((manifest) => !this.#waitedFor.has(manifest));
    if (this.#waitedFor.size > 0) this.#reportAnswers();
    if (!this.#isRebuildForAnswers && others.length > 0) this.#fetchAgain(others);
    this.#isRebuildForAnswers = false;
    this.#missing.askSoon();
  }

  /** The outcomes of all remotes. The same array as before while nothing has changed. */
  async get(): Promise<readonly RemoteAnswer[]> {
    await this.#running;
    const answers = this.#sources.map(({ manifest }) => this.#answers.get(manifest));
    if (!this.#last || answers.some((answer, at) => answer !== this.#last?.answers[at])) {
      const asked = this.#sources.flatMap(({ alias }, at) => {
        const { source, etag: _, ...came } = { etag: '', ...(answers[at] as Answer) };
        return { alias, manifest: source, ...came };
      });
      this.#last = { answers, asked };
    }
    return this.#last.asked;
  }

  /** The manifests that are files on this machine. */
  files(): string[] {
    return this.#sources.flatMap(({ manifest }) => this.#fileOf(manifest) ?? []);
  }

  /** Stops fetching. */
  close(): void {
    this.#missing.close();
    this.#end.abort();
  }

  #useCached(kept: CachedManifests): void {
    for (const { manifest } of this.#sources) {
      const source = withoutCredentials(manifest);
      const answer = this.#fileOf(manifest) ? undefined : kept.get(source);
      if (answer) this.#answers.set(manifest, { ...answer, source, stale: true });
    }
  }

  #fetchFirst(sources: readonly Source[]): void {
    this.#waitedFor = new Set(sources.map(({ manifest }) => manifest));
    this.#running = this.#request([...this.#waitedFor]).then((found) => {
      for (const [manifest, came] of found) {
        this.#answers.set(manifest, came);
        this.#missing.note(manifest, this.#aliasOf(manifest), came, !this.#fileOf(manifest));
      }
    });
  }

  /** Fetches manifests again, and reports when a build is needed. */
  async #fetchAgain(manifests: readonly string[]): Promise<void> {
    if (this.#isFetching || this.#settings.offline) return;
    this.#isFetching = true;
    const found = await this.#request(manifests);
    this.#isFetching = false;
    if (this.#end.signal.aborted) return;
    const accepted = [...found].map(([manifest, came]) => this.#accept(manifest, came));
    this.#reportAnswers();
    if (accepted.some(({ changed }) => changed)) {
      this.#isRebuildForAnswers = true;
      this.#settings.onChange(accepted.some(({ revived }) => revived));
    }
  }

  /** Records an answer. A server that doesn't answer for a while has changed nothing. */
  #accept(manifest: string, came: Fetched): { changed: boolean; revived: boolean } {
    const before = this.#answers.get(manifest);
    const revived = this.#missing.note(manifest, this.#aliasOf(manifest), came, true);
    if ('problem' in came) {
      if (!before || 'problem' in before) this.#answers.set(manifest, came);
      return { changed: false, revived };
    }
    const isSame = before && 'text' in before && this.#settings.isSame(before.text, came.text);
    if (isSame && !before.stale) Object.assign(before, { etag: came.etag });
    else this.#answers.set(manifest, came);
    return { changed: revived || !isSame || (before.stale === true && this.#settings.isLocked()), revived };
  }

  #reportAnswers(): void {
    const answers: CachedManifests = new Map();
    for (const { manifest } of this.#sources) {
      const answer = this.#answers.get(manifest);
      if (!answer || 'problem' in answer || this.#fileOf(manifest)) continue;
      answers.set(answer.source, { text: answer.text, ...(answer.etag && { etag: answer.etag }) });
    }
    this.#settings.onAnswers(answers, this.#missing);
  }

  #aliasOf(manifest: string): string {
    return this.#sources.find((source) => source.manifest === manifest)?.alias ?? manifest;
  }

  #fileOf(manifest: string): string | undefined {
    const place = placeOf(manifest, this.#settings.base);
    return 'file' in place ? place.file : undefined;
  }

  async #request(manifests: readonly string[]): Promise<Map<string, Fetched>> {
    const { base, offline, timeout } = this.#settings;
    if (offline) {
      const problem = 'offline';
      return new Map(manifests.map((manifest) => [manifest, { source: withoutCredentials(manifest), problem }]));
    }
    const before = (manifest: string) => {
      const answer = this.#answers.get(manifest);
      if (!answer || 'problem' in answer || !answer.etag) return undefined;
      return { text: answer.text, source: answer.source, etag: answer.etag };
    };
    return manifests.length === 0
      ? new Map()
      : fetchAll(manifests, { base, timeout, before, signal: this.#end.signal });
  }
}

function known(sources: readonly ManifestSource[]): Source[] {
  return sources.flatMap(({ alias, manifest }) => (manifest === null ? [] : [{ alias, manifest }]));
}
