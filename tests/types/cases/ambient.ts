declare const VERSION: string;
declare function assertIs(value: unknown): asserts value is string;
declare class Legacy { method(): void; }
export { VERSION, assertIs, Legacy };
