//! What is said of the types of remotes.

use fedpack_bridge::ToolProblem;
use fedpack_diagnostics::{
  Diagnostic, Severity, SourceLocation,
  event::{TypeMismatch, TypesUnavailable, UntypedRemote},
};
use serde::{Deserialize, Serialize};

/// Remotes whose types could not be fetched.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypesUnavailableInput {
  /// At least one.
  remotes: Vec<UntypedRemoteInput>,
}

/// A remote whose types could not be fetched.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "UntypedRemote"))]
pub struct UntypedRemoteInput {
  /// Its key in the options.
  alias: String,
  /// The URL or file of its manifest, or of its archive, without credentials.
  source: String,
  /// Why there are none.
  reason: String,
}

/// The one warning about all of them.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypesUnavailableOutput {
  /// The warning.
  diagnostic: Diagnostic,
}

/// Makes the warning about remotes without types.
///
/// # Errors
/// None.
#[allow(clippy::unnecessary_wraps, reason = "as all tools have it")]
pub fn types_unavailable(input: TypesUnavailableInput) -> Result<TypesUnavailableOutput, ToolProblem> {
  let untyped = |UntypedRemoteInput { alias, source, reason }| UntypedRemote { alias, source, reason };
  let remotes = input.remotes.into_iter().map(untyped).collect();
  Ok(TypesUnavailableOutput { diagnostic: TypesUnavailable { remotes }.into() })
}

/// Errors of a compiler that come from the types of remotes.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypeErrorsInput {
  /// In the order of the compiler.
  errors: Vec<TypeError>,
  /// Whether they are warnings only.
  warn: bool,
}

/// An error of a compiler.
#[derive(Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypeError {
  /// The file, relative to the root.
  file: String,
  /// From 1.
  line: u32,
  /// From 1, in UTF-16 units.
  column: u32,
  /// The code of the compiler: `TS2322`.
  code: String,
  /// What it says, in one line.
  message: String,
  /// The remotes that the file uses.
  remotes: Vec<String>,
  /// Their releases, where these are known.
  releases: Vec<String>,
}

/// What is said of the errors.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TypeErrorsOutput {
  /// One for each.
  diagnostics: Vec<Diagnostic>,
}

/// Says of errors of a compiler which remote they are about.
///
/// # Errors
/// None.
#[allow(clippy::unnecessary_wraps, reason = "as all tools have it")]
pub fn type_errors(TypeErrorsInput { errors, warn }: TypeErrorsInput) -> Result<TypeErrorsOutput, ToolProblem> {
  let severity = if warn { Severity::Warning } else { Severity::Error };
  let diagnostic = |error: TypeError| {
    let TypeError { file, line, column, code, message, remotes, releases } = error;
    let location = SourceLocation { file: file.clone(), line, column };
    Diagnostic::from(TypeMismatch { file, remotes, releases, message, ts_code: code, severity }).located(location)
  };
  Ok(TypeErrorsOutput { diagnostics: errors.into_iter().map(diagnostic).collect() })
}
