import { apps, currentSettings } from './apps.mjs';

/**
 * Where a release is deployed on the server of its app.
 * @param {string} name app
 * @param {string} version
 */
export function releasePath(name, version) {
  return `/${name}/v${version}`;
}

/**
 * The version config: manifest URLs by container name.
 * @param {Record<string, string>} urls origin of every app
 * @param {{ deployed: boolean }} options whether releases lie under version-prefixed paths, as they do once deployed
 * @returns {Record<string, string>}
 */
export function versionConfig(urls, { deployed }) {
  return Object.fromEntries(
    apps
      .filter((app) => app.manifest)
      .map((app) => {
        const prefix = deployed && app.releases.length > 0 ? releasePath(app.name, currentSettings) : '';
        return [app.container, `${urls[app.name]}${prefix}${app.manifest}`];
      }),
  );
}

/**
 * The catalogue of releases: manifest URLs by container name and version.
 * @param {Record<string, string>} urls origin of every app
 * @returns {Record<string, Record<string, string>>}
 */
export function releaseCatalogue(urls) {
  return Object.fromEntries(
    apps
      .filter((app) => app.releases.length > 0)
      .map((app) => [
        app.container,
        Object.fromEntries(
          app.releases.map((version) => [version, `${urls[app.name]}${releasePath(app.name, version)}${app.manifest}`]),
        ),
      ]),
  );
}
