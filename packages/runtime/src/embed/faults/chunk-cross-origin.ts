/** With which `crossorigin` containers load their files, by URL: `fedpack.crossOrigin` of their manifests. */
export const crossOrigins: Record<string, string | undefined> = {};

/** The `crossorigin` that a link needs to load a file ahead: with another than the container's, it would be loaded again. */
export function crossOriginOf(url: string): string | undefined {
  const crossOrigin = crossOrigins[url];
  // Bundlers load files of the page's own server without it, unless these need credentials.
  return crossOrigin === 'anonymous' && url.startsWith(`${location.origin}/`) ? undefined : crossOrigin;
}
