//! The containers, as entries of the compilation.

use fedpack_config::model::{Container, EntryRuntime};
use fedpack_diagnostics::{
  Diagnostic,
  event::{ChunkGlobalName, ContainerNameTwice},
};
use rspack_core::{
  Compilation, EntryOptions, LibraryAuxiliaryComment, LibraryCustomUmdObject, LibraryName, LibraryNonUmdObject,
  LibraryOptions,
};
use rspack_error::Result;
use rustc_hash::FxHashSet;
use serde_json::Value;

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
    let dependency = dependencies.on(Some(&container.name.0), ModuleSpec::Container(container.into()));
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
  let text = |key: &str| container.library.get(key).and_then(Value::as_str);
  let is_global = matches!(text("type"), Some("var" | "assign" | "window" | "self" | "global" | "this"));
  is_global && text("name") == Some(compilation.options.output.chunk_loading_global.as_str())
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

/// The `library` object, whose shape is already checked. What has another shape than Rspack's is left out.
fn library_options(library: &Value) -> LibraryOptions {
  let text = |key: &str| library.get(key).and_then(Value::as_str).map(str::to_owned);
  LibraryOptions {
    name: library.get("name").and_then(library_name),
    export: library.get("export").and_then(strings),
    // Rspack's `modern-module` renders a build as plain modules, without the runtime that federation lives in.
    library_type: match text("type") {
      Some(library_type) if library_type == "modern-module" => "module".to_owned(),
      Some(library_type) => library_type,
      None => "var".to_owned(),
    },
    umd_named_define: library.get("umdNamedDefine").and_then(Value::as_bool),
    auxiliary_comment: library.get("auxiliaryComment").map(auxiliary_comment),
    amd_container: text("amdContainer"),
  }
}

fn library_name(name: &Value) -> Option<LibraryName> {
  Some(match name {
    Value::String(name) => LibraryName::NonUmdObject(LibraryNonUmdObject::String(name.clone())),
    Value::Array(_) => LibraryName::NonUmdObject(LibraryNonUmdObject::Array(strings(name)?)),
    Value::Object(names) => {
      let text = |key: &str| names.get(key).and_then(Value::as_str).map(str::to_owned);
      let root = names.get("root").and_then(strings);
      LibraryName::UmdObject(LibraryCustomUmdObject { amd: text("amd"), commonjs: text("commonjs"), root })
    }
    _ => return None,
  })
}

/// One comment stands for all sections, as in webpack.
fn auxiliary_comment(comment: &Value) -> LibraryAuxiliaryComment {
  let text = |key: &str| comment.as_str().or_else(|| comment.get(key)?.as_str()).map(str::to_owned);
  LibraryAuxiliaryComment {
    root: text("root"),
    commonjs: text("commonjs"),
    commonjs2: text("commonjs2"),
    amd: text("amd"),
  }
}

/// A string or a list of strings.
fn strings(value: &Value) -> Option<Vec<String>> {
  match value {
    Value::String(text) => Some(vec![text.clone()]),
    Value::Array(items) => items.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
    _ => None,
  }
}
