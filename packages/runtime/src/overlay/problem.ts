/** Something that went wrong, as the overlay shows it. Its texts are plain, and bounded. */
export interface Problem {
  /** The same problem, met again, has the same: parts by {@link keyOf}, so that those of a remote are withdrawn together. */
  key: string;
  level: 'error' | 'warning';
  /** The remote or the build that it is about. */
  subject: string;
  /** `RUNTIME-003`, as the runtime's errors have it. */
  code?: string;
  /** One sentence. */
  what: string;
  /** What to do about it. */
  next?: string;
  /** Where the file is that it is about. */
  url?: string;
  /** More lines: the text of a build, or where an error comes from. */
  detail?: string;
  /** What a development server is asked, so that it opens the file. */
  editor?: string;
  /** The page of the documentation, without its extension. */
  page?: string;
}

/** Joins the parts of a key. */
export const keyOf = (...parts: string[]): string => parts.map((part) => part.replace(/\n/g, ' ')).join('\n');

/** The beginning of the keys of a remote's problems: of those of the remote itself, or of one exposed module. */
export const remoteKey = (name: string, expose = ''): string => `${keyOf('remote', name, expose)}\n`;

/** The key of what a build says. */
export const buildKey = (name: string, level: Problem['level']): string => keyOf('build', name, level);
