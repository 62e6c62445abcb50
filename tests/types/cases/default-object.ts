export default { name: 'app' as string, port: 80, run(times: number): void { void times; }, nested: { on: true } };
