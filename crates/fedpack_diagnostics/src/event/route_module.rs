//! RouteModule: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Names, Severity};

/// A module that `hints.routes` names, and of which nothing can be loaded early.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error("{problem}")]
pub struct RouteModule {
  /// The path of the route, as the options have it.
  pub route: String,
  /// The index in its list.
  pub at: usize,
  /// The module that was meant, if one is near.
  pub suggestion: Option<String>,
  /// What is wrong.
  pub problem: RouteProblem,
}

/// What is wrong with a module of a route.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
pub enum RouteProblem {
  /// It belongs to no remote.
  #[error("`{module}` belongs to no remote that this build knows")]
  UnknownRemote {
    /// The module.
    module: String,
    /// The remotes.
    remotes: Names,
  },
  /// Its remote does not expose it.
  #[error("{remote} does not expose `{expose}`")]
  MissingExpose {
    /// The remote's key in the options.
    remote: String,
    /// The key of the expose.
    expose: String,
    /// The keys that it does expose.
    exposes: Names,
  },
  /// Its remote has no manifest.
  #[error("{remote} has no manifest, so nothing of it is loaded early")]
  NoManifest {
    /// The remote's key in the options.
    remote: String,
  },
}

impl Event for RouteModule {
  const CODE: Code = Code::RouteModule;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    format!("hints.routes[\"{}\"][{}]", self.route, self.at)
  }

  fn expected(&self) -> Option<String> {
    match &self.problem {
      RouteProblem::UnknownRemote { remotes, .. } => remotes.one_of(),
      RouteProblem::MissingExpose { exposes, .. } => exposes.one_of(),
      RouteProblem::NoManifest { .. } => None,
    }
  }

  fn suggestion(&self) -> Option<String> {
    self.suggestion.clone()
  }

  fn help(&self) -> Option<String> {
    let help = match self.problem {
      RouteProblem::UnknownRemote { .. } => {
        "name a module of a remote in `remotes`, or let `dts.consumeTypes.versionConfig` tell where remotes are that the page registers"
      }
      RouteProblem::MissingExpose { .. } => {
        "name an exposed module, or expose this one in the remote and release that first"
      }
      RouteProblem::NoManifest { .. } => "load this remote by its `mf-manifest.json`, or leave its modules out",
    };
    Some(help.to_owned())
  }
}
