//! What came of it.

use std::collections::BTreeMap;

use serde::Serialize;

/// What came of making types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum GeneratedTypes {
  /// They are made.
  Made(MadeTypes),
  /// TypeScript has to emit the declarations.
  TypeScript(TypeScriptNeeded),
  /// No exposed module has types.
  Nothing,
}

/// Types that are ready to be published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct MadeTypes {
  /// The archive, in Base64.
  pub archive: String,
  /// The types of the run-time API; `None` where nobody wants them.
  pub api: Option<String>,
  /// A hash of the declarations of each expose, by its key.
  pub hashes: BTreeMap<String, String>,
  /// The files that they were made of, absolute: a change of one may change them.
  pub sources: Vec<String>,
  /// The texts by their places in the archive, where somebody wants them.
  pub texts: BTreeMap<String, String>,
}

/// What TypeScript is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TypeScriptNeeded {
  /// The files that were looked at, absolute.
  pub sources: Vec<String>,
  /// Why declarations can't be made without it.
  pub reasons: Vec<SourceProblem>,
  /// The files that it starts from: exposed modules, and the project's own declarations.
  pub files: Vec<String>,
  /// `paths` of the project, which become absolute, as they are relative to the file that has them.
  pub paths: Option<BTreeMap<String, Vec<String>>>,
  /// The folder that all files are below.
  pub root: String,
}

/// A problem in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SourceProblem {
  /// The file, absolute.
  pub file: String,
  /// The line; `None` where the whole file is meant.
  pub line: Option<u32>,
  /// The column.
  pub column: Option<u32>,
  /// What is wrong.
  pub message: String,
}
