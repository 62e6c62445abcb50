//! Both documents of a build, and their text: JSON without a newline at its end.

use serde::Serialize;
use serde_json::Value;

use crate::{
  manifest::{Manifest, manifest_of},
  stats::Stats,
};

/// How the text of a manifest is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
  /// Indented by two spaces, for people, as stats always are.
  Indented,
  /// Without spaces, for pages: each of them downloads it.
  Compact,
}

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
pub fn manifest_text(stats: &Stats, layout: Layout) -> serde_json::Result<String> {
  laid_out(&Manifest::from(stats), layout)
}

/// The texts of `mf-stats.json` and `mf-manifest.json` where the application has changed the stats.
///
/// # Errors
/// As for [`stats_text`].
pub fn changed_texts(stats: Value, layout: Layout) -> serde_json::Result<(String, String)> {
  let text = serde_json::to_string_pretty(&stats)?;
  Ok((text, laid_out(&manifest_of(stats), layout)?))
}

fn laid_out(manifest: &impl Serialize, layout: Layout) -> serde_json::Result<String> {
  match layout {
    Layout::Indented => serde_json::to_string_pretty(manifest),
    Layout::Compact => serde_json::to_string(manifest),
  }
}
