//! The statements and types that name other files.

use oxc_ast::{
  AstKind,
  ast::{ModuleExportName, Program, Statement, StringLiteral, TSModuleReference},
};
use oxc_ast_visit::Visit;
use oxc_span::Span;

use super::model::{Exports, Outline, Specifier, SpecifierKind};

/// Collects an outline.
#[derive(Default)]
pub(super) struct Outliner {
  outline: Outline,
  /// `declare module` statements, of which the end tells what they are.
  declared: Vec<Specifier>,
}

impl Outliner {
  /// What was collected.
  pub(super) fn outline(self) -> Outline {
    let Self { mut outline, declared } = self;
    if outline.exports.module {
      outline.specifiers.extend(declared);
    } else {
      outline.ambient.extend(declared.into_iter().map(|one| one.text));
    }
    outline
  }

  fn add(&mut self, literal: &StringLiteral<'_>, kind: SpecifierKind) {
    self.outline.specifiers.push(specifier(literal, kind));
  }
}

impl<'a> Visit<'a> for Outliner {
  fn enter_node(&mut self, kind: AstKind<'a>) {
    match kind {
      AstKind::Program(program) => self.outline.exports = exports(program),
      AstKind::ImportDeclaration(import) => {
        let kind = match import.specifiers {
          Some(_) => SpecifierKind::Import,
          None => SpecifierKind::SideEffect(import.span.start as usize..import.span.end as usize),
        };
        self.add(&import.source, kind);
      }
      AstKind::ExportFromDeclaration(export) => self.add(&export.source, SpecifierKind::Export),
      AstKind::ExportAllDeclaration(export) => self.add(&export.source, SpecifierKind::Export),
      AstKind::TSImportType(import) => self.add(&import.source, SpecifierKind::ImportType),
      AstKind::TSExternalModuleReference(reference) => self.add(&reference.expression, SpecifierKind::Require),
      AstKind::TSExternalModuleDeclaration(module) => {
        self.declared.push(specifier(&module.id, SpecifierKind::Augmentation));
      }
      _ => {}
    }
  }
}

fn specifier(literal: &StringLiteral<'_>, kind: SpecifierKind) -> Specifier {
  let Span { start, end, .. } = literal.span;
  Specifier { text: literal.value.to_string(), place: start as usize..end as usize, kind }
}

fn exports(program: &Program<'_>) -> Exports {
  let mut exports = Exports::default();
  for statement in &program.body {
    let is_import_of_module = matches!(
      statement,
      Statement::TSImportEqualsDeclaration(import)
        if matches!(import.module_reference, TSModuleReference::ExternalModuleReference(_))
    );
    exports.module |= statement.is_module_declaration() || is_import_of_module;
    exports.assignment |= matches!(statement, Statement::TSExportAssignment(_));
    exports.default |= match statement {
      Statement::ExportDefaultDeclaration(_) => true,
      Statement::ExportNamedDeclaration(export) => export.specifiers.iter().any(|one| is_default(&one.exported)),
      Statement::ExportFromDeclaration(export) => export.specifiers.iter().any(|one| is_default(&one.exported)),
      Statement::ExportAllDeclaration(export) => export.exported.as_ref().is_some_and(is_default),
      _ => false,
    };
  }
  exports
}

fn is_default(name: &ModuleExportName<'_>) -> bool {
  name.name() == "default"
}
