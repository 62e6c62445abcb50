//! Why a request does not resolve.

use rspack_core::ResolveInnerError;
use rspack_resolver::{JSONError, ResolveError};

/// The reason why a request does not resolve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unresolved {
  /// Nothing is there.
  Missing,
  /// Something is there that may not be imported like this.
  Refused(String),
  /// A file that has to be asked cannot be: it is the mistake, and no request is to be corrected.
  Broken(String),
}

impl From<&ResolveInnerError> for Unresolved {
  fn from(ResolveInnerError::RspackResolver(error): &ResolveInnerError) -> Self {
    match error {
      ResolveError::NotFound(_) | ResolveError::MatchedAliasNotFound(..) | ResolveError::ExtensionAlias(..) => {
        Self::Missing
      }
      ResolveError::JSON(error) => Self::Broken(no_json(error)),
      ResolveError::IOError(_)
      | ResolveError::TsconfigNotFound(_)
      | ResolveError::TsconfigSelfReference(_)
      | ResolveError::InvalidPackageConfig(_)
      | ResolveError::InvalidPackageConfigDefault(_)
      | ResolveError::InvalidPackageConfigDirectory(_) => Self::Broken(error.to_string()),
      _ => Self::Refused(error.to_string()),
    }
  }
}

impl Unresolved {
  /// The reason, as a person reads it; `context` is the folder that the request was resolved from.
  pub(crate) fn reason(self, context: &str) -> String {
    match self {
      Self::Missing => format!("nothing found from {context}"),
      Self::Refused(reason) | Self::Broken(reason) => reason,
    }
  }
}

/// The parser's message has line and column. It does not know of a byte order mark.
fn no_json(error: &JSONError) -> String {
  let file = error.path.display();
  if error.content.as_ref().is_some_and(|content| content.starts_with('\u{feff}')) {
    return format!("{file} begins with a byte order mark");
  }
  format!("{file} is no JSON: {}", error.message)
}
