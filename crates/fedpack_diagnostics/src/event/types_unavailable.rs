//! TypesUnavailable: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Remotes whose types could not be fetched. Each is named with where they should be and the reason.
#[derive(Debug, Error, Serialize)]
#[error("the types of {} could not be fetched; any from an earlier fetch stay", self.names())]
pub struct TypesUnavailable {
  /// The remotes.
  pub remotes: Vec<UntypedRemote>,
}

/// A remote whose types could not be fetched.
#[derive(Debug, Serialize)]
pub struct UntypedRemote {
  /// Its key in the options.
  pub alias: String,
  /// The URL or file of its manifest, or of its archive.
  pub source: String,
  /// Why there are none.
  pub reason: String,
}

/// The most remotes that the message names; all are listed below it.
const MOST_NAMED: usize = 3;

impl TypesUnavailable {
  fn names(&self) -> String {
    let named: Vec<&str> = self.remotes.iter().take(MOST_NAMED).map(|remote| remote.alias.as_str()).collect();
    match self.remotes.len().saturating_sub(MOST_NAMED) {
      0 => named.join(", "),
      more => format!("{} and {more} more", named.join(", ")),
    }
  }
}

impl Event for TypesUnavailable {
  const CODE: Code = Code::TypesUnavailable;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "dts.consumeTypes".to_owned()
  }

  fn lines(&self) -> Vec<String> {
    self
      .remotes
      .iter()
      .map(|UntypedRemote { alias, source, reason }| format!("  {alias}: {reason} ({source})"))
      .collect()
  }

  fn help(&self) -> Option<String> {
    Some("build these remotes with `dts` turned on, start them, or name their archives in `dts.consumeTypes.remoteTypeUrls`".to_owned())
  }
}

#[cfg(test)]
mod tests {
  use super::{TypesUnavailable, UntypedRemote};
  use crate::Diagnostic;

  #[test]
  fn names_each_remote_with_its_reason() {
    let untyped = |alias: &str| UntypedRemote {
      alias: alias.to_owned(),
      source: format!("http://{alias}/mf-manifest.json"),
      reason: "connection refused".to_owned(),
    };
    let text = Diagnostic::from(TypesUnavailable { remotes: vec![untyped("ui"), untyped("cart")] }).to_string();
    let expected = "FED155 dts.consumeTypes: the types of ui, cart could not be fetched; any from an earlier fetch stay\n  \
      ui: connection refused (http://ui/mf-manifest.json)\n  cart: connection refused (http://cart/mf-manifest.json)\n";
    assert!(text.starts_with(expected), "{text}");
    let five = TypesUnavailable { remotes: ["a", "b", "c", "d", "e"].map(untyped).into() };
    assert!(five.to_string().contains("of a, b, c and 2 more could"), "{five}");
  }
}
