import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** What a generic type of TypeScript holds of its arguments: below a key of the user, or at the same place. */
const GENERIC = {
  Array: ([item], at) => [[item, at]],
  NonNullable: ([one], at) => [[one, at]],
  Record: ([, value], at) => [[value, [...at, '*']]],
};

/** Nothing in these has a key of its own. */
const NO_KEYS = /^TS(\w+Keyword|LiteralType|FunctionType)$|^TSTypeReference:(RegExp|Promise)$/;

/**
 * The keys of a type in a declaration file, those of an object behind the object.
 *
 * @param {string} file
 * @param {string} name of the type
 * @returns {string[]} `shared.*.singleton`: `*` stands for keys of the user
 * @throws Error for a type that is not understood, so that no key is missed
 */
export function typeKeys(file, name) {
  const keys = ofDeclaration(readDeclarations(file), name, [], []);
  return [...new Set(keys.map((path) => path.join('.')))];
}

/** The types that a file declares, and where those that it imports are declared. */
function readDeclarations(file) {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const declared = new Map();
  const imported = new Map();
  for (const statement of program.body) {
    const node = statement.declaration ?? statement;
    if (/^TS(Interface|TypeAlias)Declaration$/.test(node.type)) declared.set(node.id.name, node);
    if (node.type !== 'ImportDeclaration' || !node.source.value.startsWith('.')) continue;
    const from = join(dirname(file), node.source.value.replace(/\.js$/, '.d.ts'));
    for (const { imported: named, local } of node.specifiers) imported.set(local.name, { from, name: named?.name });
  }
  return { file, declared, imported };
}

function ofDeclaration(scope, name, at, within) {
  const elsewhere = scope.imported.get(name);
  if (elsewhere) return ofDeclaration(readDeclarations(elsewhere.from), elsewhere.name, at, within);
  const node = scope.declared.get(name);
  if (!node) throw new Error(`${scope.file} declares no ${name}`);
  if (within.includes(node)) return [];
  const inside = [...within, node];
  if (node.typeAnnotation) return ofType(scope, node.typeAnnotation, at, inside);
  const bases = node.extends.flatMap(({ expression }) => ofDeclaration(scope, expression.name, at, inside));
  return [...bases, ...ofMembers(scope, node.body.body, at, inside)];
}

function ofType(scope, node, at, within) {
  const again = (types) => types.flatMap((type) => ofType(scope, type, at, within));
  if (NO_KEYS.test(node.type)) return [];
  switch (node.type) {
    case 'TSTypeLiteral':
      return ofMembers(scope, node.members, at, within);
    case 'TSUnionType':
    case 'TSIntersectionType':
      return again(node.types);
    case 'TSTupleType':
      return again(node.elementTypes);
    case 'TSArrayType':
      return again([node.elementType]);
    case 'TSParenthesizedType':
      return again([node.typeAnnotation]);
    case 'TSTypeReference':
      return ofReference(scope, node, at, within);
    default:
      throw new Error(`${scope.file}: ${at.join('.')} is a ${node.type}, which is not understood`);
  }
}

function ofReference(scope, { type, typeName, typeArguments }, at, within) {
  const { name } = typeName;
  if (scope.declared.has(name) || scope.imported.has(name)) return ofDeclaration(scope, name, at, within);
  if (NO_KEYS.test(`${type}:${name}`)) return [];
  if (!Object.hasOwn(GENERIC, name)) throw new Error(`${scope.file}: ${at.join('.')} is a ${name}, which is not known`);
  return GENERIC[name](typeArguments.params, at).flatMap(([one, below]) => ofType(scope, one, below, within));
}

function ofMembers(scope, members, at, within) {
  return members.flatMap((member) => {
    const isIndex = member.type === 'TSIndexSignature';
    const path = [...at, isIndex ? '*' : (member.key.name ?? member.key.value)];
    const inside = member.typeAnnotation ? ofType(scope, member.typeAnnotation.typeAnnotation, path, within) : [];
    return isIndex ? inside : [path, ...inside];
  });
}
