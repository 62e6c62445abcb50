/** Where a release's documentation is, if whoever builds it says so. */
declare const FEDPACK_DOCS_URL: string;

/** The URL of a page of the documentation, or its path in the installed package where the build names no site. */
export function docsUrl(page: string, site: string = FEDPACK_DOCS_URL): string {
  return site ? `${site.replace(/\/+$/, '')}/${page}` : `fedpack/docs/${page}.md`;
}

/** Where `@module-federation` explains one of its codes. */
export const upstreamUrl = (code: string): string =>
  `https://module-federation.io/guide/troubleshooting/runtime#${code.toLowerCase()}`;
