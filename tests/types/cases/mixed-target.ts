export enum Plain { A, B }
export interface Options { depth: number }
