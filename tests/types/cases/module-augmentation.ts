import './mixed-target.js';
declare module './mixed-target.js' { interface Options { added: string } }
export const y: number = 1;
