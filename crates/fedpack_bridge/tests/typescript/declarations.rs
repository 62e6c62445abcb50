//! TypeScript declarations of the types that cross between JavaScript and Rust.

use std::{any::TypeId, collections::BTreeMap, path::PathBuf};

use fedpack_bridge::{
  AdditionalData, ConsumeTypesInput, ConsumeTypesOutput, Environment, HostTypesInput, HostTypesOutput, PublishedTypes,
  RemoteManifests, ToolProblem, TypeFoldersInput, TypeFoldersOutput,
};
use fedpack_contract::{
  sources::ManifestSource,
  tools::{
    check_routes, diff_manifests, merge_locks, read_lock, read_manifest, same_promise, type_errors, types_unavailable,
    write_lock,
  },
};
use fedpack_dts::{GenerateTypes, GeneratedTypes, types_not_made};
use fedpack_workspace::tools::{check_workspace, workspace_graph};
use ts_rs::{Config, TS, TypeVisitor};

use super::layout::laid_out;

const HEAD: &str =
  "// Made from the types in Rust by `cargo run -p fedpack_bridge --example typescript`. Do not edit.\n";

/// The file of the wrapper that has them.
pub(crate) fn file() -> PathBuf {
  PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../packages/fedpack/src/binding/native-types.ts")
}

/// Its text.
pub(crate) fn declarations() -> String {
  let mut types = Types::new();
  types.add::<Environment>();
  types.add::<RemoteManifests>();
  types.add::<AdditionalData>();
  types.add::<PublishedTypes>();
  types.add::<GenerateTypes>();
  types.add::<GeneratedTypes>();
  types.add::<ToolProblem>();
  types.add::<ManifestSource>();
  // Its archive is no JSON.
  types.add::<ConsumeTypesInput>();
  types.add::<ConsumeTypesOutput>();
  let tools = [
    types.tool("checkRoutes", check_routes),
    types.tool("checkWorkspace", check_workspace),
    types.tool("diffManifests", diff_manifests),
    types.tool_of::<HostTypesInput, HostTypesOutput>("hostTypesText"),
    types.tool("mergeLocks", merge_locks),
    types.tool("readLock", read_lock),
    types.tool("readManifest", read_manifest),
    types.tool("samePromise", same_promise),
    types.tool("typesNotMade", types_not_made),
    types.tool("typeErrors", type_errors),
    types.tool_of::<TypeFoldersInput, TypeFoldersOutput>("typeFolders"),
    types.tool("typesUnavailable", types_unavailable),
    types.tool("workspaceGraph", workspace_graph),
    types.tool("writeLock", write_lock),
  ];
  format!(
    "{HEAD}\n/** The functions of the binding that take JSON and give JSON: an answer, or a `ToolProblem`. */\nexport type Tools = {{\n{}}};\n{}",
    tools.concat(),
    types.text()
  )
}

/// Declarations by name.
struct Types {
  config: Config,
  declarations: BTreeMap<String, (TypeId, String)>,
}

impl Types {
  fn new() -> Self {
    Self { config: Config::new().with_large_int("number"), declarations: BTreeMap::new() }
  }

  fn tool<I: TS + 'static, O: TS + 'static>(&mut self, name: &str, _: fn(I) -> Result<O, ToolProblem>) -> String {
    self.tool_of::<I, O>(name)
  }

  /// A tool that only the binding has.
  fn tool_of<I: TS + 'static, O: TS + 'static>(&mut self, name: &str) -> String {
    self.add::<I>();
    self.add::<O>();
    format!("  {name}: {{ input: {}; output: {} }};\n", I::name(&self.config), O::name(&self.config))
  }

  /// Adds a type, and all that its fields are of.
  fn add<T: TS + 'static + ?Sized>(&mut self) {
    // Only types of ours have declarations, and a file.
    if T::output_path().is_none() {
      return T::visit_generics(self);
    }
    let id = TypeId::of::<T::WithoutGenerics>();
    let declaration = laid_out(T::docs().as_deref(), &T::decl(&self.config));
    if let Some((known, _)) = self.declarations.get(&T::ident(&self.config)) {
      assert!(*known == id, "two types are called {}", T::ident(&self.config));
      return;
    }
    self.declarations.insert(T::ident(&self.config), (id, declaration));
    T::visit_dependencies(self);
  }

  fn text(&self) -> String {
    self.declarations.values().map(|(_, declaration)| format!("\n{declaration}")).collect()
  }
}

impl TypeVisitor for Types {
  fn visit<T: TS + 'static + ?Sized>(&mut self) {
    self.add::<T>();
  }
}
