import type { Release } from '../../src/binding/native-types.js';
import type { Graph, GraphApp, GraphEdge, GraphShare } from '../../src/graph/data.js';

/** What an app of a test is made of, with the rest left out. */
interface AppDraft {
  id: string;
  exposes?: Record<string, string[]>;
  /** Remote → imported expose keys. */
  uses?: Record<string, string[]>;
  /** Remote → expose keys that only ids name. */
  ids?: Record<string, string[]>;
  shared?: Partial<GraphShare>[];
  deployed?: boolean;
  releases?: Release[];
}

/** Makes a graph as the native side would: consumers, known remotes and share keys follow from the apps. */
export function graphOf(drafts: readonly AppDraft[]): Graph {
  const edges = drafts.flatMap(({ id, uses = {}, ids = {} }) => [
    ...Object.entries(uses).map((use) => edgeOf(id, use, drafts, 'import')),
    ...Object.entries(ids).map((use) => edgeOf(id, use, drafts, 'id')),
  ]);
  const apps = drafts.map((draft) => appOf(draft, edges));
  return { apps, edges, shared: sharedOf(apps) };
}

function edgeOf(
  from: string,
  [to, keys]: [string, string[]],
  drafts: readonly AppDraft[],
  kind: GraphEdge['kind'],
): GraphEdge {
  const remote = drafts.find(({ id }) => id === to);
  const modules = keys.map((key) => ({
    key,
    names: kind === 'id' ? null : ['default'],
    exposed: key in (remote?.exposes ?? {}),
    kind,
  }));
  return { from, to, modules, known: remote !== undefined, kind };
}

function appOf(
  { id, exposes = {}, shared = [], deployed = false, releases = [] }: AppDraft,
  edges: readonly GraphEdge[],
): GraphApp {
  const consumersOf = (key: string) =>
    edges
      .filter(({ to, modules }) => to === id && modules.some((module) => module.key === key))
      .map(({ from }) => from);
  return {
    id,
    package: `@acme/${id}`,
    folder: deployed ? '' : `apps/${id}`,
    deployed,
    releases,
    exposes: Object.entries(exposes).map(([key, exports]) => ({ key, exports, consumers: consumersOf(key) })),
    shared: shared.map((entry) => ({
      key: 'react',
      version: '19.3.1',
      range: '^19.3.1',
      singleton: true,
      eager: false,
      conflict: false,
      ...entry,
    })),
  };
}

function sharedOf(apps: readonly GraphApp[]): Graph['shared'] {
  const entries = apps.flatMap(({ id, shared }) => shared.map((entry) => ({ ...entry, app: id })));
  return [...new Set(entries.map(({ key }) => key))].sort().map((key) => {
    const own = entries.filter((entry) => entry.key === key);
    const by = (value: (entry: GraphShare) => string | null) =>
      [...new Set(own.map(value).filter((text) => text !== null))]
        .sort()
        .map((text) => ({ text, apps: own.filter((entry) => value(entry) === text).map(({ app }) => app) }));
    return {
      key,
      singleton: own.some(({ singleton }) => singleton),
      versions: by(({ version }) => version).map(({ text, apps }) => ({ version: text, apps, deployed: [] })),
      ranges: by(({ range }) => range).map(({ text, apps }) => ({ range: text, apps, deployed: [] })),
      conflict: own.some(({ conflict }) => conflict),
    };
  });
}

const AREAS = [
  'billing',
  'catalog',
  'checkout',
  'fleet',
  'identity',
  'orders',
  'pricing',
  'reports',
  'search',
  'support',
];

/** A federation of the shape that large ones have: few shells, many features, what all of them use; two share keys clash. */
export function federationOf(count: number): Graph {
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  const [shells, bases] = [Math.ceil(count / 25), Math.ceil(count / 12)];
  return graphOf(
    names.map((id, index) => {
      const isBase = index >= count - bases;
      const uses: Record<string, string[]> = {};
      const use = (target: number, keys: string[]) => {
        const name = names[target];
        if (name && target !== index) uses[name] = keys;
      };
      if (index < shells) for (let at = shells + index; at < count - bases; at += shells) use(at, ['./App']);
      else if (!isBase) {
        use(count - 1 - (index % bases), ['./Button', ...(index % 31 === 0 ? ['./Gone'] : [])]);
        if (index % 3 === 0) use(index + 7 < count - bases ? index + 7 : count - 1, ['./App']);
      }
      const exposes = isBase
        ? { './Button': ['default', 'IconButton'], './theme': ['tokens'] }
        : { './App': ['default'], './widgets/Summary': ['default', 'Skeleton'] };
      return { id, exposes: index < shells ? {} : exposes, uses, shared: sharedBy(index) };
    }),
  );
}

function nameOf(index: number): string {
  const area = AREAS[index % AREAS.length];
  const round = Math.floor(index / AREAS.length);
  return round === 0
    ? `${area}_shell`
    : `${area}_${['list', 'detail', 'editor', 'history', 'widgets'][round % 5]}_${round}`;
}

function sharedBy(index: number): Partial<GraphShare>[] {
  const odd = index % 17 === 3;
  return [
    odd ? { version: '18.3.1', range: '^18.3.1', conflict: true } : {},
    { key: 'react-dom' },
    { key: 'zustand', version: '5.1.0', range: '^5.1.0' },
    ...(index % 4 === 0 ? [{ key: '@acme/session', version: '2.1.0', range: index % 8 ? '^2.0.0' : '~2.1.0' }] : []),
  ];
}

/** A deployed release, with the rest left out. */
export function releaseOf(draft: Partial<Release>): Release {
  return { source: 'shop.json', version: '1.4.0', exposes: { here: [], deployed: [] }, shared: [], ...draft };
}
