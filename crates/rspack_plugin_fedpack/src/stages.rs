//! How far a compilation has come.

use std::sync::OnceLock;

use rspack_error::{Result, error};

use crate::{
  build::{EntriesAtOnce, Resolution},
  chunks::{ChunkArtifacts, ChunkWork},
  graph::{GraphChange, ModuleArtifacts},
};

/// The results of one compilation, in the order in which they are made. Only the hooks see all of them: everything below them
/// takes the stages that it reads, so that nothing is asked for before it is made.
#[derive(Debug, Default)]
pub(crate) struct Stages {
  /// Made before modules are.
  pub resolution: Stage<Resolution>,
  /// Made when all entries are added.
  pub entries_at_once: Stage<EntriesAtOnce>,
  /// Made when what follows from the modules is added.
  pub graph_change: Stage<GraphChange>,
  /// Made when all plugins have added their modules.
  pub modules: Stage<ModuleArtifacts>,
  /// Handed from one hook of the chunk optimizers to the next.
  pub chunk_work: ChunkWork,
  /// Made when chunks are final and have their ids.
  pub chunks: Stage<ChunkArtifacts>,
}

/// The result of a stage: made once, by one hook, and never changed.
#[derive(Debug)]
pub(crate) struct Stage<T>(OnceLock<T>);

impl<T> Default for Stage<T> {
  fn default() -> Self {
    Self(OnceLock::new())
  }
}

impl<T> Stage<T> {
  /// Seals the result. An error where there is one already: two hooks would have read different ones.
  pub(crate) fn seal(&self, result: T) -> Result<()> {
    self
      .0
      .set(result)
      .map_err(|_| error!("fedpack: {} was made twice in one compilation (a bug of fedpack)", name::<T>()))
  }

  /// The result. An error where a hook comes before the one that makes it, which Rspack's order of hooks rules out.
  pub(crate) fn get(&self) -> Result<&T> {
    self.0.get().ok_or_else(|| error!("fedpack: {} was asked for before it was made (a bug of fedpack)", name::<T>()))
  }
}

fn name<T>() -> &'static str {
  std::any::type_name::<T>().rsplit("::").next().unwrap_or_default()
}
