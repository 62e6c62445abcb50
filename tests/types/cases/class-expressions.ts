export const Made: new () => { x: number } = class { x: number = 1; };
export const Factory: { create(): Date } = { create: () => new Date() };
