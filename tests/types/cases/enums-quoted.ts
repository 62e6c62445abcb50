export enum Quoted { 'a-b' = 1, 'c' = 2, d }
