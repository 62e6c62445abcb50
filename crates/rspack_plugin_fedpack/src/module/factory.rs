//! From a dependency that carries what its module is made of to the module.

use std::sync::Arc;

use async_trait::async_trait;
use rspack_core::{
  BoxModule, DependencyMeta, ExternalModule, ExternalRequest, ExternalRequestValue, ImportPhase, MetaExternalType,
  ModuleExt, ModuleFactory, ModuleFactoryCreateData, ModuleFactoryResult,
};
use rspack_error::{Result, error};

use super::{
  container_entry::ContainerEntryModule, container_list::ContainerListModule, embed::EmbedModule,
  provide_shared::ProvideSharedModule, script_container::ScriptContainerModule,
};
use crate::dependency::{ContainerLocation, FederationDependency, ModuleSpec};

/// Makes the modules of the dependencies that need nothing resolved.
#[derive(Debug)]
pub(crate) struct FederationModuleFactory;

#[async_trait]
impl ModuleFactory for FederationModuleFactory {
  async fn create(&self, data: &mut ModuleFactoryCreateData) -> Result<ModuleFactoryResult> {
    let dependency = data.dependencies.first().and_then(|dependency| dependency.downcast_ref::<FederationDependency>());
    let module = match dependency.map(|dependency| &dependency.spec) {
      Some(ModuleSpec::Container(contents)) => ContainerEntryModule::new(Arc::clone(contents)).boxed(),
      Some(ModuleSpec::Start(start)) => EmbedModule::new(Arc::clone(start)).boxed(),
      Some(ModuleSpec::Provided(provision)) => ProvideSharedModule::new(Arc::clone(provision)).boxed(),
      Some(ModuleSpec::Locations(locations)) => ContainerListModule::new(locations).boxed(),
      Some(ModuleSpec::Location(location)) => container(location)?,
      None => return Err(error!("fedpack: another federation plugin is active in this compiler; remove it")),
    };
    Ok(ModuleFactoryResult::new_with_module(module))
  }
}

fn container(location: &ContainerLocation) -> Result<BoxModule> {
  match location {
    ContainerLocation::Script { name, url, share_scope } => {
      Ok(ScriptContainerModule::new(name.clone(), url.clone(), share_scope.clone()).boxed())
    }
    ContainerLocation::External { external_type, request, name } => Ok(external(external_type, request, name)),
    // An ordinary module: the dependency on it goes by its request.
    ContainerLocation::Internal { request } => Err(error!("fedpack: `internal {request}` has no module of its own")),
  }
}

fn external(external_type: &str, request: &str, name: &str) -> BoxModule {
  ExternalModule::new(
    ExternalRequest::Single(ExternalRequestValue::new(request.to_owned(), None)),
    external_type.to_owned(),
    name.to_owned(),
    DependencyMeta {
      external_type: MetaExternalType::None,
      attributes: None,
      phase: ImportPhase::Evaluation,
      source_type: None,
      css_import_conditions: None,
    },
    false,
  )
  .boxed()
}
