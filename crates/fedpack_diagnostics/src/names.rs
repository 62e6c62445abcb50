//! Lists of names in a message.

use std::fmt;

use serde::Serialize;

/// Some names as a message lists them: the first ones, and how many more there are. A manifest may expose a hundred thousand
/// modules.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Names {
  /// Those that are listed.
  pub first: Vec<String>,
  /// How many are not.
  pub more: usize,
}

impl Names {
  /// The most names that a message lists.
  const MOST: usize = 20;

  /// The names, cut where there are too many to be read.
  pub fn new<T: AsRef<str>>(names: impl ExactSizeIterator<Item = T>) -> Self {
    let more = names.len().saturating_sub(Self::MOST);
    Self { first: names.take(Self::MOST).map(|name| name.as_ref().to_owned()).collect(), more }
  }

  /// `one of: a, b, and 3 more`; `None` without a name.
  pub(crate) fn one_of(&self) -> Option<String> {
    (!self.first.is_empty()).then(|| format!("one of: {self}"))
  }
}

impl fmt::Display for Names {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&self.first.join(", "))?;
    if self.more > 0 { write!(f, ", and {} more", self.more) } else { Ok(()) }
  }
}

/// Names in quotes, with commas between.
pub(crate) fn quoted(names: &[String]) -> String {
  names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
  use super::Names;

  #[test]
  fn lists_the_first_and_counts_the_rest() {
    let names: Vec<String> = (0..23).map(|at| format!("n{at}")).collect();
    assert_eq!(Names::new(names.iter().take(2)).to_string(), "n0, n1");
    let text = Names::new(names.iter()).to_string();
    assert!(text.starts_with("n0, n1, ") && text.ends_with("n19, and 3 more"), "{text}");
    assert_eq!(Names::default().one_of(), None);
  }
}
