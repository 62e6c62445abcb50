//! A regular expression of JavaScript.

use std::{fmt, sync::Arc};

use regress::Regex;

/// Bytes of an expression. The engine descends into it: a deeply nested one of some thousand would overflow the stack.
const LONGEST: usize = 1_000;

/// A `RegExp` of the options. It is compiled once, here: builds ask it for every import that its entry matches.
///
/// Two are equal when they are written alike.
#[derive(Clone)]
pub struct Pattern {
  source: String,
  flags: String,
  compiled: Arc<Regex>,
}

impl Pattern {
  /// From what stands between the slashes, and what stands behind them.
  ///
  /// # Errors
  /// Saying why, for one that this engine cannot use.
  pub fn new(source: &str, flags: &str) -> Result<Self, String> {
    if source.len() > LONGEST {
      return Err(format!("it is longer than {LONGEST} bytes"));
    }
    let compiled = Regex::with_flags(source, flags).map_err(|error| error.to_string())?;
    Ok(Self { source: source.to_owned(), flags: flags.to_owned(), compiled: Arc::new(compiled) })
  }

  /// Whether it is found anywhere in the text.
  pub fn is_in(&self, text: &str) -> bool {
    self.compiled.find(text).is_some()
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
      ("^[\\p{L}--[a-z]]$", "v", "A", true),
      ("^[\\p{L}--[a-z]]$", "v", "a", false),
      ("[[a-z]&&[aeiou]]", "v", "xe", true),
      ("(?i:a)b", "", "Ab", true),
    ];
    for (source, flags, text, found) in table {
      assert_eq!(Pattern::new(source, flags).unwrap().is_in(text), found, "/{source}/{flags} in {text}");
    }
  }

  #[test]
  fn what_the_engine_cannot_use_is_no_pattern() {
    let nested = |times: usize| "(".repeat(times) + &")".repeat(times);
    assert!(Pattern::new(&nested(500), "").is_ok());
    let alternatives = (0..40_000).map(|at| format!("a{at}")).collect::<Vec<_>>().join("|");
    for source in [&nested(501), &alternatives, &"a?".repeat(501)] {
      assert_eq!(Pattern::new(source, "").unwrap_err(), "it is longer than 1000 bytes");
    }
    assert!(!Pattern::new("(", "").unwrap_err().is_empty());
  }

  #[test]
  fn is_told_apart_by_how_it_is_written() {
    let pattern = |source, flags| Pattern::new(source, flags).unwrap();
    assert_eq!(pattern("a", "i"), pattern("a", "i"));
    for other in [pattern("a", ""), pattern("b", "i"), pattern("b", "")] {
      assert_ne!(pattern("a", "i"), other);
      assert_ne!(format!("{:?}", pattern("a", "i")), format!("{other:?}"));
    }
  }
}
