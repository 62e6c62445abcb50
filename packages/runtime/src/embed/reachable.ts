/** What has a `forEach`: a list, or a set. */
interface Each<T> {
  forEach(visit: (node: T) => void): void;
}

/** A node and all that it leads to, directly or not. */
export function reachable<T>(from: T, next: (node: T) => Each<T>): Set<T> {
  const found = new Set([from]);
  // Visits what is added meanwhile, too.
  found.forEach((node) => {
    next(node).forEach((each) => {
      found.add(each);
    });
  });
  return found;
}
