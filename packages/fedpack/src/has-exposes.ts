/** Whether a build makes a container. */
export function hasExposes({ exposes }: Record<string, unknown>): boolean {
  return typeof exposes === 'object' && exposes !== null && Object.keys(exposes).length > 0;
}
