//! A diagnostic as data, for reports that are no text.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::{Diagnostic, Severity};

impl Serialize for Severity {
  fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match self {
      Self::Error => "error",
      Self::Warning => "warning",
    })
  }
}

/// The parts, under the names of the fields, with the code's title and page, and the whole as `text`. What is not known is left out.
impl Serialize for Diagnostic {
  fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
    let mut object = serializer.serialize_struct("Diagnostic", 14)?;
    object.serialize_field("code", &self.code.to_string())?;
    object.serialize_field("title", self.code.title())?;
    object.serialize_field("severity", &self.severity)?;
    object.serialize_field("place", &self.place)?;
    object.serialize_field("message", &self.message)?;
    let optional =
      [("expected", &self.expected), ("found", &self.found), ("suggestion", &self.suggestion), ("help", &self.help)];
    for (name, value) in optional {
      match value {
        Some(value) => object.serialize_field(name, value)?,
        None => object.skip_field(name)?,
      }
    }
    object.serialize_field("page", &self.code.page())?;
    match &self.location {
      Some(location) => object.serialize_field("location", location)?,
      None => object.skip_field("location")?,
    }
    match self.related.is_empty() {
      false => object.serialize_field("related", &self.related)?,
      true => object.skip_field("related")?,
    }
    match self.facts.is_empty() {
      false => object.serialize_field("facts", &self.facts)?,
      true => object.skip_field("facts")?,
    }
    object.serialize_field("text", &self.to_string())?;
    object.end()
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
