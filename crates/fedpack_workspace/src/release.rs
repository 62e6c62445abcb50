//! Deployed releases of an app, and how they differ from its sources.

use serde::Serialize;

/// A deployed release of an app.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Release {
  /// URL or file of its manifest.
  pub source: String,
  /// Version of the build; `None` where the manifest does not say.
  pub version: Option<String>,
  /// Keys of exposes that one of the two lacks.
  pub exposes: ExposesDiffer,
  /// Sorted by key, then by property.
  pub shared: Vec<ShareDiffers>,
}

/// Keys of exposes (`./App`), sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ExposesDiffer {
  /// In the sources alone.
  pub here: Vec<String>,
  /// In the release alone.
  pub deployed: Vec<String>,
}

/// A property of a share key that differs. What several modules of an app say is one text, with commas.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ShareDiffers {
  /// The share key.
  pub key: String,
  /// The property that differs.
  pub property: ShareProperty,
  /// Its value in the sources.
  pub here: String,
  /// Its value in the release.
  pub deployed: String,
}

/// A property of a share key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum ShareProperty {
  /// The version that is brought along.
  Version,
  /// The range that is asked for; `any` for any version.
  Range,
  /// Whether it is a singleton: `yes` or `no`.
  Singleton,
  /// Whether it is part of the first chunks: `yes` or `no`.
  Eager,
}
