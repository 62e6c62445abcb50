import type { Chunk, ChunkGroup, Compilation, Module } from '@rspack/core';

/** What a page loads before any code of the application decides. */
export interface PageNeeds {
  /** The requests of remote modules. */
  remotes: Set<string>;
  /** The chunks that aren't on the page, in the order in which they are needed. */
  chunks: Set<Chunk>;
  /** The requests of shared modules of which this build brings a copy along. */
  shares: Set<string>;
}

/** A copy of a shared module that a build brings along. */
export interface OwnCopy {
  version: string;
  /** What a page loads that gets it. */
  needs: PageNeeds;
}

/** The copies by the requests of the modules. */
export type OwnCopies = ReadonlyMap<string, readonly OwnCopy[]>;

/** The source types of federation modules. Rspack looks for them itself: a chunk may have thousands of others. */
const REMOTE = 'remote';
const CONSUMED = 'consume-shared';

/** The types of modules that load a copy. */
const CONSUMER = 'consume-shared-module';
const PROVIDER = 'provide-module';

/** Deeper chains of `import()` are left alone. */
const DEEPEST = 5;

/** Reads from a module which requests it always imports with `import()`. */
export type AlwaysImported = (text: string) => readonly string[];

/** Finds what the page of some entries loads in any case. */
export function needsOf(compilation: Compilation, entries: readonly ChunkGroup[], imports: AlwaysImported): PageNeeds {
  return new Search(compilation, imports).page(entries);
}

/** Finds the shared modules that a build brings along, wherever it uses them. */
export function ownCopies(compilation: Compilation): OwnCopies {
  return new Search(compilation, () => []).copies();
}

class Search {
  readonly #compilation: Compilation;
  readonly #imports: AlwaysImported;
  #groups: Map<Module, ChunkGroup> | undefined;

  constructor(compilation: Compilation, imports: AlwaysImported) {
    this.#compilation = compilation;
    this.#imports = imports;
  }

  page(entries: readonly ChunkGroup[]): PageNeeds {
    const { chunkGraph } = this.#compilation;
    const needs = nothing();
    for (const entry of entries) {
      const roots = [...entry.chunks].flatMap((chunk) => [...chunkGraph.getChunkEntryModulesIterable(chunk)]);
      this.#group(entry, roots, needs, 0);
      for (const chunk of entry.chunks) needs.chunks.delete(chunk);
    }
    return needs;
  }

  #group(group: ChunkGroup, roots: readonly Module[], needs: PageNeeds, depth: number): void {
    for (const chunk of group.chunks) {
      needs.chunks.add(chunk);
      const { chunkGraph } = this.#compilation;
      for (const module of chunkGraph.getChunkModulesIterableBySourceType(chunk, REMOTE)) {
        for (const request of this.#requestsOf(module)) needs.remotes.add(request);
      }
      for (const module of chunkGraph.getChunkModulesIterableBySourceType(chunk, CONSUMED)) {
        for (const request of this.#requestsOf(module)) needs.shares.add(request);
      }
    }
    if (depth === DEEPEST) return;
    for (const root of roots) {
      for (const request of this.#alwaysImported(root)) {
        const child = childOf(
          group,
          (origin) => origin.request === request && resourceOf(origin.module) === resourceOf(root),
        );
        if (child) this.#group(child, this.#targets(root, request), needs, depth + 1);
      }
    }
  }

  copies(): OwnCopies {
    const { chunks, chunkGraph } = this.#compilation;
    const modules = [...chunks].flatMap((chunk) => [
      ...chunkGraph.getChunkModulesIterableBySourceType(chunk, CONSUMED),
    ]);
    const unique = new Map(modules.map((module) => [module.identifier(), module]));
    const found = new Map<string, OwnCopy[]>();
    for (const module of unique.values()) {
      const copy = this.#copyOf(module);
      for (const request of copy ? this.#requestsOf(module) : []) {
        found.set(request, [...(found.get(request) ?? []), copy as OwnCopy]);
      }
    }
    return found;
  }

  #copyOf(module: Module): OwnCopy | undefined {
    const [fallback] = this.#outgoing(module);
    const { version } = packageOf(fallback);
    if (!fallback || !version) return undefined;
    const needs = nothing();
    const group = this.#groupOf(module, fallback);
    if (group) this.#group(group, [], needs, DEEPEST);
    return { version, needs };
  }

  /** Where the copy of a consumed module is: what provides it loads it, where something does. */
  #groupOf(consumed: Module, fallback: Module): ChunkGroup | undefined {
    this.#groups ??= this.#groupsByModule();
    return this.#groups.get(fallback) ?? this.#groups.get(consumed);
  }

  /** The chunk groups that modules of federation load: by the consumed module, or by the module that is provided. */
  #groupsByModule(): Map<Module, ChunkGroup> {
    const found = new Map<Module, ChunkGroup>();
    for (const group of this.#compilation.chunkGroups) {
      for (const { module } of group.origins) {
        if (module?.type === CONSUMER) found.set(module, group);
        if (module?.type === PROVIDER) for (const provided of this.#outgoing(module)) found.set(provided, group);
      }
    }
    return found;
  }

  #alwaysImported(module: Module): readonly string[] {
    const source = module.originalSource?.()?.source();
    const text = typeof source === 'string' ? source : source?.toString();
    return text?.includes('import(') ? this.#imports(text) : [];
  }

  #targets(module: Module, request: string): Module[] {
    return this.#compilation.moduleGraph
      .getOutgoingConnections(module)
      .flatMap((connection) =>
        connection.dependency.request === request && connection.module ? connection.module : [],
      );
  }

  #outgoing(module: Module): Module[] {
    return this.#compilation.moduleGraph
      .getOutgoingConnections(module)
      .flatMap((connection) => connection.module ?? []);
  }

  #requestsOf(module: Module): Set<string> {
    const incoming = this.#compilation.moduleGraph.getIncomingConnections(module);
    return new Set(incoming.flatMap(({ dependency }) => dependency.request ?? []));
  }
}

const nothing = (): PageNeeds => ({ remotes: new Set(), chunks: new Set(), shares: new Set() });

type Origin = ChunkGroup['origins'][number];

const childOf = (group: ChunkGroup, is: (origin: Origin) => boolean): ChunkGroup | undefined =>
  [...group.childrenIterable].find(({ origins }) => origins.some(is));

/** A module, or the first one of those that have been joined. */
interface Part {
  resource?: string;
  resourceResolveData?: { descriptionFileData?: { version?: string } };
}

const partOf = (module: Module | undefined): Part =>
  (module as { rootModule?: Part } | undefined)?.rootModule ?? (module as Part | undefined) ?? {};

const resourceOf = (module: Module | undefined): string | undefined => partOf(module).resource;

/** The package.json of the package that a module is in. */
const packageOf = (module: Module | undefined): { version?: string } =>
  partOf(module).resourceResolveData?.descriptionFileData ?? {};
