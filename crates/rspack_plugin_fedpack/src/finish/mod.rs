//! When all imports are known: what is provided, the module that starts the runtime, and what there is twice.

mod additions;
mod await_shared;
mod bootstrap;
mod duplicates;
mod external_runtime;
mod overruled;
mod page_runtime;
mod provide;
mod runtime_choice;
mod settle_substitutes;
mod static_imports;

pub(crate) use self::{
  additions::{FinishInput, additions},
  await_shared::await_shared,
};
