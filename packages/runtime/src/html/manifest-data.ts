import { MANIFEST_ID } from '../hints/manifest-id';
import type { Hint } from '../hints/types';
import { dataElement } from './data-element';
import type { Head } from './scan';

/** The bytes of one element, and of all on a page: each visit loads the HTML, and with it these. */
const [LARGEST, MOST] = [32 * 1024, 128 * 1024];

/**
 * Writes manifests as data that pages take in place of asking for them, as far as there is room.
 *
 * @param hints of what the page loads
 * @param manifests by URL
 * @returns the elements by URL
 */
export function manifestData(
  hints: readonly Hint[],
  manifests: Readonly<Record<string, unknown>>,
): Map<string, string> {
  const elements = new Map<string, string>();
  let size = 0;
  for (const { href, as } of hints) {
    if (as !== 'fetch' || !Object.hasOwn(manifests, href)) continue;
    const element = dataElement(MANIFEST_ID + href, manifests[href]);
    const { length } = new TextEncoder().encode(element);
    if (length <= LARGEST && size + length <= MOST) {
      size += length;
      elements.set(href, element);
    }
  }
  return elements;
}

/** The URLs of the manifests that a page has as data. */
export const manifestsInPage = ({ tags }: Head): string[] =>
  tags.flatMap(({ name, attributes }) => {
    const id = attributes.get('id');
    return name === 'script' && id?.startsWith(MANIFEST_ID) ? id.slice(MANIFEST_ID.length) : [];
  });
