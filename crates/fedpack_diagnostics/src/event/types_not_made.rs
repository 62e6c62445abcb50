//! TypesNotMade: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// The types of a container can't be made.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("the types of `{container}` can't be made, so none are published")]
pub struct TypesNotMade {
  /// The container.
  pub container: String,
  /// What is wrong, with the place of each.
  pub problems: Vec<String>,
  /// Whether the build fails for it.
  pub fails: bool,
}

impl Event for TypesNotMade {
  const CODE: Code = Code::TypesNotMade;

  fn severity(&self) -> Severity {
    if self.fails { Severity::Error } else { Severity::Warning }
  }

  fn place(&self) -> String {
    "dts.generateTypes".to_owned()
  }

  fn lines(&self) -> Vec<String> {
    self.problems.iter().flat_map(|problem| problem.lines()).map(|line| format!("  {line}")).collect()
  }

  fn help(&self) -> Option<String> {
    Some("correct what is listed, or turn types off with `dts: false`".to_owned())
  }
}
