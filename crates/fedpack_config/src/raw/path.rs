//! The path of an option, as one would write it in JavaScript.

use std::fmt;

use super::kind::shorten;

/// `shared.react.import`, `exposes["./App"].import`, `runtimePlugins[1]`; `options` for the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OptionPath(String);

impl OptionPath {
  /// The path of a key below this one.
  pub(crate) fn key(&self, key: &str) -> Self {
    let key = shorten(key);
    Self(match (is_plain(&key), self.0.is_empty()) {
      (true, true) => key,
      (true, false) => format!("{}.{key}", self.0),
      (false, true) => format!("options[{key:?}]"),
      (false, false) => format!("{}[{key:?}]", self.0),
    })
  }

  /// The path of an item below this one.
  pub(crate) fn index(&self, index: usize) -> Self {
    Self(format!("{self}[{index}]"))
  }
}

impl fmt::Display for OptionPath {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(if self.0.is_empty() { "options" } else { &self.0 })
  }
}

/// Whether a key can stand behind a dot.
fn is_plain(key: &str) -> bool {
  let letter = |char: char| char.is_ascii_alphabetic() || char == '_' || char == '$';
  key.starts_with(letter) && key.chars().all(|char| letter(char) || char.is_ascii_digit())
}

#[cfg(test)]
mod tests {
  use super::OptionPath;

  #[test]
  fn reads_as_javascript() {
    let root = OptionPath::default();
    assert_eq!(root.to_string(), "options");
    assert_eq!(root.key("shared").key("react").key("import").to_string(), "shared.react.import");
    assert_eq!(root.key("shared").key("react-dom").to_string(), r#"shared["react-dom"]"#);
    assert_eq!(root.key("exposes").key("./App").key("import").to_string(), r#"exposes["./App"].import"#);
    assert_eq!(root.key("exposes").key("a\"b").to_string(), r#"exposes["a\"b"]"#);
    assert_eq!(root.key("runtimePlugins").index(1).to_string(), "runtimePlugins[1]");
    assert_eq!(root.key("my option").to_string(), r#"options["my option"]"#);
    assert_eq!(root.key("exposes").key("").to_string(), r#"exposes[""]"#);
  }

  #[test]
  fn a_huge_key_is_shortened() {
    assert!(OptionPath::default().key(&"k".repeat(100_000)).to_string().len() < 100);
  }
}
