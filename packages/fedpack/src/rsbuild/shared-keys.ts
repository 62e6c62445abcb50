/**
 * The requests that `shared` names itself, without those that `auto: true` stands for.
 *
 * @param shared anything; what is wrong with it, Rust says
 */
export function sharedKeys(shared: unknown): string[] {
  return [shared].flat().flatMap((item): string[] => {
    if (typeof item === 'string') return [item];
    if (typeof item !== 'object' || item === null) return [];
    return Object.entries(item).flatMap(([key, value]) => (key === 'auto' && value === true ? [] : [key]));
  });
}
