import type { GraphEdge } from '../../binding/native-types.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { type DevApp, namesOf } from './apps.js';
import { type Searched, searchedText } from './searched.js';

/** What is asked for. */
export interface Wanted {
  /** Names of the apps to work on; none means those of the folder. */
  named: readonly string[];
  /** Names of further apps. */
  also: readonly string[];
  /** Relative to the root: where the command was called. */
  folder: string;
  /** Whether what is not asked for comes from elsewhere. */
  hasRest: boolean;
  /** Where apps were looked for. */
  searched: Searched;
}

/** What is to be done. */
export interface Choice {
  /** In the order of their names. */
  start: DevApp[];
  /** Those that others need, and that are not started. */
  elsewhere: DevApp[];
}

/**
 * The apps to start: those that are named, and all that these need, as their remotes or as remotes of these.
 *
 * @throws FedpackError where a name is none
 */
export function chooseApps(apps: readonly DevApp[], edges: readonly GraphEdge[], wanted: Wanted): Choice {
  const { searched } = wanted;
  if (apps.length === 0) {
    throw new FedpackError(printable(`no configuration with Module Federation: ${searchedText(searched)}`));
  }
  const find = (name: string) => findApp(apps, name, searched.isListed ? undefined : searchedText(searched));
  const named = wanted.named.length > 0 ? wanted.named.map(find) : here(apps, wanted.folder);
  const own = new Set([...named, ...wanted.also.map(find)]);
  const needed = withRemotes(apps, edges, own);
  const start = wanted.hasRest ? own : needed;
  const inOrder = (some: ReadonlySet<DevApp>) => apps.filter((app) => some.has(app));
  return { start: inOrder(start), elsewhere: inOrder(needed).filter((app) => !start.has(app)) };
}

/** The app whose folder this is or lies in; all of them where it is in none. */
function here(apps: readonly DevApp[], folder: string): readonly DevApp[] {
  const around = apps.filter((app) => app.folder === folder || folder.startsWith(`${app.folder}/`));
  return around.length > 0 ? around : apps;
}

/**
 * The app that a name means.
 *
 * @param hint why there may be too few
 * @throws FedpackError where there is none, or more than one
 */
export function findApp(apps: readonly DevApp[], name: string, hint?: string): DevApp {
  const exact = apps.find((app) => app.name === name);
  const found = exact ? [exact] : apps.filter((app) => namesOf(app).includes(name.replace(/^\.\/|\/$/g, '')));
  const [app, ...others] = found;
  if (app && others.length === 0) return app;
  const names = (some: readonly DevApp[]) => some.map((one) => one.name).join(', ');
  if (app) throw new FedpackError(printable(`"${name}" may be ${names(found)}`));
  const known = `no app is called "${name}"; there are: ${names(apps)}`;
  throw new FedpackError(printable(hint === undefined ? known : `${known}; ${hint}`));
}

function withRemotes(apps: readonly DevApp[], edges: readonly GraphEdge[], start: ReadonlySet<DevApp>): Set<DevApp> {
  const found = new Set(start);
  // What is added while a set is walked through is met, too.
  for (const { ids } of found) {
    const targets = new Set(edges.filter(({ from }) => ids.includes(from)).map(({ to }) => to));
    for (const app of apps) if (app.ids.some((id) => targets.has(id))) found.add(app);
  }
  return found;
}
