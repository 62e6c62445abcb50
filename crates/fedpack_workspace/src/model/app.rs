//! One app.

use std::{borrow::Cow, collections::BTreeMap};

use fedpack_diagnostics::SourceLocation;

use super::RequiredRange;
use crate::{
  facts::{AppFacts, ImportKind},
  release::Release,
};

/// An app of the workspace, or one as it is deployed.
#[derive(Debug, Default)]
pub(crate) struct App<'f> {
  /// The name of the app in all output; no other app has it.
  pub(crate) id: String,
  /// Its name in its options; a host may have none.
  pub(crate) name: Option<String>,
  pub(crate) package: String,
  pub(crate) folder: String,
  /// The configuration file, or where the manifest of a deployed app is.
  pub(crate) config: String,
  pub(crate) label: String,
  pub(crate) deployed: bool,
  /// Ids of the builds in the workspace that it is a deployed release of; none for an app of its own.
  pub(crate) release_of: Vec<String>,
  /// Its deployed releases, sorted by manifest; of an app that comes from a manifest, that one.
  pub(crate) releases: Vec<Release>,
  /// Why nothing else is known of it.
  pub(crate) problem: Option<&'f str>,
  /// Its containers; most have one.
  pub(crate) containers: Vec<AppContainer>,
  /// Sorted by alias.
  pub(crate) remotes: Vec<RemoteRef>,
  /// Sorted by key.
  pub(crate) shared: Vec<AppShare>,
  /// Its imports that may be of others.
  pub(crate) imports: Vec<Import<'f>>,
  /// Where what it depends on stands; `None` for deployed apps.
  pub(crate) facts: Option<&'f AppFacts>,
}

impl App<'_> {
  /// Whether it or one of its containers has this name.
  pub(crate) fn is_called(&self, name: &str) -> bool {
    self.name.as_deref() == Some(name) || self.containers.iter().any(|container| container.name == name)
  }

  /// Whether it is a deployed release of another app.
  pub(crate) fn is_release(&self) -> bool {
    !self.release_of.is_empty()
  }

  /// The ids under which it is drawn and counted: a release as the apps that it is of.
  pub(crate) fn drawn_as(&self) -> &[String] {
    if self.is_release() { &self.release_of } else { std::slice::from_ref(&self.id) }
  }

  /// Whether both can be on one page: an app is there as it is here, or as one of its releases.
  pub(crate) fn meets(&self, other: &Self) -> bool {
    let stands_for = |one: &Self, other: &Self| other.drawn_as().iter().any(|id| one.release_of.contains(id));
    !stands_for(self, other) && !stands_for(other, self)
  }

  /// Whether anything can be got from it.
  pub(crate) fn exposes_something(&self) -> bool {
    self.containers.iter().any(|container| !container.exposes.is_empty())
  }
}

/// A container and what it exposes.
#[derive(Debug, Default)]
pub(crate) struct AppContainer {
  pub(crate) name: String,
  /// How the federation runtime loads its entry (`global`, `commonjs-module`, …); `None` where a manifest does not say.
  pub(crate) entry_kind: Option<String>,
  /// Key (`./App`) → the names that it is known to export.
  pub(crate) exposes: BTreeMap<String, Vec<String>>,
}

/// A remote in the options.
#[derive(Debug)]
pub(crate) struct RemoteRef {
  /// First part of the requests that mean it.
  pub(crate) alias: String,
  /// The containers that it may lead to; at least one.
  pub(crate) containers: Vec<String>,
}

/// An import that may be of another app.
#[derive(Debug)]
pub(crate) struct Import<'f> {
  pub(crate) kind: ImportKind,
  pub(crate) request: Cow<'f, str>,
  /// The names that are imported; `None` for all, or where nobody knows.
  pub(crate) names: Option<&'f [String]>,
  /// `None` for what a manifest says.
  pub(crate) location: Option<ImportLocation<'f>>,
}

/// A location in a source file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ImportLocation<'f> {
  /// Relative to the root.
  pub(crate) file: &'f str,
  pub(crate) line: u32,
  pub(crate) column: u32,
}

/// Something that an app shares.
#[derive(Debug, Clone)]
pub(crate) struct AppShare {
  /// The share key.
  pub(crate) key: String,
  /// At least one.
  pub(crate) scopes: Vec<String>,
  /// The request that stands under the key; `None` for a file of the app, or where nobody knows.
  pub(crate) module: Option<String>,
  /// The package whose dependency gives the range.
  pub(crate) package: Option<String>,
  /// The range that it asks for; `None` for any version.
  pub(crate) asked: Option<RequiredRange>,
  /// The source of the range.
  pub(crate) source: Source,
  /// Where it says so.
  pub(crate) location: Option<SourceLocation>,
  /// Installed version of the package.
  pub(crate) installed: Option<String>,
  /// The version that it is shared as; without a fallback of its own, the one that it is built against.
  pub(crate) version: Option<String>,
  pub(crate) singleton: bool,
  pub(crate) eager: bool,
  /// Whether there is a fallback.
  pub(crate) import: bool,
  /// Whether it is consumed, and not only provided.
  pub(crate) consumed: bool,
}

impl AppShare {
  /// The version that is brought along, or else the one that is installed.
  pub(crate) fn known_version(&self) -> Option<&str> {
    self.version.as_deref().or(self.installed.as_deref())
  }
}

/// Where the range that an app asks for stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
  Config,
  PackageJson,
  Manifest,
  None,
}

impl Source {
  /// As it is handed out.
  pub(crate) fn as_str(self) -> &'static str {
    match self {
      Self::Config => "config",
      Self::PackageJson => "package.json",
      Self::Manifest => "manifest",
      Self::None => "none",
    }
  }
}
