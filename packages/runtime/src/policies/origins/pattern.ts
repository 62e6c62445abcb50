/** `[scheme://][*.]host[:port]`, as the build has checked it. */
const PATTERN = /^(?:([^:/]+):\/\/)?(\*\.)?(\[[^\]]*\]|[^:[]*)(?::(.+))?$/;

/** The ports that URLs leave out. */
const PORTS: Record<string, string> = { http: '80', https: '443' };

/**
 * Whether a URL is of an origin that a pattern stands for. Without a scheme, `http` and `https` match; `*.` stands for subdomains, and
 * not for the host itself; without a port, only the scheme's own matches, and `*` is any. The build reads patterns in the same way
 * (`fedpack_config::model::OriginPattern`).
 */
export function matchesOrigin(url: URL, pattern: string): boolean {
  const [, scheme, wildcard, host = '', port] = PATTERN.exec(pattern) ?? [];
  const own = url.protocol.slice(0, -1);
  const isScheme = scheme === undefined ? own in PORTS : own === scheme;
  const isHost = wildcard
    ? url.hostname.endsWith(`.${host}`) && url.hostname.length > host.length + 1
    : url.hostname === host;
  const portOf = (text: string) => (text === PORTS[own] ? '' : text);
  return isScheme && isHost && (port === '*' || url.port === portOf(port ?? ''));
}
