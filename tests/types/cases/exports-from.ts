export * from './functions.js';
export * as everything from './enums.js';
export { Plain as Other, type Options as O } from './mixed-target.js';
export { default as Widget } from './default-class.js';
export type { Numbered } from './enums.js';
export type * from './interfaces.js';
