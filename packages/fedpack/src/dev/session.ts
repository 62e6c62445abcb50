/** The variable by which `fedpack dev` tells the development servers that it starts about each other. */
export const SESSION_VARIABLE = 'FEDPACK_DEV';

/** Where a page of a host looks for its remotes, unless it is said otherwise. */
export const DEFAULT_PATH = '/remotes.json';

/** A version config: the manifest of each remote by its name, as a URL or as an object with the URL as its `entry`. */
export type VersionConfig = Record<string, unknown>;

/** What a development server is told. */
export interface DevSession {
  /** Where the remotes are. */
  versions: VersionConfig;
  /** The path that pages ask for it. */
  path: string;
  /** Origins, besides those of this machine, whose pages may read the files of remotes. */
  origins: string[];
  /** Names of the containers whose galleries are served. */
  galleries: string[];
}

/** The session as the variable carries it. */
export function writeSession(session: DevSession): string {
  return JSON.stringify(session);
}

/** The session that this process is part of; undefined where nobody has started one, or what is in the variable is none. */
export function readSession(env: NodeJS.ProcessEnv = process.env): DevSession | undefined {
  const session = parsed(env[SESSION_VARIABLE]);
  if (!isObject(session) || !isObject(session.versions)) return undefined;
  const { versions, path, origins, galleries } = session;
  return {
    versions,
    path: typeof path === 'string' && path.startsWith('/') ? path : DEFAULT_PATH,
    origins: strings(origins),
    galleries: strings(galleries),
  };
}

/** The URL in an entry of a version config. */
export function urlIn(value: unknown): string | undefined {
  const url = isObject(value) ? value.entry : value;
  return typeof url === 'string' ? url : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
