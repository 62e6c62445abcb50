const ANY: ReadonlySet<string> = new Set(['0.0.0.0', '::', '[::]']);

/** Whether a server with this host listens on all addresses of its machine. */
export function isAnyHost(host: string): boolean {
  return ANY.has(host);
}
