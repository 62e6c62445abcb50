import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Program } from '@oxc-project/types';
import { parse } from '../syntax/parse.js';

/** `export * from` is followed this often. */
const DEEPEST = 20;

/** A name that code may export as it is. */
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*$/u;

/**
 * The names that a declaration file exports, with those that it takes from others beside it.
 *
 * @param file absolute
 * @returns undefined where there is no such file
 */
export async function declaredNames(file: string, depth = 0): Promise<string[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { names, all } = exportsIn(parse(file, text).program);
  if (depth < DEEPEST) {
    for (const from of all) {
      const more = await namesBeside(join(dirname(file), from), depth + 1);
      names.push(...more.filter((name) => name !== 'default'));
    }
  }
  return [...new Set(names)];
}

async function namesBeside(path: string, depth: number): Promise<string[]> {
  const stem = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  for (const file of [`${stem}.d.ts`, join(stem, 'index.d.ts')]) {
    const names = await declaredNames(file, depth);
    if (names) return names;
  }
  return [];
}

/** What a module exports: names of values, and the files all of whose names it exports. */
function exportsIn({ body }: Program): { names: string[]; all: string[] } {
  const names: string[] = [];
  const all: string[] = [];
  for (const node of body) {
    if (node.type === 'ExportDefaultDeclaration') names.push('default');
    if (node.type === 'ExportAllDeclaration' && node.exportKind !== 'type') {
      if (node.exported) names.push(textOf(node.exported));
      else if (node.source.value.startsWith('.')) all.push(node.source.value);
    }
    if (node.type !== 'ExportNamedDeclaration') continue;
    // What is declared counts as a type in the tree, also where it has a value.
    names.push(...declaredIn(node.declaration));
    const isType = (one: { exportKind?: unknown }) => one.exportKind === 'type';
    if (!isType(node)) names.push(...node.specifiers.filter((one) => !isType(one)).map((one) => textOf(one.exported)));
  }
  return { names, all };
}

function declaredIn(declaration: unknown): string[] {
  const { type, id, declarations } = (declaration ?? {}) as {
    type?: string;
    id?: { name?: string };
    declarations?: { id: { name?: string } }[];
  };
  if (type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration') return [];
  const ids = declarations ? declarations.map((one) => one.id) : [id];
  return ids.flatMap((one) => one?.name ?? []);
}

function textOf(name: { name?: unknown; value?: unknown }): string {
  return String(name.name ?? name.value);
}

/**
 * The text of a module that stands in for one of which only the names are known. Each is a function that does nothing: a component that
 * shows nothing.
 */
export function stubModule(request: string, names: readonly string[]): string {
  const usable = names.filter((name) => IDENTIFIER.test(name));
  const lines = usable.map((name, index) => {
    const value = `const stub${index} = stub(${JSON.stringify(`${request} ${name}`)});`;
    return `${value}\nexport { stub${index} as ${name} };`;
  });
  return ['const stub = (displayName) => Object.assign(() => null, { displayName });', ...lines, 'export {};', ''].join(
    '\n',
  );
}
