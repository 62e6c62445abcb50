//! Both documents of a build, and their text.

use crate::{facts::Facts, manifest::Manifest, stats::Stats};

/// The stats and the manifest that was derived from them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Documents {
  /// `mf-stats.json`.
  pub stats: Stats,
  /// `mf-manifest.json`.
  pub manifest: Manifest,
}

/// Makes both documents. The same facts in another order make the same documents.
pub fn build(facts: &Facts) -> Documents {
  let stats = Stats::from(facts);
  let manifest = Manifest::from(&stats);
  Documents { stats, manifest }
}

impl Documents {
  /// Text of the stats: JSON, indented by two spaces, without a newline at its end.
  ///
  /// # Errors
  /// Those of `serde_json`; text, flags and lists, which is all that there is, give none.
  pub fn stats_json(&self) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&self.stats)
  }

  /// Text of the manifest, in the same form.
  ///
  /// # Errors
  /// As for [`stats_json`](Self::stats_json).
  pub fn manifest_json(&self) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&self.manifest)
  }
}
