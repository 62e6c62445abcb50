//! RemoteUnreachable: see `docs/errors`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// Manifests that did not arrive. Each remote is named with its manifest and the reason.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{}", self.sentence())]
pub struct RemoteUnreachable {
  /// Remotes of which nothing was checked.
  pub unchecked: Vec<SilentRemote>,
  /// Remotes that were checked against the lock.
  pub locked: Vec<SilentRemote>,
}

/// A remote whose manifest did not arrive.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SilentRemote {
  /// Its key in the options.
  pub alias: String,
  /// Where its manifest should be.
  pub manifest: String,
  /// Why it did not arrive.
  pub reason: String,
}

impl fmt::Display for SilentRemote {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Self { alias, manifest, reason } = self;
    write!(f, "{alias} ({manifest}: {reason})")
  }
}

/// The most remotes that are named.
const MOST_NAMED: usize = 10;

impl RemoteUnreachable {
  fn sentence(&self) -> String {
    let named = |remotes: &[SilentRemote]| {
      let shown = remotes.iter().take(MOST_NAMED).map(ToString::to_string).collect::<Vec<_>>().join(", ");
      let more = remotes.len().saturating_sub(MOST_NAMED);
      if more > 0 { format!("{shown}, and {more} more") } else { shown }
    };
    let parts = [("not checked", &self.unchecked), ("checked against the lock", &self.locked)];
    let parts = parts.into_iter().filter(|(_, remotes)| !remotes.is_empty());
    let parts = parts.map(|(instead, remotes)| format!("could not get the manifest of {}: {instead}", named(remotes)));
    parts.collect::<Vec<_>>().join("; ")
  }
}

impl Event for RemoteUnreachable {
  const CODE: Code = Code::RemoteUnreachable;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "remotes".to_owned()
  }

  fn help(&self) -> Option<String> {
    let lock = "`fedpack lock` records what they promise, for builds without a network";
    (!self.unchecked.is_empty()).then(|| format!("start them, or fix their URLs; {lock}"))
  }
}

#[cfg(test)]
mod tests {
  use super::{RemoteUnreachable, SilentRemote};

  #[test]
  fn says_all_in_one_line() {
    let silent = |alias: &&str| SilentRemote {
      alias: (*alias).to_owned(),
      manifest: format!("/{alias}.json"),
      reason: "refused".to_owned(),
    };
    let names = |names: &[&str]| names.iter().map(silent).collect::<Vec<_>>();
    let say = |unchecked, locked| RemoteUnreachable { unchecked, locked }.to_string();
    assert_eq!(say(names(&["ui"]), Vec::new()), "could not get the manifest of ui (/ui.json: refused): not checked");
    assert_eq!(
      say(names(&["ui", "cart"]), names(&["nav"])),
      "could not get the manifest of ui (/ui.json: refused), cart (/cart.json: refused): not checked; \
       could not get the manifest of nav (/nav.json: refused): checked against the lock"
    );
    assert!(say(names(&["ui"; 50]), Vec::new()).ends_with(", ui (/ui.json: refused), and 40 more: not checked"));
  }
}
