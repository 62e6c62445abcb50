/** Any thrown value as an Error. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/**
 * Reads an export of a loaded module.
 *
 * @throws if the module has no such export, naming those that it has.
 */
export function readExport<T>(module: unknown, exportName: string, id: string): T {
  const namespace = Object(module) as Record<string, unknown>;
  const value = namespace[exportName];
  if (value !== undefined) return value as T;
  const names = Object.keys(namespace).join(', ') || 'nothing';
  throw new Error(`"${id}" has no export "${exportName}". It exports: ${names}.`);
}
