import type { Options } from './mixed-target.js';
import { plain } from './functions.js';
export function shadow<Options>(of: Options): Options { return of; }
export const uses = (options: Options): void => { void options; };
export function parameters(plain: string): typeof plain { return plain; }
