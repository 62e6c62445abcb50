import type { Hint } from './types';

/**
 * A hint as a page needs it, if the page's origin is known: bundlers load files of the page's own server without `crossorigin`, unless these
 * need credentials. Modules are always loaded with it, and so is what has a hash.
 *
 * @param origin of the page, such as `https://shop.example`
 */
export function onPageOf(origin: string | undefined, hint: Hint): Hint {
  const { href, as, module, crossorigin, integrity } = hint;
  const depends = crossorigin === 'anonymous' && as !== 'fetch' && !module && !integrity;
  if (!depends || !origin || !href.startsWith(`${origin}/`)) {
    return hint;
  }
  return { href, as };
}
