//! The container of a build.

use super::{ContainerName, ExposeKey, Level, Library, ShareScope};

/// A container: the remote entry of this build and what can be got from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Container {
  /// The container's name, as hosts know it.
  pub name: ContainerName,
  /// File name of the container entry, relative to the output folder; `None` leaves it to `output.filename`.
  pub filename: Option<String>,
  /// How the container entry hands it out.
  pub library: Library,
  /// `None` leaves the runtime where the compilation puts it.
  pub runtime: Option<EntryRuntime>,
  /// At least one.
  pub share_scope: Vec<ShareScope>,
  /// Sorted by key.
  pub exposes: Vec<Expose>,
  /// The level of the check for a public path that is relative to the page; never an error.
  pub public_path: Level,
}

/// Which runtime chunk the container entry uses: `runtime: false` (none of its own) or a chunk's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryRuntime {
  /// `runtime: false`.
  None,
  /// The name of a runtime chunk.
  Named(String),
}

/// One exposed module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expose {
  /// The public key.
  pub key: ExposeKey,
  /// Requests, evaluated in order; the last is what the consumer gets. At least one.
  pub import: Vec<String>,
  /// Name of the chunk that holds it, if the user gave one.
  pub chunk_name: Option<String>,
}
