//! The imports from remotes, and where they stand.

use fedpack_contract::{
  check::RemoteImport,
  locate::{LocatedImport, locate},
};
use fedpack_diagnostics::{Diagnostic, SourceLocation};
use rspack_core::{
  Compilation, Dependency, DependencyId, DependencyLocation, ModuleGraph, ModuleIdentifier, NormalModule,
  RealDependencyLocation,
};
use rspack_error::Label;
use rspack_plugin_javascript::dependency::{ESMExportImportedSpecifierDependency, ESMImportSpecifierDependency};
use rustc_hash::FxHashSet;

use crate::{
  graph::{Federated, modules, source_path},
  module::RemoteModule,
  report::to_rspack,
};

/// An import of a module of a remote, as it is checked and as it is found again.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Import {
  pub checked: RemoteImport,
  importer: Option<ModuleIdentifier>,
}

/// Every import of every remote module; sorted, so that what is said of them is.
pub(super) fn imports(compilation: &Compilation, federated: &Federated) -> Vec<Import> {
  let graph = compilation.get_module_graph();
  let mut found: Vec<Import> = modules::<RemoteModule>(&federated.remotes, graph)
    .flat_map(|(id, remote)| {
      let dependencies: Vec<_> =
        graph.get_incoming_connections(id).map(|connection| connection.dependency_id).collect();
      let tested = tested(graph, &dependencies);
      dependencies.into_iter().map(move |dependency| import(compilation, remote, &dependency, &tested))
    })
    .collect();
  found.sort();
  // One import is several dependencies: one for the import itself, and one for each use of what it brings.
  found.dedup();
  found
}

/// The names of a module that a file asks for with `in`, by the file.
type Tested = FxHashSet<(ModuleIdentifier, String)>;

/// `'name' in namespace`: whoever asks is prepared for a no. Which uses stand behind the question, Rspack keeps to itself; so
/// all uses of that name in that file count as such.
fn tested(graph: &ModuleGraph, dependencies: &[DependencyId]) -> Tested {
  let test = |dependency: &DependencyId| {
    let import = graph.dependency_by_id(dependency).downcast_ref::<ESMImportSpecifierDependency>()?;
    let [name] = import.get_ids(graph) else { return None };
    import.evaluated_in_operator.then_some((*graph.get_parent_module(dependency)?, name.to_string()))
  };
  dependencies.iter().filter_map(test).collect()
}

fn import(compilation: &Compilation, remote: &RemoteModule, dependency: &DependencyId, tested: &Tested) -> Import {
  let graph = compilation.get_module_graph();
  // The parent of the dependency is the module that was written, also where that has become part of a concatenation.
  let importer = graph.get_parent_module(dependency).copied();
  let mut names = names(compilation, dependency);
  names.retain(|name| !importer.is_some_and(|importer| tested.contains(&(importer, name.clone()))));
  Import {
    checked: RemoteImport {
      importer: importer.and_then(|importer| source_path(compilation, &importer)).unwrap_or_default(),
      request: remote.request.clone(),
      remote: remote.remote.clone(),
      expose: remote.expose.to_string(),
      names,
    },
    importer,
  }
}

/// The exports that an import is known to use, without what is below them. An import of all of a module uses none that is
/// known.
fn names(compilation: &Compilation, dependency: &DependencyId) -> Vec<String> {
  let (graph, cache) = (compilation.get_module_graph(), &compilation.module_graph_cache_artifact);
  let dependency = graph.dependency_by_id(dependency);
  let used = dependency.get_referenced_exports(graph, cache, &compilation.exports_info_artifact, None);
  let used = used.iter().filter_map(|export| export.name.first()).map(ToString::to_string);
  let mut names: Vec<_> = used.chain(written(graph, dependency)).collect();
  names.sort_unstable();
  names.dedup();
  names
}

/// The name that an import or a re-export has in its braces, or `default`. For that one, Rspack says that all of a module
/// is used whose kind is not known.
fn written(graph: &ModuleGraph, dependency: &dyn Dependency) -> Option<String> {
  let import = dependency.downcast_ref::<ESMImportSpecifierDependency>().map(|import| import.get_ids(graph));
  let export = || dependency.downcast_ref::<ESMExportImportedSpecifierDependency>().map(|export| export.get_ids(graph));
  import.or_else(export)?.first().map(ToString::to_string)
}

impl Import {
  /// Says a diagnostic at the import, in the file as it was written. `name` is what it is about, if it is about one name.
  pub(super) async fn report(
    &self,
    compilation: &Compilation,
    name: Option<&str>,
    diagnostic: Diagnostic,
  ) -> rspack_error::Diagnostic {
    let found = self.find(compilation, name).await;
    let diagnostic = match &found {
      Some((_, LocatedImport { line, column, .. })) => {
        diagnostic.located(SourceLocation { file: self.checked.importer.clone(), line: *line, column: *column })
      }
      None => diagnostic,
    };
    let mut report = to_rspack(&diagnostic);
    report.module_identifier = self.importer;
    if let Some((text, found)) = found {
      report.loc = Some(DependencyLocation::Real(RealDependencyLocation::new((found.line, found.column).into(), None)));
      report.error.labels = Some(vec![Label { name: None, offset: found.start, len: found.end - found.start }]);
      report.error.src = Some(text.into());
    }
    report
  }

  async fn find(&self, compilation: &Compilation, name: Option<&str>) -> Option<(String, LocatedImport)> {
    let module = compilation.get_module_graph().module_by_identifier(&self.importer?)?;
    let path = module.downcast_ref::<NormalModule>()?.resource_resolved_data().path()?;
    let text = compilation.input_filesystem.read_to_string(path).await.ok()?;
    let found = locate(path.as_str(), &text, &self.checked.request, name)?;
    Some((text, found))
  }
}
