//! A diagnostic as data, for reports that are no text.

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::{Diagnostic, RelatedLocation, Severity, SourceLocation};

/// The JSON of a diagnostic. What is not known is left out.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "Diagnostic", optional_fields))]
pub(crate) struct DiagnosticJson<'a> {
  /// `FED060`
  code: String,
  /// What the code stands for.
  title: &'static str,
  /// Whether it fails a build.
  severity: Severity,
  /// The path of an option, a module or a file.
  place: &'a str,
  /// What is wrong, in one line, and one more for each item that it lists.
  message: &'a str,
  /// What would have been right.
  #[serde(skip_serializing_if = "Option::is_none")]
  expected: Option<&'a str>,
  /// What is there instead.
  #[serde(skip_serializing_if = "Option::is_none")]
  found: Option<&'a str>,
  /// The text that was probably meant.
  #[serde(skip_serializing_if = "Option::is_none")]
  suggestion: Option<&'a str>,
  /// What to do next.
  #[serde(skip_serializing_if = "Option::is_none")]
  help: Option<&'a str>,
  /// The page about this code, inside the package: `fedpack/docs/errors/FED060.md`.
  page: String,
  /// Where it is in a file.
  #[serde(skip_serializing_if = "Option::is_none")]
  location: Option<&'a SourceLocation>,
  /// The other locations that it is about.
  #[serde(skip_serializing_if = "<[_]>::is_empty")]
  #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<RelatedLocation>>"))]
  related: &'a [RelatedLocation],
  /// The values that the message is made of, by name.
  #[serde(skip_serializing_if = "Map::is_empty")]
  #[cfg_attr(feature = "typescript", ts(optional, type = "Record<string, unknown>"))]
  facts: &'a Map<String, Value>,
  /// All of it as it is printed, without the related locations and the facts.
  text: String,
}

impl Serialize for Diagnostic {
  fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
    let parts = DiagnosticJson {
      code: self.code.to_string(),
      title: self.code.title(),
      severity: self.severity,
      place: &self.place,
      message: &self.message,
      expected: self.expected.as_deref(),
      found: self.found.as_deref(),
      suggestion: self.suggestion.as_deref(),
      help: self.help.as_deref(),
      page: self.code.page(),
      location: self.location.as_ref(),
      related: &self.related,
      facts: &self.facts,
      text: self.to_string(),
    };
    parts.serialize(serializer)
  }
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::{Diagnostic, SourceLocation, event::UnknownOption};

  #[test]
  fn what_is_not_known_is_left_out() {
    let event =
      UnknownOption { place: "shard".to_owned(), allowed: &["shared"], suggestion: Some("shared".to_owned()) };
    let mut diagnostic = Diagnostic::from(event);
    let expected = json!({
      "code": "FED002",
      "title": "unknown option",
      "severity": "error",
      "place": "shard",
      "message": "unknown option",
      "suggestion": "shared",
      "page": "fedpack/docs/errors/FED002.md",
      "facts": {"allowed": ["shared"]},
      "text": diagnostic.to_string(),
    });
    assert_eq!(serde_json::to_value(&diagnostic).unwrap(), expected);
    diagnostic.location = Some(SourceLocation { file: "a.ts".to_owned(), line: 2, column: 3 });
    let value = serde_json::to_value(&diagnostic).unwrap();
    assert_eq!(value["location"], json!({ "file": "a.ts", "line": 2, "column": 3 }));
  }
}
