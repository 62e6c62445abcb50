/** Characters that move a terminal's cursor or change the direction of a line. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text of somebody else, as it may stand on a terminal: one line, and nothing in it but what is seen. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}
