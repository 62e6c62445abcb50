/**
 * Whether a path is one of a route's. A segment `:name` or `*` of the pattern is any one; `/*` at its end is the path with all that lies
 * below it.
 */
export function matchesRoute(pattern: string, path: string): boolean {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(path.replace(/[#?].*$/, ''));
  const isOpen = wanted[wanted.length - 1] === '*';
  if (isOpen) {
    wanted.pop();
  }
  return (
    (isOpen ? given.length >= wanted.length : given.length === wanted.length) &&
    wanted.every((segment, at) => segment === '*' || segment[0] === ':' || segment === given[at])
  );
}

const segmentsOf = (path: string): string[] =>
  encodedPath(path)
    .split('/')
    .filter((segment) => segment !== '');

/** Writes a path as browsers do: `/bücher` is `/b%C3%BCcher` in requests and in `location.pathname`. */
export function encodedPath(path: string): string {
  try {
    return path.replace(/[^!-~]+/g, encodeURIComponent);
  } catch {
    // Half a character.
    return path;
  }
}
