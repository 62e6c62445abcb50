//! Both documents of a build, and their text.

use serde_json::Value;

use crate::{facts::Facts, manifest::manifest_of, stats::Stats};

/// The text of both documents: JSON, indented by two spaces, without a newline at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documents {
  /// `mf-stats.json`.
  pub stats: String,
  /// `mf-manifest.json`.
  pub manifest: String,
}

/// The stats of a build as JSON. The same facts in another order give the same value.
///
/// # Errors
/// Those of `serde_json`; text, flags and lists, which is all that there is, give none.
pub fn stats(facts: &Facts) -> serde_json::Result<Value> {
  serde_json::to_value(Stats::from(facts))
}

/// Both documents of a stats value, which the application may have changed.
///
/// # Errors
/// As for [`stats`].
pub fn documents(stats: Value) -> serde_json::Result<Documents> {
  let text = serde_json::to_string_pretty(&stats)?;
  Ok(Documents { stats: text, manifest: serde_json::to_string_pretty(&manifest_of(stats))? })
}
