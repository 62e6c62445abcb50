//! The functions that the wrapper and the command line call, a file for each thing that they are about.

mod diff;
mod lock;
mod manifest;
mod routes;
mod types;

pub use self::{
  diff::{DiffInput, DiffOutput, DiffSide, diff_manifests},
  lock::{
    MergeLocksInput, MergeLocksOutput, ReadLockInput, ReadLockOutput, RemoteToLock, UnreadManifest, WriteLockInput,
    WriteLockOutput, merge_locks, read_lock, write_lock,
  },
  manifest::{ReadManifestInput, ReadManifestOutput, SamePromiseInput, SamePromiseOutput, read_manifest, same_promise},
  routes::{CheckRoutesInput, CheckRoutesOutput, RouteRemote, check_routes},
  types::{
    TypeError, TypeErrorsInput, TypeErrorsOutput, TypesUnavailableInput, TypesUnavailableOutput, UntypedRemoteInput,
    type_errors, types_unavailable,
  },
};

#[cfg(test)]
mod tests;
