import stringWidth from 'string-width';

/** The columns that the widest of some texts takes, of however many; 0 for none. */
export function widest(texts: Iterable<string>): number {
  let width = 0;
  for (const text of texts) width = Math.max(width, stringWidth(text));
  return width;
}
