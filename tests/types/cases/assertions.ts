export function isString(value: unknown): value is string { return typeof value === 'string'; }
export function assertString(value: unknown): asserts value is string { if (!isString(value)) throw new Error(); }
export function assert(value: unknown): asserts value { if (!value) throw new Error(); }
export class Node { isLeaf(): this is Leaf { return false; } }
export class Leaf extends Node { leaf: true = true; }
