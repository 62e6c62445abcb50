export interface Box { height: number }
export interface Box { width: number }
export class Album { label: Album.Label = {}; }
export namespace Album { export interface Label { text?: string } }
export function build(): build.Options { return { deep: build.depth > 0 }; }
export namespace build { export interface Options { deep: boolean } export const depth: number = 1; }
export enum Color { Red }
export namespace Color { export function parse(text: string): Color { return text ? Color.Red : Color.Red; } }
