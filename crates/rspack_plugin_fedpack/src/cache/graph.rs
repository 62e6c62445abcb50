//! Whether a rebuild changed which modules there are, or what they import; and what followed from these.

use std::sync::{Arc, Mutex, PoisonError};

use fedpack_cache::Fingerprint;
use fedpack_diagnostics::Diagnostic;
use rspack_collections::IdentifierMap;
use rspack_core::{
  Compilation, DependencyId, DependencyRef, Module, ModuleGraph, ModuleIdentifier, NormalModule,
  incremental::IncrementalPasses,
};

/// The module graph as the last compilation left it when all modules were made, and what was added to it.
#[derive(Debug, Default)]
pub(crate) struct GraphCache(Mutex<Option<(GraphShape, Arc<Additions>)>>);

#[derive(Debug)]
struct GraphShape {
  /// The dependencies of a module.
  modules: IdentifierMap<Fingerprint>,
  roots: Roots,
}

/// The roots of the graph: the dependencies of each entry, and (`None`) of all entries.
pub(crate) type Roots = Vec<(Option<String>, Vec<DependencyId>)>;

/// A dependency on a module, with the entry that it belongs to (`None`: all).
pub(crate) type EntryDependency = (Option<String>, DependencyRef);

/// The additions that follow from a module graph.
#[derive(Debug, Default)]
pub(crate) struct Additions {
  /// Dependencies on the modules that were added.
  pub dependencies: Vec<EntryDependency>,
  /// The diagnostics to report.
  pub diagnostics: Vec<Diagnostic>,
  /// The package.json files that were read for it.
  pub read: Vec<String>,
  /// Those that were looked for and are not there.
  pub missing: Vec<String>,
}

impl GraphCache {
  /// What was added to the last compilation, if this one, of which all is made but what we add, has `roots` and the modules of that
  /// one, with the same imports, and no package.json has changed. `is_same_text` is asked of the modules that were built anew.
  pub(crate) fn additions_of_same(
    &self,
    compilation: &Compilation,
    roots: &Roots,
    is_same_text: impl Fn(&ModuleIdentifier) -> bool,
  ) -> Option<Arc<Additions>> {
    // A compilation that fails before its graph is taken in leaves none for the next.
    let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let (shape, additions) = known.take().filter(|(shape, _)| shape.is_of(compilation, roots, is_same_text))?;
    *known = Some((shape, Arc::clone(&additions)));
    Some(additions)
  }

  /// Takes in the graph of a compilation with all that was added to it. `roots` are those from before.
  pub(crate) fn take_in(&self, compilation: &Compilation, roots: Roots, additions: Arc<Additions>) {
    // A build that nobody watches has no use for it: it is made with the first rebuild.
    let shape = is_rebuild(compilation).then(|| (GraphShape::new(compilation, roots), additions));
    *self.0.lock().unwrap_or_else(PoisonError::into_inner) = shape;
  }
}

impl GraphShape {
  fn new(compilation: &Compilation, roots: Roots) -> Self {
    let graph = compilation.get_module_graph();
    Self { modules: graph.modules_keys().map(|id| (*id, print_of(graph, id))).collect(), roots }
  }

  fn is_of(&self, compilation: &Compilation, roots: &Roots, is_same_text: impl Fn(&ModuleIdentifier) -> bool) -> bool {
    let graph = compilation.get_module_graph();
    let affected = &compilation.build_module_graph_artifact.affected_modules;
    let mut changed_files = compilation.modified_files.iter().chain(&compilation.removed_files);
    let is_description = |path: &std::path::Path| path.file_name().is_some_and(|name| name == "package.json");
    affected.added().is_empty()
      && affected.removed().is_empty()
      && !changed_files.any(|path| is_description(path.as_path()))
      && graph.modules_keys().count() == self.modules.len()
      && affected.updated().iter().all(|id| self.modules.get(id) == Some(&print_of(graph, id)) && is_same_text(id))
      && *roots == self.roots
  }
}

fn is_rebuild(compilation: &Compilation) -> bool {
  let changed = !compilation.modified_files.is_empty() || !compilation.removed_files.is_empty();
  changed && compilation.incremental.mutations_readable(IncrementalPasses::BUILD_MODULE_GRAPH)
}

/// The roots of a compilation as it is now.
pub(crate) fn roots(compilation: &Compilation) -> Roots {
  let named = compilation.entries.iter().map(|(name, data)| (Some(name.clone()), data));
  let all = named.chain(std::iter::once((None, &compilation.global_entry)));
  all.map(|(name, data)| (name, data.all_dependencies().copied().collect())).collect()
}

/// Where the dependencies of a module lead, of what kind they are, and how they are written; the same in any order. And whether the
/// module could be read.
fn print_of(graph: &ModuleGraph, module: &ModuleIdentifier) -> Fingerprint {
  let dependencies = graph.get_outgoing_connections(module).map(|connection| {
    let dependency = graph.dependency_by_id(&connection.dependency_id);
    let request = dependency.as_module_dependency().map(|dependency| dependency.request());
    let is_async = graph.get_parent_block(&connection.dependency_id).is_some();
    (connection.module_identifier().as_str(), dependency.dependency_type().as_str(), request, is_async)
  });
  let dependencies = Fingerprint::of_unordered(dependencies);
  let module = graph.module_by_identifier(module).and_then(|module| module.downcast_ref::<NormalModule>());
  // A loader that failed leaves neither text nor imports.
  let failed = module.is_some_and(|module| module.source().is_none());
  Fingerprint::of((dependencies, failed))
}
