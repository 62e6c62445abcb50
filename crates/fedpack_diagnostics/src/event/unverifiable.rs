//! Unverifiable: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event};

/// A remote whose files nobody has hashes of, with `security.integrity`.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("`{location}` lists no hashes, so `security.integrity` refuses its files")]
pub struct Unverifiable {
  /// Key of the remote in the options.
  pub remote: String,
  /// Its location as written, or its manifest.
  pub location: String,
  /// Whether there is a manifest, which lists none.
  pub has_manifest: bool,
}

impl Event for Unverifiable {
  const CODE: Code = Code::Unverifiable;

  fn place(&self) -> String {
    format!("remotes.{}", self.remote)
  }

  fn help(&self) -> Option<String> {
    Some(if self.has_manifest {
      "build the remote with fedpack, and without `manifest.disableAssetsAnalyze`".to_owned()
    } else {
      "name the remote's manifest (`name@https://…/mf-manifest.json`), which lists the hashes of its files".to_owned()
    })
  }
}
