import { FedpackError } from '../../error.js';

/** The parameter of a page's address that `@fedpack/runtime/overrides` reads. */
export const PARAMETER = 'mf-override';

/** A deployed page that apps of this machine are opened in. */
export interface Inside {
  origin: string;
  /**
   * The address of the page with each of these in the place of its deployed release.
   *
   * @param local manifests by container
   */
  urls(local: Readonly<Record<string, string>>): string[];
}

/** @throws FedpackError where the address is none of a page */
export function insideOf(address: string): Inside {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new FedpackError('--inside takes the address of a page, such as https://app.example/');
  }
  return {
    origin: url.origin,
    urls(local) {
      const entries = Object.entries(local);
      if (entries.length === 0) return [];
      const page = new URL(url);
      for (const [name, manifest] of entries) page.searchParams.append(PARAMETER, `${name}@${manifest}`);
      // `@`, `:` and `/` may stand in a query as they are, and can be read then.
      return [page.href.replace(/%40/g, '@').replace(/%3A/gi, ':').replace(/%2F/gi, '/')];
    },
  };
}
