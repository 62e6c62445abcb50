import type { Options } from './mixed-target.js' with { 'resolution-mode': 'import' };
export type O = Options;
