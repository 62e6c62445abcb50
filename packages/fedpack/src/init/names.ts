/** A remote that a host is to use. */
export interface RemoteAddress {
  /** The container's name, by which the host imports it. */
  name: string;
  /** Its manifest or entry. */
  url: string;
}

/** What a remote is called of which nothing but the URL is known. */
export const DEFAULT_REMOTE = 'remote';
/** Where a remote is found on this machine, with the port that `fedpack init --remote` gives it. */
export const DEFAULT_REMOTE_URL = 'http://localhost:3001/mf-manifest.json';
export const DEFAULT_REMOTE_PORT = 3001;

/** A container's name from that of a package: `@acme/check-out` → `check_out`. */
export function containerName(packageName: string | undefined): string {
  const words = (packageName ?? '')
    .replace(/^@[^/]*\//, '')
    .replace(/[^\w$]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (words === '') return 'app';
  return /^\d/.test(words) ? `app_${words}` : words;
}

/** Whether a text can be the name of a container: it becomes a global variable, and the first part of requests. */
export function isContainerName(text: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(text);
}

/** `cart@https://…`, or the URL alone; undefined where there is no URL. */
export function parseRemote(text: string): RemoteAddress | undefined {
  const [, name = DEFAULT_REMOTE, url = ''] = /^(?:([^@:/]+)@)?(.*)$/.exec(text) ?? [];
  if (!URL.canParse(url) || !/^https?:/.test(url) || !isContainerName(name)) return undefined;
  // A bare origin, as a browser shows it.
  const { pathname } = new URL(url);
  return { name, url: pathname === '/' ? new URL('/mf-manifest.json', url).href : url };
}

/** An expose: the name and the file, `./Cart=./src/Cart.tsx`, or the file alone. */
export interface Expose {
  key: string;
  file: string;
}

/** @param text `./Cart=./src/Cart.tsx`, or the file alone, which gives the name */
export function parseExpose(text: string): Expose | undefined {
  const parts = text.split('=');
  const [first = '', second] = parts;
  const file = relative(second ?? first);
  const base = /([^/]+?)(?:\.\w+)?$/.exec(file)?.[1];
  if (parts.length > 2 || !base || file === './') return undefined;
  return { key: second === undefined ? `./${base}` : relative(first), file };
}

function relative(path: string): string {
  return `./${path.replaceAll('\\', '/').replace(/^\.\//, '')}`;
}
