interface Remote {
  name: string;
  alias?: string;
}

/** The remote that an id such as `dashboard/Widget` is of, by its name or its alias. */
export function remoteOf<R extends Remote>(remotes: readonly R[], id: string): R | undefined {
  const isBelow = (name: string | undefined) => name !== undefined && (id === name || id.startsWith(`${name}/`));
  return remotes.find(({ name, alias }) => isBelow(name) || isBelow(alias));
}
