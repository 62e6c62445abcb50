/** The modules of remotes that a page uses, by the alias of the remote: the keys of its exposes. */
export type RemoteUses = Map<string, Set<string>>;

/** Sorts requests of remote modules by their remotes. Of several aliases that fit, the longest is meant. What fits none is left out. */
export function remoteUses(requests: Iterable<string>, aliases: readonly string[]): RemoteUses {
  const uses: RemoteUses = new Map();
  for (const request of requests) {
    const [alias] = aliases
      .filter((each) => request === each || request.startsWith(`${each}/`))
      .sort((a, b) => b.length - a.length);
    if (alias === undefined) continue;
    const key = request === alias ? '.' : `.${request.slice(alias.length)}`;
    uses.set(alias, (uses.get(alias) ?? new Set()).add(key));
  }
  return uses;
}
