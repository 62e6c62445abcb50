//! The start of an entry that waits for federated modules.

use crate::{js::Expr, slots};

/// The form in which an entry that starts asynchronously exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryExports {
  /// Nobody reads them, or they are read as one value: the promise.
  Promise,
  /// They are exports of an ECMAScript module, whose importer waits anyway.
  Awaited,
  /// They are copied name by name at build time (`commonjs-static`): the promise goes under its own name.
  Named,
}

impl EntryExports {
  /// For an entry whose `library.type` this is; `None` without a library.
  pub fn of_library(library_type: Option<&str>) -> Self {
    match library_type {
      Some("module" | "modern-module") => Self::Awaited,
      Some("commonjs-static") => Self::Named,
      _ => Self::Promise,
    }
  }
}

/// An entry's start, put behind what it waits for.
#[derive(Debug)]
pub struct AsyncStartup<'a> {
  /// Name of `__webpack_require__`.
  pub require: &'a str,
  /// Name of the variable that the start leaves the exports in.
  pub exports: &'a str,
  /// Id of the entry's own chunk.
  pub own: &'a str,
  /// The export that a library hands out, as a path; empty for all of them.
  pub export: &'a [String],
  /// Ids of the chunks whose shared and remote modules must be there.
  pub federated: &'a [String],
  /// Ids of the chunks whose own entries must have started before.
  pub after: &'a [String],
  /// The form of the exports.
  pub library: EntryExports,
}

impl AsyncStartup<'_> {
  /// `code`, run when everything is there. The exports are then a promise of the entry's exports.
  pub fn emit(&self, code: &str) -> String {
    let Self { require, exports, .. } = self;
    // Imports of an ECMAScript module stand at the top of it.
    let is_import = |line: &&str| line.trim_start().starts_with("import ");
    let imports: String = code.lines().filter(is_import).map(|line| format!("{line}\n")).collect();
    let rest: String = code.lines().filter(|line| !is_import(line)).map(|line| format!("{line}\n")).collect();
    let ids = |ids: &[String]| Expr::array(ids.iter().map(|id| Expr::literal(id.as_str()))).0;
    let (own, federated, after) = (Expr::literal(self.own).0, ids(self.federated), ids(self.after));
    let wait = if self.library == EntryExports::Awaited { "await " } else { "" };
    // What is awaited is the exports themselves; a promise of them gets the path of promises that the library reads.
    let export = match self.library {
      EntryExports::Promise | EntryExports::Named if !self.export.is_empty() => format!(", {}", ids(self.export)),
      _ => String::new(),
    };
    let named = match self.library {
      EntryExports::Named => format!("exports.{READY} = {exports} && {exports}.{READY};\n"),
      EntryExports::Promise | EntryExports::Awaited => String::new(),
    };
    let federation = slots::FEDERATION;
    // A page may have runtimes without federation, which are told of this chunk as well.
    format!(
      "{imports}var {exports} = {require}.{federation} ? {wait}{require}.{federation}.startup({own}, {federated}, {after}, function() {{\n{rest}return {exports};\n}}{export}) : undefined;\n{named}"
    )
  }
}

/// A statement that leaves the start of an entry where another runtime runs it than the one of this id. `runtime_id` is the
/// expression of the id of the runtime that runs it.
pub fn only_in_runtime(runtime_id: &str, id: &str) -> String {
  format!("if ({runtime_id} !== {}) return;\n", Expr::literal(id).0)
}

/// Where the promise stands for those who take exports by name. The embedded runtime puts it there.
const READY: &str = "ready";

#[cfg(test)]
mod tests {
  use super::*;

  fn startup(library: Option<&'static str>, code: &str) -> String {
    let (federated, after) = (["1".to_owned()], ["1".to_owned(), "2".to_owned()]);
    let library = EntryExports::of_library(library);
    let export = ["default".to_owned()];
    let export = if library == EntryExports::Promise && code.contains("default") { &export[..] } else { &[] };
    AsyncStartup { require: "R", exports: "E", own: "1", export, federated: &federated, after: &after, library }
      .emit(code)
  }

  #[test]
  fn the_start_of_an_entry_waits() {
    assert_eq!(
      startup(None, "var E = R(\"./index.js\");"),
      "var E = R.federation ? R.federation.startup(\"1\", [\"1\"], [\"1\", \"2\"], function() {\nvar E = R(\"./index.js\");\nreturn E;\n}) : undefined;\n"
    );
  }

  #[test]
  fn imports_stay_at_the_top_of_a_module() {
    let text = startup(Some("module"), "import * as a from './a.mjs';\nR.C(a);\nvar E = exec(\"./index.js\");");
    assert!(
      text.starts_with("import * as a from './a.mjs';\nvar E = R.federation ? await R.federation.startup("),
      "{text}"
    );
    assert!(text.contains("{\nR.C(a);\nvar E = exec"));
  }

  #[test]
  fn a_library_that_hands_out_one_export_names_it() {
    assert!(startup(Some("commonjs2"), "default").ends_with("return E;\n}, [\"default\"]) : undefined;\n"));
  }

  #[test]
  fn another_runtime_leaves_the_start() {
    assert_eq!(only_in_runtime("R.j", "runtime"), "if (R.j !== \"runtime\") return;\n");
  }

  #[test]
  fn who_takes_exports_by_name_gets_the_promise_by_name() {
    assert!(startup(Some("commonjs-static"), "").ends_with("exports.ready = E && E.ready;\n"));
    assert!(!startup(Some("commonjs2"), "").contains("ready"));
  }
}
