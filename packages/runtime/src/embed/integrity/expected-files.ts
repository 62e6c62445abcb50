/** The hash that a file must have. */
export interface Expectation {
  remote: string;
  /** Undefined for a file that is not in its remote's table. */
  hash?: string;
  isEntry?: boolean;
  isPinned?: boolean;
}

/** The files that are expected on a page, by URL. All copies of this plugin share them. */
interface Page {
  files: Map<string, Expectation>;
  /** Folders that hold files of one remote alone → the remote. */
  folders: Map<string, string>;
  /** Elements that were seen, with what is expected of them. */
  elements: WeakMap<object, Expectation>;
  /** Why files were refused, by URL. */
  failures: Map<string, Error>;
  /** Whether elements are guarded already. */
  isGuarded?: boolean;
}

const PAGE: unique symbol = Symbol.for('fedpack.integrity') as never;

/** Returns what all copies of this plugin on a page share. */
export function page(): Page {
  const scope = globalThis as { [PAGE]?: Page };
  scope[PAGE] ??= { files: new Map(), folders: new Map(), elements: new WeakMap(), failures: new Map() };
  return scope[PAGE];
}

/** Resolves a URL, without its query. */
export function fileUrl(url: string, base?: string): string {
  const { origin, pathname, protocol } = new URL(url, base ?? globalThis.location?.href);
  return (origin === 'null' ? protocol : origin) + pathname;
}

/** Adds a file. A pinned hash stays: another host of the page may trust whatever a manifest says. */
export function expectFile(url: string, expectation: Expectation): void {
  const { files, failures } = page();
  const known = files.get(url);
  if (!known?.isPinned || expectation.isPinned) {
    files.set(url, expectation);
    failures.delete(url);
  }
}

/** Adds a folder, unless this page or one of its scripts comes from it as well. */
export function expectFolder(url: string, remote: string): void {
  const { files, folders } = page();
  const scripts = Array.from(globalThis.document?.scripts ?? [], ({ src }) => src);
  const own = [globalThis.location?.href, ...scripts].filter((each) => each && !files.has(fileUrl(each)));
  if (!own.some((each) => each?.startsWith(url))) {
    folders.set(url, remote);
  }
}

/** Returns what is expected of a URL; undefined if it is not one of a remote. */
export function expectationOf(url: string): Expectation | undefined {
  const { files, folders } = page();
  let file: string;
  try {
    file = fileUrl(url);
  } catch {
    return undefined;
  }
  const known = files.get(file);
  if (known) {
    return known;
  }
  const folder = Array.from(folders.keys()).find((each) => file.startsWith(each));
  return folder === undefined ? undefined : { remote: folders.get(folder) as string };
}
