//! From an edge that carries what it asks for to the module.

use async_trait::async_trait;
use rspack_core::{
  BoxModule, DependencyMeta, ExternalModule, ExternalRequest, ExternalRequestValue, ImportPhase, MetaExternalType,
  ModuleExt, ModuleFactory, ModuleFactoryCreateData, ModuleFactoryResult,
};
use rspack_error::{Result, error};

use super::{
  ContainerEntryModule, ContainerListModule, EmbedDependency, EmbedModule, ProvideSharedModule, ScriptContainerModule,
};
use crate::dependency::{
  ContainerEntryDependency, ContainerListDependency, ContainerPlace, ProvideDependency, RemoteTargetDependency,
};

/// Makes the modules of the edges that need nothing resolved.
#[derive(Debug)]
pub(crate) struct FederationModuleFactory;

#[async_trait]
impl ModuleFactory for FederationModuleFactory {
  async fn create(&self, data: &mut ModuleFactoryCreateData) -> Result<ModuleFactoryResult> {
    let Some(edge) = data.dependencies.first() else {
      return Err(error!("fedpack: a module was asked for without an edge to it"));
    };
    let module = if let Some(edge) = edge.downcast_ref::<ContainerEntryDependency>() {
      ContainerEntryModule::new(edge).boxed()
    } else if let Some(edge) = edge.downcast_ref::<EmbedDependency>() {
      EmbedModule::new(edge).boxed()
    } else if let Some(edge) = edge.downcast_ref::<ProvideDependency>() {
      ProvideSharedModule::new(edge.provision.clone()).boxed()
    } else if let Some(edge) = edge.downcast_ref::<ContainerListDependency>() {
      ContainerListModule::new(edge).boxed()
    } else if let Some(edge) = edge.downcast_ref::<RemoteTargetDependency>() {
      container(&edge.place)
    } else {
      return Err(error!("fedpack: another plugin uses the edge type {}", edge.dependency_type()));
    };
    Ok(ModuleFactoryResult::new_with_module(module))
  }
}

fn container(place: &ContainerPlace) -> BoxModule {
  match place {
    ContainerPlace::Script { name, url, share_scope } => {
      ScriptContainerModule::new(name.clone(), url.clone(), share_scope.clone()).boxed()
    }
    ContainerPlace::External { external_type, request } => external(external_type, request),
    // Internal places are ordinary modules and have an edge of another type.
    ContainerPlace::Internal { request } => external("var", request),
  }
}

fn external(external_type: &str, request: &str) -> BoxModule {
  ExternalModule::new(
    ExternalRequest::Single(ExternalRequestValue::new(request.to_owned(), None)),
    external_type.to_owned(),
    request.to_owned(),
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
