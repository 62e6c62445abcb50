declare module '*.svg' { const url: string; export default url; }
declare module 'virtual:config' { export interface Config { a: string } export const config: Config; }
export const x: number = 1;
