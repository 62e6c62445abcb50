//! Newtypes for the names of the field, so that a share key can't be handed in where a scope is meant.

use std::{borrow::Borrow, fmt};

use serde::Serialize;

macro_rules! name {
  ($(#[$doc:meta])* $name:ident) => {
    $(#[$doc])*
    #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
    #[serde(transparent)]
    pub struct $name(pub String);

    impl $name {
      /// The name as text.
      pub fn as_str(&self) -> &str {
        &self.0
      }
    }

    impl fmt::Display for $name {
      fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
      }
    }

    impl AsRef<str> for $name {
      fn as_ref(&self) -> &str {
        &self.0
      }
    }

    /// So that maps are asked with text, and lists are joined.
    impl Borrow<str> for $name {
      fn borrow(&self) -> &str {
        &self.0
      }
    }

    impl PartialEq<&str> for $name {
      fn eq(&self, other: &&str) -> bool {
        self.0 == *other
      }
    }

    impl From<&str> for $name {
      fn from(text: &str) -> Self {
        Self(text.to_owned())
      }
    }

    impl From<String> for $name {
      fn from(text: String) -> Self {
        Self(text)
      }
    }
  };
}

name! {
  /// The name of a container, as hosts know it (`mfe_dashboard`).
  ContainerName
}
name! {
  /// The public key of an exposed module, with its leading `./` (`./App`), or `.`.
  ExposeKey
}
name! {
  /// The key under which a module stands in a share scope (`react`, `@acme/ui/Button`).
  ShareKey
}
name! {
  /// The name of a share scope (`default`).
  ShareScope
}

impl ShareKey {
  /// The key of the module `remainder` below a prefix entry (`lodash/` and `get`): of any other entry, where nothing remains,
  /// its own.
  pub fn with(&self, remainder: &str) -> Self {
    Self(format!("{self}{remainder}"))
  }
}

#[cfg(test)]
mod tests {
  use std::collections::BTreeSet;

  use super::{ShareKey, ShareScope};

  #[test]
  fn a_prefix_entry_has_a_key_for_each_module_below_it() {
    assert_eq!(ShareKey::from("lodash/").with("get"), ShareKey::from("lodash/get"));
    assert_eq!(ShareKey::from("react").with(""), ShareKey::from("react"));
  }

  #[test]
  fn names_are_found_by_their_text_and_written_as_it() {
    let scopes = BTreeSet::from([ShareScope::from("default"), ShareScope::from("ssr")]);
    assert!(scopes.contains("ssr") && !scopes.contains("rsc"));
    assert_eq!(serde_json::to_string(&scopes).unwrap(), r#"["default","ssr"]"#);
    assert_eq!([ShareScope::from("default"), ShareScope::from("ssr")].join(","), "default,ssr");
  }
}
