//! While modules are made.

use std::path::Path;

use rspack_core::{
  AsyncModulesArtifact, BoxModule, Compilation, CompilationFinishModules, CompilationParams, CompilerFinishMake,
  CompilerMake, CompilerThisCompilation, ExportsInfoArtifact, ModuleFactoryCreateData, NormalModuleCreateData,
  NormalModuleFactoryCreateModule, NormalModuleFactoryFactorize, SideEffectsStateArtifact,
};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use crate::{
  build::{
    add_containers, entries_at_once, register_factories, remote_module, resolution, resolved_module, shared_module,
  },
  finish::{FinishInput, additions, await_shared},
  graph::{Federated, GraphChange, ModuleArtifacts},
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
};

#[plugin_hook(CompilerThisCompilation for FedpackPlugin, tracing = false)]
pub(super) async fn begin_compilation(
  &self,
  compilation: &mut Compilation,
  params: &mut CompilationParams,
) -> Result<()> {
  let stages = self.begin();
  self.caches.begin();
  for diagnostic in &self.context.diagnostics {
    compilation.push_diagnostic(to_rspack(diagnostic));
  }
  register_factories(compilation, &params.normal_module_factory);
  stages.resolution.seal(resolution(&self.context, &self.caches.substitutes, compilation).await)
}

/// After the entries of the configuration: what an entry of the same name exports is the container, as in webpack.
#[plugin_hook(CompilerMake for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn add_entries(&self, compilation: &mut Compilation) -> Result<()> {
  add_containers(&self.context, &self.caches.dependencies, compilation).await?;
  self.stages().entries_at_once.seal(entries_at_once(&self.context, compilation))
}

#[plugin_hook(NormalModuleFactoryFactorize for FedpackPlugin, tracing = false)]
pub(super) async fn take_from_remote(&self, data: &mut ModuleFactoryCreateData) -> Result<Option<BoxModule>> {
  Ok(remote_module(&self.context, data))
}

/// After the externals of the configuration and of its target: what is one of these is not shared, as in webpack.
#[plugin_hook(NormalModuleFactoryFactorize for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn take_from_share(&self, data: &mut ModuleFactoryCreateData) -> Result<Option<BoxModule>> {
  let stages = self.stages();
  Ok(shared_module(&self.context, stages.resolution.get()?, stages.entries_at_once.get()?, data).await)
}

#[plugin_hook(NormalModuleFactoryCreateModule for FedpackPlugin, tracing = false)]
pub(super) async fn take_resolved(
  &self,
  data: &mut ModuleFactoryCreateData,
  create_data: &mut NormalModuleCreateData,
) -> Result<Option<BoxModule>> {
  let stages = self.stages();
  let (resolution, at_once) = (stages.resolution.get()?, stages.entries_at_once.get()?);
  Ok(resolved_module(&self.context, resolution, at_once, data, create_data).await)
}

#[plugin_hook(CompilerFinishMake for FedpackPlugin, tracing = false)]
pub(super) async fn finish_make(&self, compilation: &mut Compilation) -> Result<()> {
  let stages = self.stages();
  let input = FinishInput {
    context: &self.context,
    resolution: stages.resolution.get()?,
    graph: &self.caches.graph,
    dependencies: &self.caches.dependencies,
    globals: &self.caches.federation_globals,
    substitutes: &self.caches.substitutes,
  };
  let (added, change) = additions(&input, compilation).await?;
  match change {
    GraphChange::Same => self.caches.carry_over(),
    GraphChange::Another => self.caches.forget_graph(),
  }
  for problem in &added.diagnostics {
    compilation.push_diagnostic(to_rspack(problem));
  }
  compilation.file_dependencies.extend(added.read.iter().map(|path| Path::new(path).into()));
  compilation.missing_dependencies.extend(added.missing.iter().map(|path| Path::new(path).into()));
  stages.graph_change.seal(change)
}

/// After Rspack has found the modules with top-level `await` and their importers. Other plugins may have added modules when ours had
/// finished making them, so this is the first hook that sees all.
#[plugin_hook(CompilationFinishModules for FedpackPlugin, stage = 100, tracing = false)]
pub(super) async fn seal_modules(
  &self,
  compilation: &Compilation,
  async_modules: &mut AsyncModulesArtifact,
  _exports_info: &mut ExportsInfoArtifact,
  _side_effects: &mut SideEffectsStateArtifact,
) -> Result<()> {
  let stages = self.stages();
  let federated = Federated::of(compilation.get_module_graph());
  await_shared(compilation, &federated, async_modules);
  stages.modules.seal(ModuleArtifacts { federated, change: *stages.graph_change.get()? })
}
