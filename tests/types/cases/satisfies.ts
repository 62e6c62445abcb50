interface Config { port: number; host?: string }
export const config: Config = { port: 80, host: 'x' } satisfies Config;
const routes = ['a', 'b'] as const satisfies readonly string[];
export const first: string = routes[0] satisfies string;
export function level(): string { return 'debug' satisfies string; }
export default config;
