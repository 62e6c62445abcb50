//! The use that each library type makes of a name.

/// How a library type uses `library.name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameRule {
  /// `var name = …`: needs an identifier.
  Declared,
  /// `name = …`: needs something that can be assigned to.
  Assigned,
  /// `name(…)`: needs one text that can be called.
  Callback,
  /// `target["name"] = …`: any text; without a name the container's members are copied or assigned to the target.
  Property,
  /// One text in quotes, or none.
  Quoted,
  /// One text in quotes, a path of them, an object for the three worlds, or none.
  Universal,
  /// Carries no name.
  Unnamed,
}

impl NameRule {
  /// The rule of a type. A type that a plugin adds may do anything: the widest rule.
  pub(super) fn of(library_type: &str) -> Self {
    match library_type {
      "var" => Self::Declared,
      "assign" | "assign-properties" => Self::Assigned,
      "jsonp" => Self::Callback,
      "this" | "window" | "self" | "global" | "commonjs" | "commonjs2" | "commonjs-module" | "commonjs-static" => {
        Self::Property
      }
      "amd" | "system" => Self::Quoted,
      "amd-require" | "module" | "modern-module" => Self::Unnamed,
      _ => Self::Universal,
    }
  }

  /// Whether there is no library without a name; the container's own is taken then.
  pub(super) fn needs_name(self) -> bool {
    matches!(self, Self::Declared | Self::Assigned | Self::Callback)
  }

  /// Whether a name of one part ends as a property of a browser's global object.
  pub(super) fn is_global(self, library_type: &str) -> bool {
    matches!(self, Self::Declared | Self::Assigned) || matches!(library_type, "this" | "window" | "self" | "global")
  }

  /// Whether the name may be a list of parts.
  pub(super) fn takes_list(self) -> bool {
    matches!(self, Self::Declared | Self::Assigned | Self::Property | Self::Universal)
  }

  /// The forms of `library.name` that the type takes, for a message.
  pub(super) fn forms(self) -> &'static str {
    match self {
      Self::Declared | Self::Assigned | Self::Property => "a string or a list of strings",
      Self::Callback | Self::Quoted => "a string",
      Self::Universal => "a string, a list of strings, or an object with `root`, `amd` and `commonjs`",
      Self::Unnamed => "no name",
    }
  }
}

#[cfg(test)]
mod tests {
  use super::NameRule;
  use crate::options_table::LIBRARY_TYPE;

  #[test]
  fn types_are_sorted_for_messages() {
    assert!(LIBRARY_TYPE.is_sorted());
  }

  #[test]
  fn only_types_without_a_target_need_a_name() {
    let needing: Vec<_> = LIBRARY_TYPE.iter().filter(|name| NameRule::of(name).needs_name()).collect();
    assert_eq!(needing, [&"assign", &"assign-properties", &"jsonp", &"var"]);
  }
}
