//! Which code a host runs.

use super::OriginPattern;

/// The option `security`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Security {
  /// Where remotes may come from; `None` is anywhere.
  pub origins: Option<AllowedOrigins>,
}

/// Where remotes may come from, beside the page's own origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllowedOrigins {
  /// From what one of these matches.
  Patterns(Vec<OriginPattern>),
  /// A module decides, by the function that it exports.
  Module(String),
}
