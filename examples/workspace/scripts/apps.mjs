import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the workspace. */
export const workspace = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * One separately built application.
 * @typedef {object} App
 * @property {string} name Folder under `apps/`.
 * @property {string} container Name under which the federation runtime knows it.
 * @property {number} port Port to try first.
 * @property {string} manifest Path of the manifest in its build; empty for the shell, which exposes nothing.
 * @property {string[]} releases Versions that are kept deployed beside each other; empty where there is just one.
 */

/** The releases of settings: the one that runs today, its predecessor, and one whose needs the page cannot meet yet. */
export const settingsReleases = ['1.0.0', '1.1.0', '2.0.0-next.1'];

/** @type {readonly App[]} */
export const apps = [
  { name: 'shell', container: 'shell', port: 3000, manifest: '', releases: [] },
  {
    name: 'dashboard',
    container: 'mfe_dashboard',
    port: 3001,
    manifest: '/static/mf-manifest.json',
    releases: [],
  },
  {
    name: 'settings',
    container: 'mfe_settings',
    port: 3002,
    manifest: '/mf-manifest.json',
    releases: settingsReleases,
  },
  { name: 'analytics', container: 'mfe_analytics', port: 3003, manifest: '/mf-manifest.json', releases: [] },
  { name: 'design-system', container: 'design_system', port: 3004, manifest: '/mf-manifest.json', releases: [] },
];

/** The release that the version config names. */
export const currentSettings = '1.1.0';

/**
 * The folder with the source and the build of an app.
 * @param {string} name
 */
export function appFolder(name) {
  return path.join(workspace, 'apps', name);
}
