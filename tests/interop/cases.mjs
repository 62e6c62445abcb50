/**
 * @typedef {object} Side
 * @property {string} builder
 * @property {string} [shareStrategy]
 */

/**
 * @typedef {object} Case one row of the table
 * @property {string} peer a key of `peers`
 * @property {Side} host
 * @property {Side} remote
 * @property {'browser' | 'node'} place
 * @property {'script' | 'manifest' | 'module' | 'commonjs'} kind
 * @property {string[]} names of the host: a tie between two providers of a version goes by name, and the remote's is `remote`
 * @property {'http' | 'file'} by where the host gets the remote from
 * @property {Limit} [limit] what the peer keeps from working, or from working as well
 */

/**
 * @typedef {object} Limit
 * @property {object} expected what differs from one React (see `interop.test.mjs`)
 * @property {string} says the row's result
 * @property {{host: Side, remote: Side}} control peers alone, which have to behave the same
 */

/** The peers: what they are called, and what they come from. */
export const peers = {
  webpack: { title: 'webpack, `ModuleFederationPlugin` (v1)', packages: ['webpack'] },
  enhanced: { title: '`@module-federation/enhanced` in webpack', packages: ['@module-federation/enhanced', 'webpack'] },
  rspack: { title: 'Rspack, `ModuleFederationPlugin`', packages: ['@rspack/core'] },
  'rspack-v1': { title: 'Rspack, `ModuleFederationPluginV1`', packages: ['@rspack/core'] },
  vite: { title: '`@module-federation/vite`', packages: ['@module-federation/vite', 'vite'] },
};

/** Which entries the peers with webpack's containers make. Those of version 1 have no manifest. */
const KINDS = {
  webpack: ['script', 'module'],
  enhanced: ['script', 'manifest', 'module'],
  rspack: ['script', 'manifest', 'module'],
  'rspack-v1': ['script', 'module'],
};

const BEFORE = 'host';
const AFTER = 'shell';
const both = { names: [BEFORE, AFTER] };
/**
 * Who wins a tie does not depend on the kind of entry, so both names are tried once for each place. The hosts of version 2 do
 * not wait for a container that is an external, which an ES module is to them: if the tie goes to it, it may come too late.
 */
function namesFor(kind, host) {
  if (kind === 'module' && ['enhanced', 'rspack'].includes(host)) return [AFTER];
  return ['script', 'commonjs'].includes(kind) ? [BEFORE, AFTER] : [BEFORE];
}

const fedpack = { builder: 'fedpack' };
const vite = { builder: 'vite' };
const first = (side) => ({ ...side, shareStrategy: 'loaded-first' });

const webpackLike = Object.entries(KINDS).flatMap(([peer, kinds]) => {
  const places = [
    ...kinds.map((kind) => ({ place: 'browser', kind, by: 'http' })),
    { place: 'node', kind: 'commonjs', by: 'file' },
  ];
  const sides = [
    { host: fedpack, remote: { builder: peer } },
    { host: { builder: peer }, remote: fedpack },
  ];
  return sides.flatMap((side) =>
    places.map((place) => ({ peer, ...side, ...place, names: namesFor(place.kind, side.host.builder) })),
  );
});

const viteInBrowser = [
  { host: fedpack, remote: vite, kind: 'module', names: [AFTER] },
  {
    host: fedpack,
    remote: vite,
    kind: 'module',
    names: [BEFORE],
    limit: {
      expected: { react: 2 },
      says: 'works; a second React is evaluated: the tie goes to the remote, and Vite’s `react-dom` brings a React of its own',
      control: { host: { builder: 'rspack' }, remote: vite, kind: 'manifest' },
    },
  },
  { host: first(fedpack), remote: vite, kind: 'module', ...both },
  { host: fedpack, remote: vite, kind: 'manifest', ...both },
  { host: first(fedpack), remote: vite, kind: 'manifest', ...both },
  ...['script', 'manifest', 'module'].map((kind) => ({ host: vite, remote: fedpack, kind, ...both })),
].map((each) => ({ peer: 'vite', place: 'browser', by: 'http', ...each }));

const viteInNode = [
  ...[fedpack, first(fedpack)].map((host) => ({
    host,
    remote: vite,
    by: 'file',
    ...both,
    limit: {
      expected: { react: 2 },
      says: 'works; a second React is evaluated: Vite’s entry for Node imports what it shares statically',
      control: { host: first(vite), remote: vite },
    },
  })),
  { host: first(vite), remote: fedpack, by: 'file', ...both },
  { host: vite, remote: fedpack, by: 'file', names: [AFTER] },
  {
    host: vite,
    remote: fedpack,
    by: 'file',
    names: [BEFORE],
    limit: {
      expected: { fails: /useState/ },
      says: 'two Reacts: Vite’s host imports its own statically, and the tie goes to the remote; `loaded-first` helps',
      control: { host: vite, remote: { builder: 'rspack' } },
    },
  },
  {
    host: first(vite),
    remote: fedpack,
    by: 'http',
    ...both,
    limit: {
      expected: { fails: /./ },
      says: 'not possible: Vite’s host copies the entry into a temporary folder, away from its chunks',
      control: { host: first(vite), remote: { builder: 'rspack' } },
    },
  },
].map((each) => ({ peer: 'vite', place: 'node', kind: 'module', ...each }));

/** @type {Case[]} every row of the table, in its order */
export const cases = [...webpackLike, ...viteInBrowser, ...viteInNode];
