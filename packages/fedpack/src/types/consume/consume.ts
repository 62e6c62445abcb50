/**
 * From the remotes of a host to its folder of types. In here: the order of the steps, and what came of each remote. Not in here: what
 * an archive may hold, which Rust says (`fedpack_types`).
 */
import { consumeTypes, typeFolders } from '../../binding/tools.js';
import { withFileLock } from '../../contract/file-lock.js';
import { type Fetched, fetchAll } from '../../remote/fetch.js';
import { withoutCredentials } from '../../remote/source.js';
import { apiKeys } from './api-keys.js';
import { type ArchiveId, type FetchSettings, fetchArchive } from './fetch-archive.js';
import { writeHostTypes } from './host-types.js';
import { locate } from './locate.js';
import type { ConsumeSettings } from './settings.js';
import type { TypesSource } from './sources.js';
import { writeFolder } from './write-folder.js';

/** What came of a remote. */
export type Outcome = { alias: string /** As it may be printed. */; source: string } & (
  | {
      state: 'written' | 'unchanged';
      /** Keys of exposes that have types, each with a hash of its declarations. */
      exposes: Record<string, string>;
      release: string | undefined;
    }
  /** `untyped`: the remote publishes none, or did not even answer for its manifest. */
  | { state: 'failed' | 'untyped' | 'unreachable'; problem: string }
);

/** What is already known of a host's remotes, from the last time that they were asked. */
export interface Memory {
  manifests: Map<string, Fetched>;
  /** By archive: which it was, and what came of it. */
  archives: Map<string, { id: ArchiveId; outcome: Outcome }>;
  /** Whether the file of the functions' types has been looked at. */
  hasHostTypes?: boolean;
}

/** The settings that the work needs. */
export type ConsumeWork = FetchSettings & Pick<ConsumeSettings, 'folder' | 'runtimes' | 'apiTypes' | 'deletesOld'>;

/**
 * Brings the types of all these remotes up to date, side by side. Those of a remote that fails stay as they are. Never throws.
 *
 * @param memory kept from one time to the next by who asks often
 * @returns what came of each, in the order of the sources
 */
export async function consume(
  sources: readonly TypesSource[],
  settings: ConsumeWork,
  { memory, signal, timeout }: { memory?: Memory; signal?: AbortSignal; timeout?: number | undefined } = {},
): Promise<Outcome[]> {
  const { refused } = foldersOf(sources);
  const asked = sources.filter(({ alias, zip, manifest }) => !refused[alias] && !zip && manifest);
  const manifests = await fetchAll(new Set(asked.map(({ manifest }) => manifest as string)), {
    base: settings.base,
    timeout,
    signal,
    before(manifest) {
      const before = memory?.manifests.get(manifest);
      return before && 'text' in before && before.etag ? before : undefined;
    },
  });
  if (memory) memory.manifests = manifests;
  const outcomes = await Promise.all(
    sources.map(async (source): Promise<Outcome> => {
      const shown = { alias: source.alias, source: withoutCredentials(source.zip ?? source.manifest ?? '') };
      const why = refused[source.alias];
      if (why) return { ...shown, state: 'failed', problem: why };
      return consumeOne(source, shown, manifests, settings, memory, signal).catch(
        (error): Outcome => ({ ...shown, state: 'failed', problem: `its types cannot be written: ${reason(error)}` }),
      );
    }),
  );
  const isNew = ({ state }: Outcome) => state === 'written' || (state === 'unchanged' && !memory?.hasHostTypes);
  if (settings.apiTypes && outcomes.some(isNew)) {
    const written = () => writeHostTypes(settings.folder, settings.base, settings.runtimes);
    await withFileLock(lockOf(settings), written).catch(() => undefined);
    if (memory) memory.hasHostTypes = true;
  }
  return outcomes;
}

async function consumeOne(
  source: TypesSource,
  shown: Pick<Outcome, 'alias' | 'source'>,
  manifests: ReadonlyMap<string, Fetched>,
  settings: ConsumeWork,
  memory: Memory | undefined,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  const { alias } = source;
  let { zip } = source;
  let exposes: string[] | null = null;
  let release: string | undefined;
  if (zip === undefined) {
    const came = manifests.get(source.manifest ?? '');
    if (!came) return { ...shown, state: 'failed', problem: 'nobody says where its manifest is' };
    if ('problem' in came) return { ...shown, state: 'unreachable', problem: came.problem };
    const located = locate(came.text, source.manifest as string, settings.base);
    if ('problem' in located) return { ...shown, state: located.none ? 'untyped' : 'failed', problem: located.problem };
    ({ zip, exposes, release } = located);
  } else if (source.api) {
    exposes = await apiKeys(source.api, settings, signal);
  }
  const key = JSON.stringify([alias, zip, exposes]);
  const before = memory?.archives.get(key);
  const archive = await fetchArchive(zip, settings, { signal, known: before?.id });
  // Without one that is known there is none that it could be.
  if (archive === 'unchanged') return unchanged(before?.outcome as Outcome, release);
  if ('problem' in archive) {
    return { ...shown, source: withoutCredentials(zip), state: 'failed', problem: `its archive: ${archive.problem}` };
  }
  const read = await consumeTypes(archive.bytes, { alias, exposes });
  const outcome: Outcome =
    'problem' in read
      ? {
          ...shown,
          source: withoutCredentials(zip),
          state: 'failed',
          problem: `its archive is refused: ${read.problem}`,
        }
      : { ...shown, state: await write(alias, read.files, settings), exposes: read.exposes, release };
  memory?.archives.set(key, { id: archive.id, outcome });
  return outcome;
}

function unchanged(before: Outcome, release: string | undefined): Outcome {
  return 'problem' in before ? before : { ...before, state: 'unchanged', release };
}

/** Applications that share a folder, and the environments of one, come one after the other. */
async function write(
  alias: string,
  files: Record<string, string>,
  settings: ConsumeWork,
): Promise<'written' | 'unchanged'> {
  const { folder, deletesOld, apiTypes } = settings;
  const { 'apis.d.ts': api, ...own } = files;
  const all = apiTypes && api !== undefined ? files : own;
  const written = await withFileLock(lockOf(settings), () => writeFolder(folder, alias, all, !deletesOld));
  return written ? 'written' : 'unchanged';
}

/** Beside the folder: in it, editors would see it. */
const lockOf = ({ base, folder }: ConsumeWork): string =>
  `${base}/node_modules/.cache/fedpack/remote-types/${Buffer.from(folder).toString('base64url').slice(-100)}`;

/** Where the binding can't be asked, all are refused. */
function foldersOf(sources: readonly TypesSource[]): { refused: Record<string, string | undefined> } {
  const all = (problem: string) => ({ refused: Object.fromEntries(sources.map(({ alias }) => [alias, problem])) });
  try {
    const found = typeFolders({ aliases: sources.map(({ alias }) => alias) });
    return 'problem' in found ? all(found.problem) : found;
  } catch (error) {
    return all(reason(error));
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
