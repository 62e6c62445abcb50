const one: number = 1;
export const two: typeof one = one;
function three(): void {}
export { three };
interface Four { a: typeof five }
const five: string = '';
export type { Four };
