import type { Hint } from './types';
import { webUrl } from './web-url';

/** A path on the page's own server, which can't be taken for anything else. */
const PATH = /^(?![a-z][a-z\d+.-]*:)(?!\/\/)[^\s\\<>"]{1,2048}$/i;

const CROSS_ORIGIN = ['anonymous', 'use-credentials', undefined];

const INTEGRITY = /^sha(?:256|384|512)-[\w+/]+={0,2}$/;

/** Returns a hint with nothing but its own fields. Undefined if one of them isn't what it should be. */
export function validHint(given: unknown): Hint | undefined {
  const { href, as, module, crossorigin, integrity } = (given ?? {}) as Record<string, unknown>;
  const url = webUrl(href) ?? (typeof href === 'string' && PATH.test(href) ? href : undefined);
  if (
    url === undefined ||
    (as !== 'fetch' && as !== 'script' && as !== 'style') ||
    !CROSS_ORIGIN.includes(crossorigin as undefined) ||
    (integrity !== undefined && !(typeof integrity === 'string' && INTEGRITY.test(integrity)))
  ) {
    return undefined;
  }
  return {
    href: url,
    as,
    ...(module === true && { module }),
    ...(crossorigin !== undefined && { crossorigin: crossorigin as Hint['crossorigin'] }),
    ...(integrity !== undefined && { integrity }),
  };
}
