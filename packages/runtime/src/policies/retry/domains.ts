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
