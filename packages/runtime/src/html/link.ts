import type { Hint } from '../hints/types';

const ESCAPED: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&"<>]/g, (char) => ESCAPED[char] ?? char);

/** Writes an attribute, with a space before it. */
export const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

/** Writes the attribute, where there is a nonce. */
export const nonceAttribute = (nonce?: string): string => (nonce ? attribute('nonce', nonce) : '');

/** Writes the element of a hint. */
export function linkElement(hint: Hint, nonce?: string): string {
  const attributes = Object.entries(attributesOf(hint, nonce));
  return `<link ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}>`;
}

/** Writes the value of a `Link` header for a hint. A URL has none of the characters that would end it. */
export function linkHeader(hint: Hint): string {
  const { href, ...attributes } = attributesOf(hint);
  const parts = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return [`<${href}>`, ...parts].join('; ');
}

/** The attributes of a link. */
export function attributesOf(
  { href, as, module, crossorigin, integrity }: Hint,
  nonce?: string,
): Record<string, string> {
  return {
    rel: module ? 'modulepreload' : 'preload',
    as,
    href,
    ...(crossorigin && { crossorigin }),
    ...(integrity && { integrity }),
    ...(nonce && as !== 'fetch' && { nonce }),
  };
}
