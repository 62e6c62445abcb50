import type { Node, Program, StringLiteral } from '@oxc-project/types';
import MagicString from 'magic-string';
import { parse } from '../../syntax/parse.js';
import { visit } from '../../syntax/visit.js';
import { EXPORTS, REPLACEMENTS } from './modules.js';

/** A file whose imports have been changed. */
export interface Migrated {
  text: string;
  /** The modules that were put in the place of others. */
  replaced: string[];
  /** Upstream's modules that are imported still. */
  kept: string[];
  /** What is imported by name and not exported by fedpack: `name` of `module`. */
  missing: { name: string; module: string }[];
}

/** Upstream's modules, between quotes. */
const QUOTED = /(?<=(['"]))@module-federation\/[\w./-]+(?=\1)/g;

/** Changes the imports of a file from upstream's modules to fedpack's; undefined where it names none. */
export function migrateImports(file: string, text: string): Migrated | undefined {
  if (!text.includes('@module-federation/')) return undefined;
  const edits = new MagicString(text);
  const { places, program } = placesIn(file, text);
  const result: Omit<Migrated, 'text'> = { replaced: [], kept: [], missing: [] };
  for (const { request, start } of places) {
    const module = REPLACEMENTS[request];
    if (module) edits.overwrite(start, start + request.length, module);
    (module ? result.replaced : result.kept).push(module ?? request);
  }
  return { text: edits.toString(), ...result, missing: program ? missingIn(program) : [] };
}

interface Place {
  request: string;
  /** Behind the quote. */
  start: number;
}

/** Components of Vue and Svelte hold scripts among other things: there, what is between quotes is taken for an import. */
function placesIn(file: string, text: string): { places: Place[]; program?: Program } {
  if (!/\.[cm]?[jt]sx?$/.test(file)) {
    return { places: [...text.matchAll(QUOTED)].map(({ 0: request, index: start }) => ({ request, start })) };
  }
  const { program } = parse(file, text);
  const found = new Map<number, Place>();
  visit(program, {
    Literal(node) {
      const { value, start } = node as StringLiteral;
      if (typeof value === 'string' && value.startsWith('@module-federation/'))
        found.set(start, { request: value, start: start + 1 });
    },
    // `shared: { '@module-federation/runtime': … }` names a package that is shared, whoever imports it.
    'Property:exit': ({ key }) => void found.delete(key.start),
  });
  return { places: [...found.values()], program };
}

/** Imports of values that upstream exports and fedpack doesn't. */
function missingIn({ body }: Program): Migrated['missing'] {
  return body.flatMap((statement) => {
    if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') return [];
    const module = REPLACEMENTS[statement.source.value];
    const exported = module && EXPORTS[module];
    if (!exported) return [];
    return statement.specifiers.flatMap((specifier) => {
      if (specifier.type !== 'ImportSpecifier' || specifier.importKind === 'type') return [];
      const name = nameOf(specifier.imported);
      // Types are in capitals, too, and may be imported like values.
      return exported.includes(name) || /(?:Options|Config|Type|Object)$/.test(name) ? [] : [{ name, module }];
    });
  });
}

function nameOf(node: Node): string {
  return node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';
}
