import type { Plain } from './enums.js';
export const value: Plain | undefined = undefined;
export default function run(): void {}
