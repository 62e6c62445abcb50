const a: number = 1;
const b: string = '';
type T = string;
export { a as first, b as default, type T as Text };
