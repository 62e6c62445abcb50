import { urlIn, type VersionConfig } from '../../dev/session.js';
import type { DevApp } from './apps.js';

/** The address of an app on its port. */
export function originOf({ server }: Pick<DevApp, 'server'>, port: number): string {
  return `${server.https ? 'https' : 'http'}://${server.host ?? 'localhost'}:${port}`;
}

/** The address of its page. */
export function pageOf(app: Pick<DevApp, 'server'>, port: number): string {
  return `${originOf(app, port)}${(app.server.base ?? '').replace(/\/$/, '')}/`;
}

/** Where the manifests of apps are that run here. */
export function localVersions(ports: ReadonlyMap<DevApp, number>): Record<string, string> {
  return Object.fromEntries(
    [...ports].flatMap(([app, port]) => app.containers.map(({ name, file }) => [name, pageOf(app, port) + file])),
  );
}

/**
 * A deployed version config, with the apps that run here in place of their deployed releases. What it says of each beside the
 * address stays.
 */
export function mergeVersions(rest: VersionConfig, local: Readonly<Record<string, string>>): VersionConfig {
  const asObjects = Object.values(rest).some((value) => typeof value === 'object');
  const entries = Object.entries(local).map(([name, url]) => {
    const deployed = Object.hasOwn(rest, name) ? rest[name] : undefined;
    const isObject = deployed === undefined ? asObjects : typeof deployed === 'object';
    return [name, isObject ? { ...(deployed as object | undefined), entry: url } : url] as const;
  });
  return { ...rest, ...Object.fromEntries(entries) };
}

/** The containers of apps that a version config does not have. */
export function missingIn(versions: VersionConfig, apps: readonly DevApp[]): string[] {
  const isThere = (name: string) => Object.hasOwn(versions, name) && urlIn(versions[name]) !== undefined;
  return apps.flatMap(({ containers }) => containers.map(({ name }) => name)).filter((name) => !isThere(name));
}
