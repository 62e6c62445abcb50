//! Newtypes for the names of the field, so that a share key can't be handed in where a scope is meant.

use std::fmt;

macro_rules! name {
  ($(#[$doc:meta])* $name:ident) => {
    $(#[$doc])*
    #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
