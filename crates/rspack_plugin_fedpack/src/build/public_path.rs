//! Where the files of a container are found.

use fedpack_config::{
  model::{Container, EntryRuntime},
  public_path::knows_its_url,
};
use rspack_core::{Compilation, EntryOptions, PublicPath};

/// Lets a container find its files by its own URL, and with it the entries that have its name or its runtime. What an entry says
/// of its public path stays.
pub(super) fn find_files_beside(container: &Container, options: &mut EntryOptions, compilation: &mut Compilation) {
  if !may_be_auto(container) {
    return;
  }
  let is_named = matches!(container.runtime, Some(EntryRuntime::Named(_)));
  for (name, entry) in &mut compilation.entries {
    if *name == container.name.0 || (is_named && entry.options.runtime == options.runtime) {
      entry.options.public_path.get_or_insert(PublicPath::Auto);
    }
  }
  let entry = compilation.entries.get(&container.name.0);
  options.public_path = entry.and_then(|entry| entry.options.public_path.clone()).or(Some(PublicPath::Auto));
}

/// Whether a container can tell at run time where it came from.
pub(crate) fn may_be_auto(container: &Container) -> bool {
  knows_its_url(&container.library.library_type)
}

/// The public path of a container's files, or that of the whole build where there is no container.
pub(crate) fn public_path<'a>(container: Option<&Container>, compilation: &'a Compilation) -> &'a PublicPath {
  let entry = container.and_then(|container| compilation.entries.get(&container.name.0));
  entry.and_then(|entry| entry.options.public_path.as_ref()).unwrap_or(&compilation.options.output.public_path)
}
