export enum Plain { A, B, C }
export enum Numbered { A = 1, B, C = 10, D }
export enum Texts { Up = 'UP', Down = 'DOWN' }
export enum Flags { None = 0, Read = 1 << 0, Write = 1 << 1, Both = Read | Write, All = ~0 }
export enum Mixed { No = 0, Yes = 'YES' }
export enum Templates { A = `a`, B = 'b' + A }
export enum Negative { Minus = -1, Zero }
