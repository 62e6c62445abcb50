//! SingletonConflict: see `docs/errors`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use super::{NamedContainer, base::shared_module};
use crate::{Code, Event, Severity};

/// A singleton of which no version satisfies every party.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("no version of the singleton `{share_key}` satisfies all builds that share it:")]
pub struct SingletonConflict {
  /// Share key of the singleton.
  pub share_key: String,
  /// The scopes in which it is so.
  pub share_scope: Vec<String>,
  /// Each party with its version and its ranges.
  pub parties: Vec<SharingParty>,
  /// Its severity under the policy.
  pub severity: Severity,
}

/// A build that shares a singleton.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SharingParty {
  /// Its container.
  #[serde(flatten)]
  pub container: NamedContainer,
  /// The versions that it brings.
  pub versions: Vec<String>,
  /// The ranges that it asks for.
  pub ranges: Vec<PartyRange>,
}

/// A range that a build asks for.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PartyRange {
  /// The range.
  pub range: String,
  /// The modules that ask for it, where that is known.
  pub by: Vec<String>,
}

impl fmt::Display for SharingParty {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let versions = if self.versions.is_empty() { "no version".to_owned() } else { self.versions.join(" and ") };
    write!(f, "{} provides {versions}", self.container)?;
    self.ranges.iter().try_for_each(|range| write!(f, ", requires {range}"))
  }
}

impl fmt::Display for PartyRange {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Self { range, by } = self;
    match by.as_slice() {
      [] => write!(f, "{range}"),
      [first] => write!(f, "{range} ({first})"),
      [first, more @ ..] => write!(f, "{range} ({first} and {} more)", more.len()),
    }
  }
}

impl Event for SingletonConflict {
  const CODE: Code = Code::SingletonConflict;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    shared_module(&self.share_key, &self.share_scope)
  }

  fn lines(&self) -> Vec<String> {
    self.parties.iter().map(|party| format!("  {party}")).collect()
  }

  fn help(&self) -> Option<String> {
    Some("align the ranges, or provide a version that satisfies all of them".to_owned())
  }
}
