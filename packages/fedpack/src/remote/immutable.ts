import type { IncomingHttpHeaders } from 'node:http';

/** Seconds of a year, by which servers say "for good". The promise of `immutable` ends with `max-age`, and pages may be older. */
const LONG = 31_536_000;

/** Directives of answers that not everybody gets, or not again. */
const LIMITS = ['no-cache', 'no-store', 'private'];

/** Headers of a request that make no difference to a manifest. */
const HARMLESS = ['accept-encoding', 'origin'];

/**
 * Whether an answer is the same for everyone and never changes at its URL (`immutable`, RFC 8246), so that pages need not ask for it.
 *
 * @param headers of the answer
 */
export function isImmutable({ 'cache-control': control = '', vary = '' }: IncomingHttpHeaders): boolean {
  const unquoted = control.replace(/"[^"]*"/g, '');
  const directives = new Map(listed(unquoted).map(nameAndValue));
  return (
    directives.has('immutable') &&
    Number(directives.get('max-age')) >= LONG &&
    !LIMITS.some((limit) => directives.has(limit)) &&
    listed(vary).every((name) => HARMLESS.includes(name))
  );
}

const nameAndValue = (directive: string): [name: string, value: string] => {
  const [name = '', value = ''] = directive.split('=');
  return [name, value];
};

const listed = (header: string): string[] =>
  header
    .toLowerCase()
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
