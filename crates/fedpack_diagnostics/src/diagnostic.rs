//! A diagnostic, ready to be shown.

use std::fmt;

use crate::{Code, Event, Severity, SourceLocation};

/// One thing that a user should know, in parts.
///
/// Printed, it is a line with code, place and message, then indented lines:
///
/// ```text
/// FED002 shared.react.singelton: unknown option
///   expected one of: eager, exclude, …
///   did you mean `singleton`?
///   see fedpack/docs/errors/FED002.md
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
  /// Which kind of diagnostic it is.
  pub code: Code,
  /// Whether it fails the build.
  pub severity: Severity,
  /// Where: the path of an option (`exposes["./App"].import`) or a module.
  pub place: String,
  /// What is wrong, in one line, without code and place.
  pub message: String,
  /// What would have been right.
  pub expected: Option<String>,
  /// What is there instead.
  pub found: Option<String>,
  /// A text to write instead, where one is near.
  pub suggestion: Option<String>,
  /// What to do next.
  pub help: Option<String>,
  /// Where that is in a file, if it is in one.
  pub location: Option<SourceLocation>,
}

impl<E: Event> From<E> for Diagnostic {
  fn from(event: E) -> Self {
    Self {
      code: E::CODE,
      severity: event.severity(),
      place: event.place(),
      message: event.to_string(),
      expected: event.expected(),
      found: event.found(),
      suggestion: event.suggestion(),
      help: event.help(),
      location: event.location(),
    }
  }
}

impl fmt::Display for Diagnostic {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    writeln!(f, "{} {}: {}", self.code, self.place, self.message)?;
    match (&self.expected, &self.found) {
      (Some(expected), Some(found)) => writeln!(f, "  expected {expected}, found {found}")?,
      (Some(expected), None) => writeln!(f, "  expected {expected}")?,
      (None, Some(found)) => writeln!(f, "  found {found}")?,
      (None, None) => {}
    }
    if let Some(suggestion) = &self.suggestion {
      writeln!(f, "  did you mean `{suggestion}`?")?;
    }
    if let Some(help) = &self.help {
      writeln!(f, "  {help}")?;
    }
    write!(f, "  see {}", self.code.page())
  }
}

#[cfg(test)]
mod tests {
  use crate::{
    Diagnostic, Severity,
    event::{UnknownOption, WrongType},
  };

  #[test]
  fn prints_what_is_known_and_nothing_else() {
    let diagnostic = Diagnostic::from(UnknownOption {
      place: "shared.react.singelton".to_owned(),
      allowed: &["eager", "singleton"],
      suggestion: Some("singleton".to_owned()),
    });
    assert_eq!(
      diagnostic.to_string(),
      "FED002 shared.react.singelton: unknown option\n  expected one of: eager, singleton\n  did you mean `singleton`?\n  see fedpack/docs/errors/FED002.md"
    );
    assert_eq!(diagnostic.severity, Severity::Error);
  }

  #[test]
  fn expected_and_found_share_a_line() {
    let event =
      WrongType { place: "filename".to_owned(), expected: "a string".to_owned(), found: "a number".to_owned() };
    let text = Diagnostic::from(event).to_string();
    assert_eq!(
      text,
      "FED003 filename: wrong type\n  expected a string, found a number\n  see fedpack/docs/errors/FED003.md"
    );
  }
}
