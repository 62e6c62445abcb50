//! How a build holds its remotes to what their manifests promise.

use std::collections::BTreeMap;

/// Options of the contract check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractOptions {
  /// The level of each check.
  pub checks: ContractChecks,
  /// Remote key → URL or file of its manifest, where that does not stand in `remotes`.
  pub manifests: BTreeMap<String, String>,
  /// How the lock file is used.
  pub lock: LockMode,
}

impl Default for ContractOptions {
  fn default() -> Self {
    Self { checks: ContractChecks::default(), manifests: BTreeMap::new(), lock: LockMode::Read }
  }
}

/// The effect of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
  /// It fails the build.
  Error,
  /// It is said.
  Warn,
  /// Nobody looks.
  Off,
}

impl Level {
  /// The level of this name (`error`, `warn`, `off`).
  pub fn from_name(name: &str) -> Option<Self> {
    Some(match name {
      "error" => Self::Error,
      "warn" => Self::Warn,
      "off" => Self::Off,
      _ => return None,
    })
  }
}

/// A level for each check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContractChecks {
  /// Imports of modules that a remote does not expose.
  pub exposes: Level,
  /// Imports of names that an exposed module does not export.
  pub exports: Level,
  /// Singletons that no version satisfies.
  pub singletons: Level,
  /// Shared modules that remotes consume and nobody provides.
  pub providers: Level,
  /// Remotes of other share scopes.
  pub share_scopes: Level,
  /// Containers of one name.
  pub container_names: Level,
  /// Manifests of an unknown major version.
  pub manifest_version: Level,
  /// Remotes that can't be asked; never an error.
  pub unreachable: Level,
  /// A container of this build whose public path is relative to the page; never an error.
  pub public_path: Level,
}

impl Default for ContractChecks {
  fn default() -> Self {
    Self {
      exposes: Level::Error,
      exports: Level::Error,
      singletons: Level::Error,
      // Who provides it may be registered at run time.
      providers: Level::Warn,
      share_scopes: Level::Error,
      container_names: Level::Error,
      manifest_version: Level::Error,
      unreachable: Level::Warn,
      public_path: Level::Warn,
    }
  }
}

/// How the lock file is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockMode {
  /// It stands in for remotes that can't be asked.
  Read,
  /// The same, and the build brings it up to date.
  Write,
  /// There is none.
  Off,
}
