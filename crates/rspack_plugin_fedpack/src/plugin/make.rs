//! Adds the containers as entries of the compilation.

use fedpack_config::model::{Container, EntryRuntime};
use rspack_core::{
  Compilation, CompilerMake, DependencyRef, EntryOptions, LibraryAuxiliaryComment, LibraryCustomUmdObject, LibraryName,
  LibraryNonUmdObject, LibraryOptions,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;
use serde_json::Value;

use crate::{
  dependency::{Asks, FederationDependency},
  plugin::{FedpackPlugin, FedpackPluginInner},
};

#[plugin_hook(CompilerMake for FedpackPlugin, tracing = false)]
pub(super) async fn add_containers(&self, compilation: &mut Compilation) -> Result<()> {
  for container in &self.containers {
    let dependency = DependencyRef::new(FederationDependency::new(Asks::Container(container.into())));
    compilation.add_entry(dependency, entry_options(container)).await?;
  }
  Ok(())
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
    ..EntryOptions::default()
  }
}

/// The `library` object, whose shape is already checked. What has another shape than Rspack's is left out.
fn library_options(library: &Value) -> LibraryOptions {
  let text = |key: &str| library.get(key).and_then(Value::as_str).map(str::to_owned);
  LibraryOptions {
    name: library.get("name").and_then(library_name),
    export: library.get("export").and_then(strings),
    library_type: text("type").unwrap_or_else(|| "var".to_owned()),
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
