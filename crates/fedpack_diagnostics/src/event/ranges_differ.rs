//! RangesDiffer: see `docs/errors`.

use std::fmt;

use serde::Serialize;
use thiserror::Error;

use super::base::shared_module;
use crate::{Code, Event, RelatedLocation, Severity, SourceLocation};

/// Apps of a workspace ask for different ranges of one shared module.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("apps require different ranges of `{share_key}`:")]
pub struct RangesDiffer {
  /// Share key of the module.
  pub share_key: String,
  /// The share scopes in which it is so.
  pub share_scope: Vec<String>,
  /// Each range with the apps that ask for it.
  pub ranges: Vec<AskedRange>,
  /// The highest known version that satisfies all of them, if there is one.
  pub fits: Option<String>,
  /// Its severity under the policy.
  pub severity: Severity,
}

impl RangesDiffer {
  /// Where the ranges stand, those of the fewest apps first: these are what is probably to be changed.
  fn located(&self) -> impl Iterator<Item = (String, &SourceLocation)> {
    let mut ranges: Vec<&AskedRange> = self.ranges.iter().collect();
    ranges.sort_by_key(|asked| asked.apps.len());
    ranges.into_iter().flat_map(|asked| {
      let says = |app: &AskingApp| format!("`{}` requires {}", app.app, app.written.as_ref().unwrap_or(&asked.range));
      asked.apps.iter().filter_map(move |app| Some((says(app), app.location.as_ref()?)))
    })
  }
}

/// A range, and the apps that ask for it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskedRange {
  /// The range in the words of most of the apps.
  pub range: String,
  /// The apps.
  pub apps: Vec<AskingApp>,
}

/// An app that asks for a range.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AskingApp {
  /// The app.
  pub app: String,
  /// The source of the range: `config`, `package.json` or `manifest`.
  pub source: &'static str,
  /// The range in the app's own words, where these are others.
  pub written: Option<String>,
  /// Where it says so.
  pub location: Option<SourceLocation>,
}

impl fmt::Display for AskedRange {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let apps: Vec<String> = self.apps.iter().map(ToString::to_string).collect();
    write!(f, "{}: {}", self.range, apps.join(", "))
  }
}

impl fmt::Display for AskingApp {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let Self { app, source, written, .. } = self;
    match written {
      Some(written) => write!(f, "{app} ({source}, as {written})"),
      None => write!(f, "{app} ({source})"),
    }
  }
}

impl Event for RangesDiffer {
  const CODE: Code = Code::RangesDiffer;

  fn severity(&self) -> Severity {
    self.severity
  }

  fn place(&self) -> String {
    shared_module(&self.share_key, &self.share_scope)
  }

  fn lines(&self) -> Vec<String> {
    self.ranges.iter().map(|asked| format!("  {asked}")).collect()
  }

  fn location(&self) -> Option<SourceLocation> {
    self.located().next().map(|(_, location)| location.clone())
  }

  fn related(&self) -> Vec<RelatedLocation> {
    let others = self.located().skip(1);
    others.map(|(message, location)| RelatedLocation { message, location: location.clone() }).collect()
  }

  fn help(&self) -> Option<String> {
    Some(match &self.fits {
      Some(version) => format!("align the ranges; {version} satisfies all of them"),
      None => "align the ranges; no known version satisfies all of them".to_owned(),
    })
  }
}
