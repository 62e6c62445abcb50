const config: { port: number } = { port: 1 };
export default config;
