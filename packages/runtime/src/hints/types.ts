/** A file that a page is going to load, and how. */
export interface Hint {
  href: string;
  /** `fetch` for a manifest. */
  as: 'fetch' | 'script' | 'style';
  /** Whether it is an ECMAScript module. */
  module?: boolean;
  /** The `crossorigin` of the request that follows. One with another would fetch the file again. */
  crossorigin?: CrossOrigin;
  /** The hash that the request asks for. */
  integrity?: string;
}

/** The values of `crossorigin`. */
export type CrossOrigin = 'anonymous' | 'use-credentials';

/** Path patterns of routes → what they load. */
export type RouteHints = Record<string, Hint[]>;

/** A manifest, and what a page uses of it. */
export interface ManifestUse {
  /** Where the page's runtime asks for it: an absolute URL. */
  url: string;
  /** What `JSON.parse` makes of it. Nothing in it is trusted. Without it, the manifest alone is loaded early. */
  manifest?: unknown;
  /** The keys of the exposed modules (`./App`). */
  exposes?: readonly string[];
  /** The keys of the shared modules that the page gets of this remote. */
  shared?: readonly string[];
  /** Whether the host enforces hashes (`security.integrity`). */
  integrity?: boolean;
}
