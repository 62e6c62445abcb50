//! TypeMismatch: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A use of a remote module that the host's compiler refuses, with the types that the remote has published.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("this does not fit the types of {}: {message} ({ts_code})", self.named())]
pub struct TypeMismatch {
  /// The file.
  pub file: String,
  /// Keys of the remotes whose modules the file uses: one, unless nobody can tell which it is.
  pub remotes: Vec<String>,
  /// The releases of these remotes, where they say which they are.
  pub releases: Vec<String>,
  /// What the compiler says, in one line.
  pub message: String,
  /// Its own code: `TS2322`.
  pub ts_code: String,
  /// Whether it fails the command.
  pub severity: Severity,
}

impl TypeMismatch {
  fn named(&self) -> String {
    let remotes = self.remotes.iter().map(|alias| format!("`{alias}`")).collect::<Vec<_>>().join(" or ");
    if self.releases.is_empty() { remotes } else { format!("{remotes} (release {})", self.releases.join(", ")) }
  }
}

impl Event for TypeMismatch {
  const CODE: Code = Code::TypeMismatch;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    self.file.clone()
  }

  fn help(&self) -> Option<String> {
    Some("change this use, or ask for a release of the remote that still takes it".to_owned())
  }
}

#[cfg(test)]
mod tests {
  use super::TypeMismatch;
  use crate::Severity;

  #[test]
  fn names_the_remote_and_its_release() {
    let mismatch = |remotes: &[&str], releases: &[&str]| {
      let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
      let (remotes, releases) = (texts(remotes), texts(releases));
      let message = "Property 'label' is missing".to_owned();
      let (file, ts_code) = ("src/App.tsx".to_owned(), "TS2741".to_owned());
      TypeMismatch { file, remotes, releases, message, ts_code, severity: Severity::Error }.to_string()
    };
    let end = "Property 'label' is missing (TS2741)";
    assert_eq!(mismatch(&["ui"], &["1.2.0"]), format!("this does not fit the types of `ui` (release 1.2.0): {end}"));
    assert_eq!(mismatch(&["ui", "cart"], &[]), format!("this does not fit the types of `ui` or `cart`: {end}"));
  }
}
