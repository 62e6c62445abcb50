//! A regular expression of JavaScript.

use std::{fmt, sync::Arc};

use regress::Regex;

/// A `RegExp` of the options. It is compiled once, here: builds ask it for every import that its entry matches.
///
/// Two are equal when they are written alike.
#[derive(Clone)]
pub struct Pattern {
  source: String,
  flags: String,
  /// `None` when this engine does not know it.
  compiled: Option<Arc<Regex>>,
}

impl Pattern {
  /// From what stands between the slashes, and what stands behind them.
  pub fn new(source: &str, flags: &str) -> Self {
    let compiled = Regex::with_flags(source, flags).ok().map(Arc::new);
    Self { source: source.to_owned(), flags: flags.to_owned(), compiled }
  }

  /// Whether it is found anywhere in the text. A pattern that this engine does not know is found nowhere.
  pub fn is_in(&self, text: &str) -> bool {
    self.compiled.as_ref().is_some_and(|compiled| compiled.find(text).is_some())
  }
}

impl PartialEq for Pattern {
  fn eq(&self, other: &Self) -> bool {
    (&self.source, &self.flags) == (&other.source, &other.flags)
  }
}

impl Eq for Pattern {}

impl fmt::Debug for Pattern {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "/{}/{}", self.source, self.flags)
  }
}

#[cfg(test)]
mod tests {
  use super::Pattern;

  #[test]
  fn finds_what_javascript_finds() {
    let table = [
      ("^INTERNAL/", "i", "internal/x", true),
      ("^INTERNAL/", "", "internal/x", false),
      ("(?<=a)b", "", "ab", true),
      ("b", "", "abc", true),
      ("(", "", "(", false),
    ];
    for (source, flags, text, found) in table {
      assert_eq!(Pattern::new(source, flags).is_in(text), found, "/{source}/{flags} in {text}");
    }
  }

  #[test]
  fn is_told_apart_by_how_it_is_written() {
    assert_eq!(Pattern::new("a", "i"), Pattern::new("a", "i"));
    for other in [Pattern::new("a", ""), Pattern::new("b", "i"), Pattern::new("(", "i")] {
      assert_ne!(Pattern::new("a", "i"), other);
      assert_ne!(format!("{:?}", Pattern::new("a", "i")), format!("{other:?}"));
    }
  }
}
