export const enum Direction { Up = 1, Down }
export declare enum Outside { A = 1, B = 2 }
export declare const enum OutsideConst { A = 'a' }
const enum Local { X = 4 }
export type OfLocal = Local;
