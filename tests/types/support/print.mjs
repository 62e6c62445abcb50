import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SyntaxKind } from 'typescript/unstable/ast';
import { createScanner } from 'typescript/unstable/ast/scanner';
import { API } from 'typescript/unstable/sync';

const TEXTS = new Set([SyntaxKind.StringLiteral, SyntaxKind.NoSubstitutionTemplateLiteral]);
const CLOSING = new Set([SyntaxKind.CloseBraceToken, SyntaxKind.CloseBracketToken, SyntaxKind.CloseParenToken]);

/**
 * Declarations as TypeScript prints them: parsed, printed, and read in tokens with one kind of quotes. What is still different then is
 * no matter of layout.
 *
 * @param {Record<string, string>} texts by a name with the extension of the declaration
 * @returns {Record<string, string>} by the same names
 */
export function printed(texts) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fedpack-types-')));
  const config = join(folder, 'tsconfig.json');
  const api = new API({ cwd: folder });
  try {
    const names = Object.keys(texts);
    for (const name of names) writeFileSync(join(folder, name), texts[name]);
    writeFileSync(
      config,
      JSON.stringify({ compilerOptions: { noResolve: true, noLib: true, types: [] }, files: names }),
    );
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    return Object.fromEntries(
      names.map((name) => {
        const file = project.program.getSourceFile(join(folder, name));
        return [name, tokens(project.emitter.printNode(file))];
      }),
    );
  } finally {
    api.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * The tokens, as the printer keeps quotes, escapes, commas at ends, and line breaks. Comments are left out: those in lists of parameters
 * don't travel.
 */
function tokens(text) {
  const scanner = createScanner(true, undefined, text);
  const parts = [];
  const open = [];
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.TemplateHead) open.push(kind);
    if (kind === SyntaxKind.CloseBraceToken) {
      const template = open.at(-1) === SyntaxKind.TemplateHead;
      if (template) kind = scanner.reScanTemplateToken(false);
      if (!template || kind === SyntaxKind.TemplateTail) open.pop();
    }
    if (CLOSING.has(kind) && parts.at(-1) === ',') parts.pop();
    parts.push(TEXTS.has(kind) ? JSON.stringify(scanner.getTokenValue()) : scanner.getTokenText());
  }
  return parts.join(' ');
}
