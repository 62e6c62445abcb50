import { attribute, nonceAttribute } from './link';

/** Writes an element with data. Text of scripts knows no references, but JSON has escapes of its own. */
export function dataElement(id: string, data: unknown, nonce?: string): string {
  const json = JSON.stringify(data).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json"${attribute('id', id)}${nonceAttribute(nonce)}>${json}</script>`;
}
