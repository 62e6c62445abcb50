//! The trait of all events.

use std::error::Error;

use serde::Serialize;

use crate::{Code, RelatedLocation, Severity, SourceLocation};

/// Something that went wrong. Its fields are the facts, as they were met; sentences are made of them in `Display`, which is the
/// message (one line, without code and place), and in [`lines`](Event::lines). Serialized, it is what reports have as data.
/// [`Diagnostic`](crate::Diagnostic) makes both fit to be printed.
pub trait Event: Error + Serialize {
  /// The code of this kind of event.
  const CODE: Code;

  /// Whether it fails the build; most do.
  fn severity(&self) -> Severity {
    Severity::Error
  }

  /// Where it was met: the path of an option, or a module.
  fn place(&self) -> String;

  /// Further lines of the message: one an item of what it lists.
  fn lines(&self) -> Vec<String> {
    Vec::new()
  }

  /// The right value or form.
  fn expected(&self) -> Option<String> {
    None
  }

  /// The value found instead, unless the message names it.
  fn found(&self) -> Option<String> {
    None
  }

  /// A text to write instead.
  fn suggestion(&self) -> Option<String> {
    None
  }

  /// The next step for the user.
  fn help(&self) -> Option<String> {
    None
  }

  /// The place in a file, if it is in one.
  fn location(&self) -> Option<SourceLocation> {
    None
  }

  /// The other places in files that it is about.
  fn related(&self) -> Vec<RelatedLocation> {
    Vec::new()
  }
}

/// Where a diagnostic about a shared module points: its key, and its share scope where that is not the default.
pub fn shared_module(share_key: &str, share_scope: &[String]) -> String {
  match share_scope {
    [scope] if scope == "default" => format!("shared module {share_key}"),
    scopes => format!("shared module {share_key} (share scope {})", scopes.join(", ")),
  }
}

pub(super) fn one_of(allowed: &[&str]) -> String {
  format!("one of: {}", allowed.join(", "))
}
