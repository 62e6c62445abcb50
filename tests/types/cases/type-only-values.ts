class Hidden { a: string = ''; }
export type { Hidden };
const value: number = 1;
export type { value };
