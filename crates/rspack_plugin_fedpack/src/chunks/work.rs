//! The work in hand between the hooks of the chunk optimizers.

use std::{
  mem::take,
  sync::{Mutex, PoisonError},
};

use rspack_core::ChunkUkey;

use super::{detach::Detached, split_fallbacks::Stuck};

/// Work to be undone or reported once Rspack has merged and split its chunks.
#[derive(Debug, Default)]
pub(crate) struct ChunkWork(Mutex<Pending>);

/// Rspack begins again when an optimizer wishes so: each of these is taken when it is done with.
#[derive(Debug, Default)]
pub(crate) struct Pending {
  /// The modules that are out of the chunks.
  pub detached: Detached,
  /// The chunks that must not be merged.
  pub kept_apart: Vec<ChunkUkey>,
  /// Fallbacks that are loaded in any case, since their chunks could not be split.
  pub stuck: Vec<Stuck>,
}

impl ChunkWork {
  /// Looks at what is pending, or changes it.
  pub(crate) fn with<R>(&self, change: impl FnOnce(&mut Pending) -> R) -> R {
    change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
  }

  /// Takes the modules that are out of the chunks, to be put back.
  pub(crate) fn take_detached(&self) -> Detached {
    self.with(|pending| take(&mut pending.detached))
  }

  /// The chunks that may be merged again.
  pub(crate) fn take_kept_apart(&self) -> Vec<ChunkUkey> {
    self.with(|pending| take(&mut pending.kept_apart))
  }

  /// The fallbacks that are to be reported, once.
  pub(crate) fn take_stuck(&self) -> Vec<Stuck> {
    self.with(|pending| take(&mut pending.stuck))
  }
}
