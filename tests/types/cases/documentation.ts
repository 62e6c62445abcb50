/**
 * What it is.
 *
 * @example
 * render('x');
 */
export function render(
  what: string,
): void { void what; }
/** Its options. */
export interface Options {
  /** How deep. */
  depth: number;
  // a note that nobody keeps
  width: number;
  /** @deprecated */
  old?: string;
}
/* a block that nobody keeps */
export class Documented {
  /** A field. */
  field: string = '';
  /** A method. */
  method(): void {}
}
