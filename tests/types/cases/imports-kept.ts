import type { Options } from './mixed-target.js';
import { Plain, type Numbered } from './enums.js';
import * as all from './functions.js';
import Widget from './default-class.js';
import { plain as unused } from './functions.js';
import './declare-global.js';
export const make = (options: Options): Plain => (options ? Plain.A : Plain.B);
export type Uses = Numbered | typeof all.plain | Widget<string>;
void unused;
