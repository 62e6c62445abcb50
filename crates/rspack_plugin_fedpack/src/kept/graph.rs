//! Whether a rebuild changed which modules there are, or what they import.

use std::{
  hash::{Hash, Hasher},
  sync::{Mutex, PoisonError},
};

use rspack_collections::IdentifierMap;
use rspack_core::{
  Compilation, DependencyId, Module, ModuleGraph, ModuleIdentifier, NormalModule, incremental::IncrementalPasses,
};
use rustc_hash::FxHasher;

/// The module graph as the last compilation left it when all modules were made.
#[derive(Debug, Default)]
pub(crate) struct GraphShape(Mutex<Option<Shape>>);

#[derive(Debug)]
struct Shape {
  /// A hash of the edges that leave a module.
  edges: IdentifierMap<u64>,
  roots: Roots,
}

/// What entries begin with: the edges of each, and (`None`) of all.
pub(crate) type Roots = Vec<(Option<String>, Vec<DependencyId>)>;

impl GraphShape {
  /// Whether the compilation, of which all is made but what we add, has `roots` and the modules of the last one, with the same
  /// imports, and no package.json has changed. `is_same_text` is asked of the modules that were built anew.
  pub(crate) fn is_same(
    &self,
    compilation: &Compilation,
    roots: &Roots,
    is_same_text: impl Fn(&ModuleIdentifier) -> bool,
  ) -> bool {
    // A compilation that fails before its graph is taken in leaves none for the next.
    let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(shape) = known.take() else { return false };
    let graph = compilation.get_module_graph();
    let affected = &compilation.build_module_graph_artifact.affected_modules;
    let mut changed_files = compilation.modified_files.iter().chain(&compilation.removed_files);
    let is_description = |path: &std::path::Path| path.file_name().is_some_and(|name| name == "package.json");
    let is_same = affected.added().is_empty()
      && affected.removed().is_empty()
      && !changed_files.any(|path| is_description(path.as_path()))
      && graph.modules_keys().count() == shape.edges.len()
      && affected.updated().iter().all(|id| shape.edges.get(id) == Some(&edges_of(graph, id)) && is_same_text(id))
      && *roots == shape.roots;
    *known = is_same.then_some(shape);
    is_same
  }

  /// Takes in the graph of a compilation with all that was added to it. `roots` are those from before.
  pub(crate) fn take_in(&self, compilation: &Compilation, roots: Roots) {
    let mut shape = self.0.lock().unwrap_or_else(PoisonError::into_inner);
    // A build that nobody watches has no use for it: it is made with the first rebuild.
    if !is_rebuild(compilation) {
      *shape = None;
      return;
    }
    let graph = compilation.get_module_graph();
    let edges = graph.modules_keys().map(|id| (*id, edges_of(graph, id))).collect();
    *shape = Some(Shape { edges, roots });
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

/// A hash of where the edges of a module lead, of what kind they are, and how they are written; the same in any order. And of
/// whether the module could be read.
fn edges_of(graph: &ModuleGraph, module: &ModuleIdentifier) -> u64 {
  let edges = graph.get_outgoing_connections(module).map(|edge| {
    let dependency = graph.dependency_by_id(&edge.dependency_id);
    let mut hasher = FxHasher::default();
    edge.module_identifier().hash(&mut hasher);
    dependency.dependency_type().as_str().hash(&mut hasher);
    dependency.as_module_dependency().map(|dependency| dependency.request()).hash(&mut hasher);
    graph.get_parent_block(&edge.dependency_id).is_some().hash(&mut hasher);
    hasher.finish()
  });
  let module = graph.module_by_identifier(module).and_then(|module| module.downcast_ref::<NormalModule>());
  // A loader that failed leaves neither text nor imports.
  let failed = module.is_some_and(|module| module.source().is_none());
  edges.fold(u64::from(failed), u64::wrapping_add)
}
