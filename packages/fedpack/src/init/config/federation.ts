import type { CallExpression, NewExpression, Node, ObjectExpression, Program } from '@oxc-project/types';
import { visit } from '../../syntax/visit.js';
import { type Imported, importsOf } from './imports.js';

/** A federation plugin in a configuration. */
export interface Federation {
  /** The module that it is imported from. */
  from: string;
  /** Its options; undefined where they stand elsewhere. */
  options: ObjectExpression | undefined;
  /** What the plugin of Rsbuild is given besides. */
  settings: ObjectExpression | undefined;
}

/** The names by which federation plugins are exported. */
const PLUGINS = new Set(['ModuleFederationPlugin', 'pluginModuleFederation', 'createModuleFederationConfig']);

/** Whose plugins are looked for. */
const OWNERS =
  /^(?:fedpack(?:\/rsbuild)?|@module-federation\/(?:enhanced|rspack|rsbuild-plugin)(?:\/.*)?|@rspack\/core|webpack)$/;

/** The federation plugins of a configuration, in the order of the text. */
export function findFederation(program: Program): Federation[] {
  const imports = importsOf(program);
  const found: Federation[] = [];
  const add = ({ callee, arguments: [options, settings] }: CallExpression | NewExpression) => {
    const imported = importedBy(callee, imports);
    if (!imported || !PLUGINS.has(imported.name) || !OWNERS.test(imported.from)) return;
    found.push({ from: imported.from, options: objectIn(options, program), settings: objectIn(settings, program) });
  };
  visit(program, { CallExpression: add, NewExpression: add });
  return found;
}

/** `ModuleFederationPlugin`, `rspack.container.ModuleFederationPlugin` */
function importedBy(callee: Node, imports: ReadonlyMap<string, Imported>): Imported | undefined {
  if (callee.type === 'Identifier') return imports.get(callee.name);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const owner = importedBy(callee.object, imports);
  return owner && { from: owner.from, name: callee.property.name };
}

/** An object that is written there, or in a constant of the file. */
function objectIn(node: Node | undefined, program: Program): ObjectExpression | undefined {
  if (node?.type === 'ObjectExpression') return node;
  if (node?.type !== 'Identifier') return undefined;
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') continue;
    const own = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === node.name);
    if (own?.init?.type === 'ObjectExpression') return own.init;
  }
  return undefined;
}
