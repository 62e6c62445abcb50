//! From an edge that carries what it asks for to the module.

use async_trait::async_trait;
use rspack_core::{
  BoxModule, DependencyMeta, ExternalModule, ExternalRequest, ExternalRequestValue, ImportPhase, MetaExternalType,
  ModuleExt, ModuleFactory, ModuleFactoryCreateData, ModuleFactoryResult,
};
use rspack_error::{Result, error};

use super::{ContainerEntryModule, ContainerListModule, EmbedModule, ProvideSharedModule, ScriptContainerModule};
use crate::dependency::{Asks, ContainerPlace, FederationDependency};

/// Makes the modules of the edges that need nothing resolved.
#[derive(Debug)]
pub(crate) struct FederationModuleFactory;

#[async_trait]
impl ModuleFactory for FederationModuleFactory {
  async fn create(&self, data: &mut ModuleFactoryCreateData) -> Result<ModuleFactoryResult> {
    let edge = data.dependencies.first().and_then(|edge| edge.downcast_ref::<FederationDependency>());
    let module = match edge.map(|edge| &edge.asks) {
      Some(Asks::Container(contents)) => ContainerEntryModule::new(contents).boxed(),
      Some(Asks::Start(start)) => EmbedModule::new(start).boxed(),
      Some(Asks::Provided(provision)) => ProvideSharedModule::new(provision.clone()).boxed(),
      Some(Asks::Places(places)) => ContainerListModule::new(places).boxed(),
      Some(Asks::Place(place)) => container(place)?,
      None => return Err(error!("fedpack: another federation plugin is at work in this compiler")),
    };
    Ok(ModuleFactoryResult::new_with_module(module))
  }
}

fn container(place: &ContainerPlace) -> Result<BoxModule> {
  match place {
    ContainerPlace::Script { name, url, share_scope } => {
      Ok(ScriptContainerModule::new(name.clone(), url.clone(), share_scope.clone()).boxed())
    }
    ContainerPlace::External { external_type, request, name } => Ok(external(external_type, request, name)),
    // An ordinary module: the edge to it goes by its request.
    ContainerPlace::Internal { request } => Err(error!("fedpack: `internal {request}` has no module of its own")),
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
