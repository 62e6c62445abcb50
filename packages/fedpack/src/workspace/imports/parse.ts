import {
  type CallExpression,
  type EcmaScriptModule,
  type Expression,
  type Node,
  type ParseResult,
  type Program,
  parseSync,
  Visitor,
} from 'oxc-parser';

/** One import in a file, one id, or one remote of a version config. */
export interface FoundImport {
  kind: 'import' | 'id' | 'remote';
  request: string;
  /** Where the request stands: an offset in UTF-16 units. */
  offset: number;
  /** The imported names; null for all of them, or where they are not known. */
  names: string[] | null;
}

/** Parses a source file. One that cannot be parsed gives what was read before the error. */
export function parse(file: string, text: string): ParseResult {
  // JSON is an expression: the parenthesis stands where an offset would be before the text.
  if (file.endsWith('.json')) return parseSync(`${file}.js`, `(${text}\n)`);
  // Rspack takes JSX in `.js` too, and JSX is no type assertion there.
  const lang = /\.(?:js|mjs|cjs)$/.test(file) ? { lang: 'jsx' as const } : {};
  return parseSync(file, text, lang);
}

/**
 * Finds what a file imports at run time: static imports and re-exports, `import()`, `require()`, and calls of `loadRemote`.
 * Imports of types alone are none.
 */
export function parseImports({ module, program }: ParseResult, text: string): FoundImport[] {
  return [...staticImports(module, text), ...reExports(module, text), ...calls(program)];
}

function staticImports({ staticImports }: EcmaScriptModule, text: string): FoundImport[] {
  return staticImports.flatMap(({ start, moduleRequest, entries }) => {
    const values = entries.filter(({ isType }) => !isType);
    const isTypeOnly =
      entries.length > 0 ? values.length === 0 : /^import\s+type\b/.test(text.slice(start, moduleRequest.start));
    if (isTypeOnly) return [];
    const names = values.map(({ importName }) => {
      if (importName.kind === 'NamespaceObject') return null;
      return importName.kind === 'Default' ? 'default' : importName.name;
    });
    return [{ kind: 'import', request: moduleRequest.value, offset: moduleRequest.start, names: known(names) }];
  });
}

function reExports({ staticExports }: EcmaScriptModule, text: string): FoundImport[] {
  return staticExports.flatMap(({ entries, start, end }) => {
    const values = entries.filter(({ isType, moduleRequest }) => !isType && moduleRequest);
    const request = values[0]?.moduleRequest;
    if (!request || /^export\s+type\b/.test(text.slice(start, end))) return [];
    const names = values.map(({ importName }) => (importName.kind === 'Name' ? importName.name : null));
    return [{ kind: 'import', request: request.value, offset: request.start, names: known(names) }];
  });
}

function calls(program: Program): FoundImport[] {
  const found: FoundImport[] = [];
  const names = new Map<Node, string[]>();
  const add = (node: Node, argument: Expression | undefined) => {
    if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
    found.push({ kind: 'import', request: argument.value, offset: argument.start, names: names.get(node) ?? null });
  };
  new Visitor({
    // Visited before what is inside.
    VariableDeclarator({ id, init }) {
      const call = init?.type === 'AwaitExpression' ? init.argument : init;
      if (call && id.type === 'ObjectPattern') remember(names, call, patternNames(id));
    },
    MemberExpression({ object, property, computed }) {
      const inner = object.type === 'ParenthesizedExpression' ? object.expression : object;
      const call = inner.type === 'AwaitExpression' ? inner.argument : undefined;
      if (call && !computed && property.type === 'Identifier') remember(names, call, [property.name]);
    },
    ImportExpression(node) {
      add(node, node.source);
    },
    CallExpression(node) {
      if (isLoader(node)) add(node, node.arguments[0] as Expression | undefined);
    },
    TSImportEqualsDeclaration(node) {
      const { moduleReference } = node;
      if (moduleReference.type === 'TSExternalModuleReference' && node.importKind !== 'type') {
        add(node, moduleReference.expression);
      }
    },
  }).visit(program);
  return found;
}

function remember(names: Map<Node, string[]>, call: Node, imported: string[] | null): void {
  if (imported) names.set(call, imported);
}

/** `require(…)`, `loadRemote(…)`, `instance.loadRemote(…)` */
function isLoader({ callee }: CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require' || callee.name === 'loadRemote';
  return (
    callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'loadRemote'
  );
}

/** The names that `{ a, b: c }` takes; null where they are not known. */
function patternNames(pattern: { properties: Node[] }): string[] | null {
  const names = pattern.properties.map((property) =>
    property.type === 'Property' && !property.computed && property.key.type === 'Identifier' ? property.key.name : null,
  );
  return known(names);
}

function known(names: (string | null)[]): string[] | null {
  if (names.includes(null)) return null;
  return [...new Set(names as string[])].sort();
}
