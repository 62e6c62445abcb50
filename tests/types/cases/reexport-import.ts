import { Plain } from './enums.js';
import type { Options } from './mixed-target.js';
import * as functions from './functions.js';
import Widget from './default-class.js';
export { Plain, functions, Widget };
export type { Options };
