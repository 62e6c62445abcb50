import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Node, Program } from '@oxc-project/types';
import type { TransformOptions, TransformResult } from 'jiti';
import MagicString from 'magic-string';
import { compile } from '../../binding/tools.js';
import { parse } from '../../syntax/parse.js';
import { visit } from '../../syntax/visit.js';

/**
 * Compiles a module to the body of the function that jiti calls, which has `exports`, `require` and `jitiImport`. With the SWC of the
 * binding: the Babel that jiti brings would be a third of what is installed beside that.
 *
 * @throws where it is no code
 */
export function compileConfig({ source, filename = '', ts = false, async = false }: TransformOptions): TransformResult {
  const parsed = parse(filename, source);
  const tsx = filename.endsWith('x');
  const parser = ts ? { syntax: 'typescript', tsx, decorators: true } : { syntax: 'ecmascript', decorators: true };
  const options = {
    filename,
    configFile: false,
    swcrc: false,
    jsc: { parser, target: 'es2022', transform: { legacyDecorator: true, decoratorMetadata: true } },
    module: { type: 'commonjs', ignoreDynamic: true, preserveImportMeta: true },
  };
  try {
    const code = compile(source, options);
    return { code: forJiti(code, filename, async ? importedBy(parsed.program) : new Set()) };
  } catch (error) {
    // SWC says less.
    throw parsed.problem === undefined ? error : new SyntaxError(`${filename}: ${parsed.problem}`);
  }
}

/** The modules that are imported statically. */
function importedBy({ body }: Program): Set<string> {
  return new Set(
    body.flatMap((statement) => ('source' in statement && statement.source ? statement.source.value : [])),
  );
}

/**
 * Puts what jiti has in the place of what SWC leaves or makes.
 *
 * @param imported modules that are imported, and not required: some can't be
 */
function forJiti(code: string, filename: string, imported: ReadonlySet<string>): string {
  const { program } = parse('compiled.cjs', code);
  const edits = new MagicString(code);
  const waited = new Set(imported);
  for (const statement of program.body) {
    const { type, start, end } = statement;
    // A module that is in a circle with this one may look at what has no value yet.
    if (type === 'ClassDeclaration') edits.appendLeft(start, `var ${statement.id?.name} = `).appendRight(end, ';');
    if (type === 'VariableDeclaration') edits.overwrite(start, start + statement.kind.length, 'var');
    for (const {
      arguments: [request],
      ...call
    } of requiresIn(statement)) {
      // Once, as SWC writes imports first: what follows is required in the module itself.
      if (request?.type !== 'Literal' || !waited.delete(String(request.value))) continue;
      edits.overwrite(call.start, call.end, `(await jitiImport(${request.raw}))`);
    }
  }
  visit(program, {
    ImportExpression: ({ start }) => edits.overwrite(start, start + 'import'.length, 'jitiImport'),
    MetaProperty: ({ meta, start, end }) => meta.name === 'import' && edits.overwrite(start, end, metaOf(filename)),
  });
  return edits.toString();
}

/** `require(…)` and `helper(require(…))`, as SWC writes imports. */
function requiresIn(statement: Program['body'][number]) {
  const expressions: (Node | null)[] =
    statement.type === 'ExpressionStatement'
      ? [statement.expression]
      : statement.type === 'VariableDeclaration'
        ? statement.declarations.map(({ init }) => init)
        : [];
  return expressions
    .flatMap((node) => (node?.type === 'CallExpression' ? [node, node.arguments[0]] : []))
    .filter((node) => node?.type === 'CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'require');
}

/** `import.meta`, as Node has it. */
function metaOf(filename: string): string {
  const [url, folder, file] = [pathToFileURL(filename).href, dirname(filename), filename].map((one) =>
    JSON.stringify(one),
  );
  return `({ url: ${url}, dirname: ${folder}, filename: ${file}, resolve: jitiESMResolve, env: process.env })`;
}
