import { MANIFEST_ID } from '../../hints/manifest-id';

declare const ENV_TARGET: unknown;

/** Builds for Node leave it out. */
const MAY_BE_PAGE = !(typeof ENV_TARGET !== 'undefined' && ENV_TARGET === 'node');

/**
 * Takes a manifest that the host's build has written into the page, as it never changes. It is there once, so whoever tries again asks the
 * server. Only the head counts: what users contribute to a page is in its body.
 */
export function takeManifest(url: string): Response | undefined {
  const element = MAY_BE_PAGE ? globalThis.document?.head?.children?.namedItem(MANIFEST_ID + url) : undefined;
  element?.remove();
  return element ? new Response(element.textContent) : undefined;
}
