import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withHints } from '@fedpack/runtime/html';

/** Milliseconds that a page waits for a manifest at most. Without it, the page finds out itself. */
const patience = 500;

/** Milliseconds for which an answer is used again: few, as a remote may be deployed anew, or be down. */
const freshness = 2_000;

/**
 * Adds to the shell's page what its route is going to load, so that all of it is on its way with the page's own script. Which releases are
 * deployed is known to whoever serves the page, and not to the shell's build.
 * @param {string} html the page
 * @param {object} deployed
 * @param {string} deployed.route the path that is asked for
 * @param {string} deployed.shell the shell's folder
 * @param {Record<string, string>} deployed.versions the version config
 * @param {(url: string) => Promise<unknown>} [deployed.readManifest] gives a remote's manifest
 */
export async function addHints(html, { route, shell, versions, readManifest = recentManifest }) {
  const modules = await readJson(path.join(shell, 'src/modules.json'));
  const area = Object.keys(modules ?? {}).find((each) => route === each || route.startsWith(`${each}/`));
  if (!area) return html;
  const [name, module] = modules[area].split('/');
  const remotes = await Promise.all(
    Object.entries(versions).map(async ([container, url]) => ({ container, url, manifest: await readManifest(url) })),
  );
  const answering = remotes.filter(({ manifest }) => manifest);
  return withHints(html, {
    manifests: answering
      .filter(({ container }) => container === name)
      .map((use) => ({ ...use, exposes: [`./${module}`] })),
    // Remotes that the area's remote uses in its turn.
    known: answering.filter(({ container }) => container !== name),
    host: await readJson(path.join(shell, 'dist/mf-manifest.json')),
  });
}

/**
 * @param {string} file
 * @returns {Promise<any>} undefined where there is none
 */
async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What was asked last, by URL.
 * @type {Map<string, Promise<any>>}
 */
const recent = new Map();

/** @param {string} url */
function recentManifest(url) {
  const known = recent.get(url);
  if (known) return known;
  const manifest = fetchManifest(url);
  recent.set(url, manifest);
  setTimeout(() => recent.delete(url), patience + freshness).unref();
  return manifest;
}

/** @param {string} url */
async function fetchManifest(url) {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(patience) })).json();
  } catch {
    return undefined;
  }
}
