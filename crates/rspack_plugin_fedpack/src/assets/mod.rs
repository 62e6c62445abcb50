//! When files are rendered: what there is to report of the build, and the manifests.

mod documents;
mod early_imports;
mod manifests;
mod place_runtime;
mod public_path;
mod told_once;

pub(crate) use self::{
  early_imports::early_imports,
  manifests::{ManifestInput, check_and_emit},
  place_runtime::place_runtime,
  public_path::public_paths_of_page,
  told_once::tell_once,
};
