//! `export {}`, which tells a declaration with exports alone from one that exports all it has.

use oxc_ast::ast::{ExportDefaultDeclarationKind, Program, Statement};

/// What has to be added to a declaration so that its other declarations are not exported: in a `.d.ts`, they are, unless a statement is
/// about exports alone.
pub(super) fn missing(declaration: &Program<'_>) -> &'static str {
  let has_default =
    declaration.body.iter().any(|statement| matches!(statement, Statement::ExportDefaultDeclaration(_)));
  let hidden = declaration.body.iter().any(is_hidden);
  if has_default && hidden && !declaration.body.iter().any(is_about_exports) { "export {};\n" } else { "" }
}

/// What is global, or of another module, is no less so.
fn is_hidden(statement: &Statement<'_>) -> bool {
  let elsewhere = matches!(statement, Statement::TSGlobalDeclaration(_) | Statement::TSExternalModuleDeclaration(_));
  statement.is_declaration() && !elsewhere
}

fn is_about_exports(statement: &Statement<'_>) -> bool {
  match statement {
    Statement::ExportNamedDeclaration(_)
    | Statement::ExportFromDeclaration(_)
    | Statement::ExportAllDeclaration(_)
    | Statement::TSExportAssignment(_) => true,
    Statement::ExportDefaultDeclaration(export) => !matches!(
      export.declaration,
      ExportDefaultDeclarationKind::FunctionDeclaration(_)
        | ExportDefaultDeclarationKind::ClassDeclaration(_)
        | ExportDefaultDeclarationKind::TSInterfaceDeclaration(_)
    ),
    _ => false,
  }
}

#[cfg(test)]
mod tests {
  use crate::{DeclareOptions, declare};

  #[test]
  fn hides_what_is_not_exported() {
    let marked = |text: &str| declare("a.ts", text, DeclareOptions::default()).unwrap().ends_with("\nexport {};\n");
    assert!(marked("type A = string; export default function f(): A { return ''; }"));
    assert!(marked("type A = string; export default class { a: A = ''; }"));
    assert!(marked("type A = string; export const a: A = '';"));
    assert!(!marked("type A = string; export default function f(): A { return ''; }\nexport type { A };"));
    assert!(!marked("declare global { var a: 1; } export default function f(): void {}"));
    assert!(!marked("export default function f(): void {}"));
    assert!(!marked("const a: number = 1; export default a;"));
  }
}
