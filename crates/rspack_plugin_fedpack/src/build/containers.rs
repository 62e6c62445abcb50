//! The containers, as entries of the compilation.

use std::sync::Arc;

use fedpack_config::model::{Container, EntryRuntime, Library, LibraryName};
use fedpack_diagnostics::{
  Diagnostic,
  event::{ChunkGlobalName, ContainerNameTwice},
};
use rspack_core::{
  Compilation, EntryOptions, LibraryAuxiliaryComment, LibraryCustomUmdObject, LibraryNonUmdObject, LibraryOptions,
};
use rspack_error::Result;
use rustc_hash::FxHashSet;

use super::public_path::find_files_beside;
use crate::{cache::Dependencies, context::CompilerContext, dependency::ModuleSpec, report::to_rspack};

/// Adds the containers of all plugins.
pub(crate) async fn add_containers(
  context: &CompilerContext,
  dependencies: &Dependencies,
  compilation: &mut Compilation,
) -> Result<()> {
  let mut names = FxHashSet::default();
  for container in &context.containers {
    if !names.insert(container.name.as_str()) {
      let name = container.name.0.clone();
      compilation.push_diagnostic(to_rspack(&Diagnostic::from(ContainerNameTwice { name })));
      continue;
    }
    if takes_chunk_global(container, compilation) {
      let unique_name = compilation.options.output.unique_name.clone();
      let name = container.name.0.clone();
      compilation.push_diagnostic(to_rspack(&Diagnostic::from(ChunkGlobalName { name, unique_name })));
    }
    let mut options = entry_options(container);
    if context.environment.from_own_url {
      find_files_beside(container, &mut options, compilation);
    }
    if let Some(entry) = compilation.entries.get(&container.name.0) {
      // They become one. What the container does not ask for stays as the entry has it.
      if container.runtime.is_none() {
        options.runtime = None;
      }
      if entry.options.async_chunks.is_some() {
        options.async_chunks = None;
      }
      if !can_merge(&entry.options, &options) {
        let name = container.name.0.clone();
        compilation.push_diagnostic(to_rspack(&Diagnostic::from(ContainerNameTwice { name })));
        continue;
      }
    }
    let dependency = dependencies.on(Some(&container.name.0), ModuleSpec::Container(Arc::new(container.into())));
    compilation.add_entry(dependency, options).await?;
  }
  Ok(())
}

/// Whether a container and an entry of its name agree on where they are written.
fn can_merge(entry: &EntryOptions, container: &EntryOptions) -> bool {
  fn agree<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.is_none() || other.is_none() || one == other
  }
  agree(entry.runtime.as_ref(), container.runtime.as_ref())
    && agree(entry.filename.as_ref(), container.filename.as_ref())
    && agree(entry.library.as_ref(), container.library.as_ref())
}

/// Whether the container's global is the one that chunks are loaded through.
fn takes_chunk_global(container: &Container, compilation: &Compilation) -> bool {
  let library = &container.library;
  let is_global = matches!(library.library_type.as_str(), "var" | "assign" | "window" | "self" | "global" | "this");
  is_global && library.text_name() == Some(compilation.options.output.chunk_loading_global.as_str())
}

fn entry_options(container: &Container) -> EntryOptions {
  EntryOptions {
    name: Some(container.name.0.clone()),
    // A container is loaded as one file: `runtimeChunk: 'single'` must not take its runtime away unless it is asked to.
    runtime: Some(match &container.runtime {
      Some(EntryRuntime::Named(name)) => rspack_core::EntryRuntime::String(name.clone()),
      Some(EntryRuntime::None) | None => rspack_core::EntryRuntime::False,
    }),
    filename: container.filename.clone().map(Into::into),
    library: Some(library_options(&container.library)),
    // What it exposes is loaded when it is asked for, also where the pages of the build are one file each.
    async_chunks: Some(true),
    ..EntryOptions::default()
  }
}

fn library_options(library: &Library) -> LibraryOptions {
  LibraryOptions {
    name: library.name.as_ref().map(library_name),
    export: library.export.clone(),
    // Rspack's `modern-module` renders a build as plain modules, without the runtime that federation lives in.
    library_type: match library.library_type.as_str() {
      "modern-module" => "module".to_owned(),
      library_type => library_type.to_owned(),
    },
    umd_named_define: library.umd_named_define,
    auxiliary_comment: library.auxiliary_comment.clone().map(|comment| LibraryAuxiliaryComment {
      root: comment.root,
      commonjs: comment.commonjs,
      commonjs2: comment.commonjs2,
      amd: comment.amd,
    }),
    amd_container: library.amd_container.clone(),
  }
}

fn library_name(name: &LibraryName) -> rspack_core::LibraryName {
  match name.clone() {
    LibraryName::Text(name) => rspack_core::LibraryName::NonUmdObject(LibraryNonUmdObject::String(name)),
    LibraryName::Path(names) => rspack_core::LibraryName::NonUmdObject(LibraryNonUmdObject::Array(names)),
    LibraryName::Umd(names) => rspack_core::LibraryName::UmdObject(LibraryCustomUmdObject {
      amd: names.amd,
      commonjs: names.commonjs,
      root: names.root,
    }),
  }
}
