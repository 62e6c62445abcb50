//! Both documents of a build, and their text: JSON, indented by two spaces, without a newline at its end.

use serde_json::Value;

use crate::{
  manifest::{Manifest, manifest_of},
  stats::Stats,
};

/// The text of `mf-stats.json`. The same facts in another order give the same text.
///
/// # Errors
/// Those of `serde_json`; text, flags and lists, which is all that there is, give none.
pub fn stats_text(stats: &Stats) -> serde_json::Result<String> {
  serde_json::to_string_pretty(stats)
}

/// The text of `mf-manifest.json`.
///
/// # Errors
/// As for [`stats_text`].
pub fn manifest_text(stats: &Stats) -> serde_json::Result<String> {
  serde_json::to_string_pretty(&Manifest::from(stats))
}

/// The texts of `mf-stats.json` and `mf-manifest.json` where the application has changed the stats.
///
/// # Errors
/// As for [`stats_text`].
pub fn changed_texts(stats: Value) -> serde_json::Result<(String, String)> {
  let text = serde_json::to_string_pretty(&stats)?;
  Ok((text, serde_json::to_string_pretty(&manifest_of(stats))?))
}
