import { example } from './example.mjs';
import { guide } from './guide.mjs';
import { workspace } from './workspace.mjs';

/**
 * What is visited.
 *
 * @typedef {object} Scene
 * @property {string[]} apps by their folders; the last one is the page's
 * @property {string} [group] scenes of one group are the same builds
 * @property {string} route
 * @property {string[]} selectors of what has to be mounted
 * @property {(folder: string) => Record<string, string>} [env] what configurations read
 * @property {(folder: string, contender: string) => Promise<Record<string, string>>} write writes the sources, and says what requests lead
 *   to in builds
 * @property {(origins: Record<string, string>, name: string) => string} [prefixOf] where a remote's files are served
 * @property {(order: object) => Promise<void>} [build] where an app has no configuration of its own
 * @property {(origins: Record<string, string>) => Record<string, unknown>} answers JSON that the page's server has besides what is built;
 *   builds find it in the folder of the sources
 * @property {(html: string, page: Served) => Promise<string>} hint adds early hints to the page, as a server would
 *
 * @typedef {object} Served
 * @property {string} route
 * @property {Record<string, string>} origins of the apps
 * @property {object} host the manifest of the page's app
 * @property {(url: string) => Promise<object>} readManifest
 * @property {string} folder of the apps
 */

/**
 * @param {import('../cases.mjs').Case} one
 * @returns {Scene}
 */
export function sceneOf(one) {
  if (one.page === 'guide') return guide;
  return one.page ? example(one.page) : workspace(one);
}
