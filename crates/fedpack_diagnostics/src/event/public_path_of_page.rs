//! PublicPathOfPage: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A container whose public path depends on the page that loads it.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "the public path of `{name}` is `{public_path}`, so a page on another origin looks for its files on the wrong server"
)]
pub struct PublicPathOfPage {
  /// The container's name.
  pub name: String,
  /// The public path.
  pub public_path: String,
  /// Whether the container can find its files by its own URL.
  pub may_be_auto: bool,
}

impl Event for PublicPathOfPage {
  const CODE: Code = Code::PublicPathOfPage;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    "output.publicPath".to_owned()
  }

  fn expected(&self) -> Option<String> {
    Some(if self.may_be_auto { "`auto`, or a URL" } else { "a URL" }.to_owned())
  }

  fn help(&self) -> Option<String> {
    let right = if self.may_be_auto { "`'auto'`" } else { "the URL of the output folder" };
    Some(format!(
      "set `output.publicPath` to {right} (`output.assetPrefix` in rsbuild.config), or set `contract.checks.publicPath` to \
       `'off'` if every page has the container's origin"
    ))
  }
}
