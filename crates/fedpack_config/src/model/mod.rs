//! The normalised configuration: plain data, every default filled in.

mod container;
mod contract;
mod fallback;
mod library;
mod manifest;
mod names;
mod origin_pattern;
mod pattern;
mod plugin;
mod remote;
mod retry;
mod runtime;
mod security;
mod shared;

pub use container::{Container, EntryRuntime, Expose};
pub use contract::{ContractChecks, ContractOptions, Level, LockMode};
pub use fallback::Fallback;
pub use library::{AuxiliaryComment, Library, LibraryName, UmdName};
pub use manifest::ManifestOptions;
pub use names::{ContainerName, ExposeKey, ShareKey, ShareScope};
pub use origin_pattern::OriginPattern;
pub use pattern::Pattern;
pub use plugin::PluginKind;
pub use remote::{Remote, RemoteTarget};
pub use retry::Retry;
pub use runtime::{RuntimeOptions, RuntimePlugin, ShareStrategy};
pub use security::{AllowedOrigins, Integrity, Security};
pub use shared::{ProvidedVersion, RequestFilter, RequiredVersion, ShareRole, Shared, VersionFilter};

/// The normalised options of one plugin.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FederationConfig {
  /// The plugin that the options belong to; the parts of `ModuleFederationPlugin` fill in what is theirs.
  pub plugin: PluginKind,
  /// The container's name. `None` for a host that exposes nothing and names itself by `output.uniqueName`.
  pub name: Option<ContainerName>,
  /// Present when something is exposed.
  pub container: Option<Container>,
  /// Sorted by key.
  pub remotes: Vec<Remote>,
  /// In the order of the options.
  pub shared: Vec<Shared>,
  /// The scopes that this build shares in by default; at least one.
  pub share_scope: Vec<ShareScope>,
  /// How the embedded runtime starts.
  pub runtime: RuntimeOptions,
  /// Which code this build runs.
  pub security: Security,
  /// `None` when `manifest: false`.
  pub manifest: Option<ManifestOptions>,
  /// `None` when `contract: false`.
  pub contract: Option<ContractOptions>,
}
