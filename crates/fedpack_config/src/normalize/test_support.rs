//! Helpers of the table tests in this folder.

use fedpack_diagnostics::Severity;
use serde_json::{Value, json};

use crate::{Normalized, model::FederationConfig, normalize};

/// A diagnostic that a test expects. Empty texts are not compared, except that an empty suggestion means none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
  pub(super) code: &'a str,
  pub(super) severity: Severity,
  pub(super) place: &'a str,
  pub(super) message: &'a str,
  pub(super) expected: &'a str,
  pub(super) found: &'a str,
  pub(super) suggestion: &'a str,
  pub(super) help: &'a str,
}

impl Found<'_> {
  pub(super) fn error() -> Self {
    Self {
      code: "",
      severity: Severity::Error,
      place: "",
      message: "",
      expected: "",
      found: "",
      suggestion: "",
      help: "",
    }
  }

  pub(super) fn warning() -> Self {
    Self { severity: Severity::Warning, ..Self::error() }
  }
}

/// Options with one key.
pub(super) fn options(key: &str, value: Value) -> Value {
  json!({key: value})
}

/// Normalises options with which nothing is wrong.
pub(super) fn clean(options: Value) -> FederationConfig {
  diagnose(options, &[])
}

/// Normalises options and compares the diagnostics.
pub(super) fn diagnose(options: Value, wanted: &[Found<'_>]) -> FederationConfig {
  let Normalized { config, diagnostics } = normalize(&options.to_string());
  let texts: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
  assert_eq!(diagnostics.len(), wanted.len(), "{options}\n{}", texts.join("\n"));
  for (diagnostic, wanted) in diagnostics.iter().zip(wanted) {
    let context = format!("{options}\n{diagnostic}");
    assert_eq!(diagnostic.code.to_string(), wanted.code, "{context}");
    assert_eq!(diagnostic.severity, wanted.severity, "{context}");
    assert_eq!(diagnostic.place, wanted.place, "{context}");
    // These options have a suggestion wherever they have an example of what is right.
    let always = ["FED011", "FED012", "FED013", "FED015", "FED022", "FED034"].contains(&wanted.code);
    if !always || !wanted.suggestion.is_empty() {
      assert_eq!(diagnostic.suggestion.as_deref().unwrap_or_default(), wanted.suggestion, "{context}");
    }
    let parts = [
      (Some(&diagnostic.message), wanted.message),
      (diagnostic.expected.as_ref(), wanted.expected),
      (diagnostic.found.as_ref(), wanted.found),
      (diagnostic.help.as_ref(), wanted.help),
    ];
    for (part, wanted) in parts.into_iter().filter(|(_, wanted)| !wanted.is_empty()) {
      assert_eq!(part.map(String::as_str), Some(wanted), "{context}");
    }
  }
  config
}
