/** The same URL, told from those of earlier attempts. */
export const withAttempt = (url: string, attempt: number): string =>
  attempt > 0
    ? url.replace(/(\?[^#]*)?(#.*)?$/, (_, query, hash = '') => `${query ? `${query}&` : '?'}attempt=${attempt}${hash}`)
    : url;

/** The same URL on another domain, which may have a scheme and a port. A URL that is none stays. */
export function onDomain(url: string, domain: string): string {
  try {
    const { origin, href, protocol } = new URL(url);
    const target = new URL(domain.includes('//') ? new URL(domain, href).href : `${protocol}//${domain}`);
    return target.origin + href.slice(origin.length);
  } catch {
    return url;
  }
}
