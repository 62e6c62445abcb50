//! The code that federation adds to a runtime chunk, and to the start of an entry.

mod federation;
mod hot_updates;
mod own_runtime;
mod render_startup;
mod runtime_requirements;
mod tables;
mod worker;

pub(crate) use self::{
  hot_updates::HotUpdatesRuntimeModule,
  own_runtime::{needs_hot_updates, own_runtime},
  render_startup::render_startup,
  runtime_requirements::{RuntimeInput, federation_runtime, used_by_the_runtime},
};
