import type { ManifestSource } from '../binding/native-types.js';
import { type Fetched, fetchAll } from '../remote/fetch.js';
import { placeOf, withoutCredentials } from '../remote/source.js';
import type { KeptAnswers } from './answers-file.js';
import { Missing } from './missing.js';

/** A remote whose manifest can be asked for. */
export interface Source {
  alias: string;
  manifest: string;
}

/** What came of asking for a manifest. It is `stale` where it is of an earlier run, and nobody has asked again yet. */
type Answer = Fetched & { stale?: true };

/** What a build is told of a remote; `manifest` is its place as it may be printed. */
export type Asked = { alias: string; manifest: string } & (
  | { text: string; stale?: true }
  | { problem: string; unreadable?: boolean }
);

interface Settings {
  /** The folder that files are relative to. */
  base: string;
  /** Nobody is asked. */
  offline: boolean;
  /** Milliseconds for all manifests. */
  timeout: number | undefined;
  /** Whether two texts of a manifest are the same to a build. */
  isSame: (old: string, now: string) => boolean;
  /** Whether there is a lock, which is believed more than an answer of an earlier run. */
  isLocked: () => boolean;
  /** Called when something else came than what the last build was told, `revived` where a remote that was missing is there. */
  changed: (revived: boolean) => void;
  /** Called when answers have come while watching, with those of servers that could be kept for another run. */
  came: (answers: KeptAnswers, missing: Missing) => void;
}

/**
 * The manifests of a compiler's remotes. They are fetched while modules are built. In watch mode a rebuild does not wait for the
 * network, nor does it share the processor with it: it goes on with what came last, asks when it is done, and is made anew when
 * something else comes. Such a build is of the latest answers and does not ask again, so an edit makes two builds at most,
 * whatever a server answers.
 */
export class RemoteManifests {
  readonly #settings: Settings;
  #sources: Source[] = [];
  /** What servers have answered last, by the manifest as the options name it. */
  readonly #answers = new Map<string, Answer>();
  /** The manifests that the build that runs has waited for. */
  #waitedFor = new Set<string>();
  #running: Promise<unknown> = Promise.resolve();
  #last: { answers: (Answer | undefined)[]; asked: readonly Asked[] } | undefined;
  /** Whether the build that runs, or the next one, is made because of answers that have come. */
  #isForAnswers = false;
  #isAsking = false;
  readonly #end = new AbortController();
  readonly #missing = new Missing((manifests) => this.#askAgain(manifests));

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** A run begins: starts asking. Returns at once. */
  begin(sources: readonly ManifestSource[]): void {
    this.#sources = known(sources);
    this.#answers.clear();
    this.#askFirst(this.#sources);
  }

  /**
   * A build begins while watching: starts asking for what it is to wait for. Returns at once.
   *
   * @param kept answers of an earlier run that the first build may go on with
   */
  beginWatched(sources: readonly ManifestSource[], kept?: () => KeptAnswers): void {
    if (this.#last === undefined) {
      this.#sources = known(sources);
      if (!this.#settings.offline && this.#sources.length > 0) this.#goOnWith(kept?.() ?? new Map());
    }
    // What lies on the disk is there at once.
    this.#askFirst(this.#sources.filter(({ manifest }) => this.#fileOf(manifest) || !this.#answers.has(manifest)));
  }

  /** A build has ended while watching: asks, unless the build was made of what has just come. Returns at once. */
  endWatched(): void {
    const manifests = this.#sources.map(({ manifest }) => manifest);
    const others = manifests.filter((manifest) => !this.#waitedFor.has(manifest));
    if (this.#waitedFor.size > 0) this.#tell();
    if (!this.#isForAnswers && others.length > 0) this.#askAgain(others);
    this.#isForAnswers = false;
    this.#missing.askSoon();
  }

  /** What the remotes said: while that is the same, the same array. */
  async get(): Promise<readonly Asked[]> {
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

  /** The manifests that are files of this machine. */
  files(): string[] {
    return this.#sources.flatMap(({ manifest }) => this.#fileOf(manifest) ?? []);
  }

  /** Asks for nothing any more. */
  close(): void {
    this.#missing.close();
    this.#end.abort();
  }

  #goOnWith(kept: KeptAnswers): void {
    for (const { manifest } of this.#sources) {
      const source = withoutCredentials(manifest);
      const answer = this.#fileOf(manifest) ? undefined : kept.get(source);
      if (answer) this.#answers.set(manifest, { ...answer, source, stale: true });
    }
  }

  #askFirst(sources: readonly Source[]): void {
    this.#waitedFor = new Set(sources.map(({ manifest }) => manifest));
    this.#running = this.#request([...this.#waitedFor]).then((found) => {
      for (const [manifest, came] of found) {
        this.#answers.set(manifest, came);
        this.#missing.note(manifest, this.#aliasOf(manifest), came, !this.#fileOf(manifest));
      }
    });
  }

  /** Asks for manifests that were asked for before, and says when a build has to be made for what came. */
  async #askAgain(manifests: readonly string[]): Promise<void> {
    if (this.#isAsking || this.#settings.offline) return;
    this.#isAsking = true;
    const found = await this.#request(manifests);
    this.#isAsking = false;
    if (this.#end.signal.aborted) return;
    const taken = [...found].map(([manifest, came]) => this.#take(manifest, came));
    this.#tell();
    if (taken.some(({ changed }) => changed)) {
      this.#isForAnswers = true;
      this.#settings.changed(taken.some(({ revived }) => revived));
    }
  }

  /** Takes an answer. A server that is silent for a while has promised nothing else. */
  #take(manifest: string, came: Fetched): { changed: boolean; revived: boolean } {
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

  #tell(): void {
    const answers: KeptAnswers = new Map();
    for (const { manifest } of this.#sources) {
      const answer = this.#answers.get(manifest);
      if (!answer || 'problem' in answer || this.#fileOf(manifest)) continue;
      answers.set(answer.source, { text: answer.text, ...(answer.etag && { etag: answer.etag }) });
    }
    this.#settings.came(answers, this.#missing);
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
