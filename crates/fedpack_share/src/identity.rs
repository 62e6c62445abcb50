//! Identifiers of shared modules. Written, never parsed.
//!
//! A file stands behind a `|`, where Rspack makes paths relative to the context before it derives module ids: the same
//! source in another folder gets the same ids.

use fedpack_config::model::{ShareKey, ShareScope};

/// The identity of a consumed shared module within a build.
#[derive(Debug, Clone, Copy)]
pub struct Consumed<'a> {
  /// The scopes that it is looked up in.
  pub share_scope: &'a [ShareScope],
  /// Its name there.
  pub share_key: &'a ShareKey,
  /// `None`: any version.
  pub required_version: Option<&'a str>,
  /// Whether a version out of range is an error.
  pub strict_version: bool,
  /// Whether there may be one version only.
  pub singleton: bool,
  /// Whether the fallback comes with the importing chunk.
  pub eager: bool,
  /// The layer that the shared module is placed in.
  pub layer: Option<&'a str>,
  /// The file that the fallback resolves to; `None` without a fallback.
  pub fallback: Option<&'a str>,
}

impl Consumed<'_> {
  /// The module's identifier: two imports with equal identifiers are one module.
  pub fn identifier(&self) -> String {
    let mut id = format!(
      "consume shared module ({}) {}@{}",
      self.share_scope.join(","),
      self.share_key,
      self.required_version.unwrap_or("*")
    );
    for (flag, word) in [(self.strict_version, " (strict)"), (self.singleton, " (singleton)"), (self.eager, " (eager)")]
    {
      if flag {
        id.push_str(word);
      }
    }
    if let Some(layer) = self.layer {
      id.push_str(&format!(" (layer: {layer})"));
    }
    if let Some(fallback) = self.fallback {
      id.push_str(&format!("|{fallback}"));
    }
    id
  }
}

/// The identity of a provided shared module within a build.
#[derive(Debug, Clone, Copy)]
pub struct Provided<'a> {
  /// The scopes that it is put into.
  pub share_scope: &'a [ShareScope],
  /// Its name there.
  pub share_key: &'a ShareKey,
  /// `None`: without a version.
  pub version: Option<&'a str>,
  /// The layer that the provided module is placed in.
  pub layer: Option<&'a str>,
  /// Request of the provided module: a resolved file, or a relative request.
  pub request: &'a str,
}

impl Provided<'_> {
  /// The module's identifier.
  pub fn identifier(&self) -> String {
    let layer = self.layer.map(|layer| format!(" (layer: {layer})")).unwrap_or_default();
    format!(
      "provide shared module ({}) {}@{}{layer}|{}",
      self.share_scope.join(","),
      self.share_key,
      self.version.unwrap_or("0"),
      self.request
    )
  }
}

#[cfg(test)]
mod tests {
  use std::collections::HashSet;

  use super::Consumed;

  #[test]
  fn every_property_that_changes_behaviour_changes_the_identifier() {
    let (scope, other) = (["default".into()], ["default".into(), "b".into()]);
    let (react, preact) = ("react".into(), "preact".into());
    let base = Consumed {
      share_scope: &scope,
      share_key: &react,
      required_version: Some("^19"),
      strict_version: false,
      singleton: false,
      eager: false,
      layer: None,
      fallback: Some("/nm/react/index.js"),
    };
    let all = [
      base,
      Consumed { share_scope: &other, ..base },
      Consumed { share_key: &preact, ..base },
      Consumed { required_version: None, ..base },
      Consumed { strict_version: true, ..base },
      Consumed { singleton: true, ..base },
      Consumed { eager: true, ..base },
      Consumed { layer: Some("ssr"), ..base },
      Consumed { fallback: None, ..base },
    ];
    let ids: HashSet<_> = all.iter().map(Consumed::identifier).collect();
    assert_eq!(ids.len(), all.len());
  }
}
