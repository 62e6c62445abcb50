/** The entries of a lock file for the dependencies of one package. */
export interface Lock {
  /**
   * The version that a package gets of a dependency.
   *
   * @param folder of the package, relative to the lock file, with `/`; '' for the folder of the lock file
   * @param range as package.json asks for it
   * @returns undefined where the lock does not tell: what is linked has its version in its own package.json
   */
  version(folder: string, name: string, range: string): string | undefined;
}

/** A member of something parsed; undefined where it is not there. */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** A text, where it is one. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
