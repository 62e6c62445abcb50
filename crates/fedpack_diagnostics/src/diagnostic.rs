//! A diagnostic, ready to be shown.

use std::fmt;

use serde_json::{Map, Value};

use crate::{Code, Event, RelatedLocation, Severity, SourceLocation, facts::facts_of, printable::printable};

/// Of what a diagnostic lists, this many items are shown.
const MAX_LINES: usize = 100;

/// One thing that a user should know, in parts. Made from an [`Event`], they are fit to be printed: whatever an event quotes has
/// no control characters and a bounded length.
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
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(as = "crate::json::DiagnosticJson<'static>"))]
pub struct Diagnostic {
  /// Which kind of diagnostic it is.
  pub code: Code,
  /// Whether it fails the build.
  pub severity: Severity,
  /// Where: the path of an option (`exposes["./App"].import`) or a module.
  pub place: String,
  /// The message, without code and place: one line, and one more for each item of what it lists.
  pub message: String,
  /// The right value or form.
  pub expected: Option<String>,
  /// The value found instead.
  pub found: Option<String>,
  /// A text to write instead, where one is near.
  pub suggestion: Option<String>,
  /// The next step for the user.
  pub help: Option<String>,
  /// Where that is in a file, if it is in one.
  pub location: Option<SourceLocation>,
  /// The other places in files that it is about.
  pub related: Vec<RelatedLocation>,
  /// The data of the message, by name, beyond the parts above.
  pub facts: Map<String, Value>,
}

impl<E: Event> From<E> for Diagnostic {
  fn from(event: E) -> Self {
    let printed = |text: Option<String>| text.as_deref().map(printable);
    let listed = event.lines();
    let lines = listed.iter().take(MAX_LINES).map(|line| printable(line));
    let more = listed.len().checked_sub(MAX_LINES + 1).map(|more| format!("  and {} more", more + 1));
    Self {
      code: E::CODE,
      severity: event.severity(),
      place: printable(&event.place()),
      message: std::iter::once(printable(&event.to_string())).chain(lines).chain(more).collect::<Vec<_>>().join("\n"),
      expected: printed(event.expected()),
      found: printed(event.found()),
      suggestion: printed(event.suggestion()),
      help: printed(event.help()),
      location: event.location(),
      related: event.related().into_iter().take(MAX_LINES).map(printable_related).collect(),
      facts: facts_of(&event),
    }
  }
}

fn printable_related(RelatedLocation { message, location }: RelatedLocation) -> RelatedLocation {
  RelatedLocation { message: printable(&message), location }
}

impl Diagnostic {
  /// The same diagnostic, of another place.
  #[must_use]
  pub fn at(mut self, place: &str) -> Self {
    self.place = printable(place);
    self
  }

  /// The same diagnostic, at this location of a file.
  #[must_use]
  pub fn located(mut self, location: SourceLocation) -> Self {
    self.place = printable(&location.to_string());
    self.location = Some(location);
    self
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
    Diagnostic, Names, Severity, SourceLocation,
    event::{GivenValue, MissingExport, NamedContainer, SharingParty, SingletonConflict, UnknownOption, WrongType},
  };

  #[test]
  fn prints_what_is_known_and_nothing_else() {
    let unknown = |place: &str, suggestion: Option<&str>| {
      let suggestion = suggestion.map(str::to_owned);
      Diagnostic::from(UnknownOption { place: place.to_owned(), allowed: &["eager", "singleton"], suggestion })
    };
    let diagnostic = unknown("shared.react.singelton", Some("singleton"));
    assert_eq!(
      diagnostic.to_string(),
      "FED002 shared.react.singelton: unknown option\n  did you mean `singleton`?\n  see fedpack/docs/errors/FED002.md"
    );
    assert_eq!(
      unknown("shared.react.colour", None).to_string(),
      "FED002 shared.react.colour: unknown option\n  expected one of: eager, singleton\n  see fedpack/docs/errors/FED002.md"
    );
    assert_eq!(diagnostic.severity, Severity::Error);
  }

  #[test]
  fn what_is_quoted_can_neither_steer_a_terminal_nor_flood_it() {
    let hostile = format!("./A\u{1b}]0;\u{7}\nFED001 {}", "x".repeat(1 << 20));
    let event =
      WrongType { place: hostile.clone(), expected: "a string".to_owned(), found: GivenValue::String(hostile.clone()) };
    let location = SourceLocation { file: hostile.clone(), line: 1, column: 2 };
    let text = Diagnostic::from(event).located(location).to_string();
    assert!(!text.contains(['\u{1b}', '\u{7}']) && text.len() < 10_000, "{text}");
    assert_eq!(text.lines().count(), 3, "{text}");

    let party = |name: &str| SharingParty {
      container: NamedContainer { name: name.to_owned(), remote: None },
      versions: Vec::new(),
      ranges: Vec::new(),
    };
    let parties = vec![party(&hostile), party("b")];
    let event = SingletonConflict {
      share_key: hostile,
      share_scope: vec!["default".to_owned()],
      parties,
      severity: Severity::Error,
    };
    let text = Diagnostic::from(event).to_string();
    assert!(!text.contains('\u{1b}') && text.lines().count() == 5, "{text}");

    let parties = (0..30_000).map(|_| party("a")).collect();
    let event =
      SingletonConflict { share_key: "react".to_owned(), share_scope: Vec::new(), parties, severity: Severity::Error };
    let text = Diagnostic::from(event).to_string();
    assert!(text.lines().count() == 104 && text.contains("  a provides no version\n  and 29900 more\n"), "{text}");
  }

  #[test]
  fn a_location_is_data_and_text() {
    let event = MissingExport {
      importer: "src/App.tsx".to_owned(),
      request: "ui/Button".to_owned(),
      names: vec!["size".to_owned()],
      exports: Names::default(),
      suggestion: None,
      severity: Severity::Error,
    };
    let unlocated = Diagnostic::from(event);
    assert_eq!((unlocated.place.as_str(), &unlocated.location), ("src/App.tsx", &None));
    assert_eq!(unlocated.facts["importer"], "src/App.tsx");
    let location = SourceLocation { file: "src/App.tsx".to_owned(), line: 3, column: 10 };
    let located = unlocated.located(location.clone());
    assert_eq!(located.location, Some(location));
    assert!(located.to_string().starts_with("FED051 src/App.tsx:3:10: "), "{located}");
  }

  #[test]
  fn expected_and_found_share_a_line() {
    let event = WrongType { place: "filename".to_owned(), expected: "a string".to_owned(), found: GivenValue::Number };
    let text = Diagnostic::from(event).to_string();
    assert_eq!(
      text,
      "FED003 filename: wrong type\n  expected a string, found a number\n  see fedpack/docs/errors/FED003.md"
    );
  }
}
