import { container, json, manifest, script } from './remote.mjs';

/**
 * What may be wrong with a remote.
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} [code] of the error where the remote is used; that of an entry unless given
 * @property {boolean} [isSilent] whether it takes as long as hosts wait
 * @property {string} [says] what the error says besides
 * @property {string} [manifestSays] the same, where the remote is known by its manifest
 * @property {string} [at] the file that is named; the one that the host asks for first unless given
 * @property {RegExp} [throws] what a browser says of the script
 * @property {string} [found] the manifest that is found elsewhere, which the error names
 * @property {boolean} [joins] whether it can take part in sharing nevertheless
 * @property {Record<string, string[]>} [only] kinds of hosts that may meet it
 * @property {(first: string) => {at?: string, answer?: Function, files?: Function, site?: object}} make what the server does; `site` is what stands
 *   at other paths of it
 */

const HTML = '<!doctype html><title>App</title><div id="root"></div>';
const ENTRY = 'remoteEntry.js';
const MANIFEST = { remote: ['manifest'] };

/** What a server may do in place of answering well. */
export const answers = {
  404: ({ response, headers }) => response.writeHead(404, headers).end('Not found'),
  500: ({ response, headers }) => response.writeHead(500, headers).end('Oops'),
  HTML: ({ response, headers }) => response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end(HTML),
  empty: ({ response, headers }) => response.writeHead(200, headers).end(),
  reset: ({ request }) => request.socket.destroy(),
  circle: ({ request, response, headers }) => response.writeHead(302, { ...headers, location: request.url }).end(),
  closed: ({ response, found }) => response.writeHead(200).end(found.body),
  silent: ({ hold }) => hold(),
  half: ({ response, headers, found }) => response.writeHead(200, headers).end(found.body.slice(0, -20)),
  image: ({ response, headers, found }) =>
    response
      .writeHead(200, { ...headers, 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
      .end(found.body),
};

/** A fault of whatever the host asks for first: the manifest, or the entry. */
const first = (name, answer, manifestSays, more) => ({ name, manifestSays, ...more, make: (at) => ({ at, answer }) });

const NO_MANIFEST = 'it answers with HTML, not a manifest';

/** A page in the place of the manifest, from a server that has something else at the places where a manifest is looked for. */
const html = (name, found, elsewhere) => ({
  ...first(name, answers.HTML, NO_MANIFEST, { found, only: MANIFEST }),
  make: (at) => ({
    at,
    answer: answers.HTML,
    site: { '/mf-manifest.json': elsewhere, '/static/mf-manifest.json': elsewhere },
  }),
});

/** A fault of the entry that a manifest names. */
const entry = (name, answer) => ({
  name: `entry: ${name}`,
  at: ENTRY,
  only: MANIFEST,
  make: () => ({ at: ENTRY, answer }),
});

/** A remote with other files. */
const files = (name, code, make, more) => ({ name, code, ...more, make: () => ({ files: make }) });

/** A manifest that is none. */
const shape = (name, says, change) =>
  files(`manifest: ${name}`, 'RUNTIME-013', (remote) => ({ 'mf-manifest.json': json(change(manifest(remote))) }), {
    says,
    only: MANIFEST,
  });

/** A container that is none. */
const broken = (name, code, says, change) =>
  files(`container: ${name}`, code, (remote) => ({ [ENTRY]: script(container(remote, change(remote))) }), {
    says,
    at: ENTRY,
  });

/** Faults of a remote that is not used: of each kind one. */
export const ofUnused = ({ name }) =>
  ['404', 'silence', 'container: init is silent', 'manifest: null', 'container: init throws'].includes(name);

/**
 * The codes that an error may have, and what it says, where the remote is used.
 *
 * @param {Fault} fault
 * @param {'manifest' | 'script'} remote
 * @returns {[codes: string[], says: string]}
 */
export function saidOf({ code, says = '', manifestSays = '' }, remote) {
  if (remote === 'manifest' && manifestSays) return [['RUNTIME-003'], manifestSays];
  return [(code ?? 'RUNTIME-008, RUNTIME-001').split(', '), says];
}

/** @type {Fault[]} */
export const faults = [
  first('404', answers[404], 'it answers with 404'),
  first('500', answers[500], 'it answers with 500'),
  first('HTML', answers.HTML, NO_MANIFEST, { found: '/static/mf-manifest.json' }),
  html('HTML, with the manifest at the root', '/mf-manifest.json', ({ response, headers }) =>
    response.writeHead(200, headers).end(JSON.stringify(manifest('remote'))),
  ),
  html('HTML everywhere', undefined, answers.HTML),
  first('nothing', answers.empty, 'it answers with nothing', { code: 'RUNTIME-001, RUNTIME-002' }),
  first('reset', answers.reset, "it can't be reached"),
  first('redirects in a circle', answers.circle, "it can't be reached"),
  first('no CORS', answers.closed, 'does it allow this origin (CORS)?', { only: { ...MANIFEST, target: ['web'] } }),

  first('silence', answers.silent, 'it does not answer within 1 s', { isSilent: true }),
  { ...entry('silence', answers.silent), isSilent: true, says: 'its entry does not come within 1 s' },
  {
    ...broken('init is silent', 'RUNTIME-008', 'its init does not end within 1 s', () => ({
      init: 'init: () => new Promise(() => {})',
    })),
    isSilent: true,
  },
  {
    ...broken('get is silent', 'RUNTIME-008', './thing of it does not come within 1 s', () => ({
      get: 'get: () => new Promise(() => {})',
    })),
    isSilent: true,
    joins: true,
  },

  shape('null', 'look at its metaData', () => null),
  shape('an empty object', 'look at its metaData', () => ({})),
  shape('lists that are none', 'look at its exposes', (all) => ({ ...all, exposes: {}, shared: 'none' })),
  shape('exposes that are none', 'look at its exposes', (all) => ({ ...all, exposes: [null] })),
  shape('no entry', 'look at its metaData.remoteEntry', (all) => ({
    ...all,
    metaData: { ...all.metaData, remoteEntry: undefined },
  })),
  broken('another global', 'RUNTIME-001, RUNTIME-002', 'this name', () => ({ global: 'another' })),
  broken('init throws', 'RUNTIME-015', 'oops', () => ({ init: 'init() { throw new Error("oops"); }' })),
  broken('init rejects', 'RUNTIME-015', 'oops', () => ({ init: 'init: () => Promise.reject(new Error("oops"))' })),
  broken('no init', 'RUNTIME-002', 'no container', () => ({ init: '' })),
  files(
    'container: null',
    'RUNTIME-001, RUNTIME-002',
    (remote) => ({
      [ENTRY]: script(
        `globalThis.${remote} = null; if (typeof module === 'object') module.exports = { ${remote}: null };`,
      ),
    }),
    { says: 'container', at: ENTRY },
  ),

  ...['404', '500', 'HTML', 'reset'].map((name) => entry(name, answers[name])),
  { ...entry('half', answers.half), throws: /Unexpected end of input/ },
  // Node takes any type for a script.
  { ...entry('image', answers.image), only: { ...MANIFEST, target: ['web'] } },
  files('entry: throws', undefined, () => ({ [ENTRY]: script('throw new Error("oops");') }), {
    throws: /oops/,
    at: ENTRY,
  }),
];
