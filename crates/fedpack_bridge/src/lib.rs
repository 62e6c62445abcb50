//! What JavaScript and the plugin tell each other, as data.
//!
//! - [`Environment`]: where the plugin runs.
//! - [`RemoteManifests`], [`AdditionalData`] and [`PublishedTypes`]: JavaScript's answers to the plugin's questions.
//! - [`ConsumeTypesInput`] and the like: what is asked of the types of remotes.
//! - [`answer()`]: a function of the command line, from JSON to JSON.
//!
//! The declarations that TypeScript has of all this, and of what the command line is told, are made from these types:
//! `cargo run -p fedpack_bridge --example typescript`.

mod additional_data;
mod answer;
mod consumed_types;
mod environment;
mod published_types;
mod remote_manifests;

pub use additional_data::AdditionalData;
pub use answer::{ToolProblem, answer};
pub use consumed_types::{
  ConsumeTypesInput, ConsumeTypesOutput, HostTypesInput, HostTypesOutput, TypeFoldersInput, TypeFoldersOutput,
};
pub use environment::{Environment, PolicyModules, PrebuiltRuntime, RemoteSupport, RuntimeParts, RuntimeTarget};
pub use published_types::PublishedTypes;
pub use remote_manifests::{LockFile, RemoteManifest, RemoteManifests};
