//! A module of another container.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_config::{
  merge::RuntimeKind,
  model::{ExposeKey, Remote, ShareScope},
};
use rspack_cacheable::{
  cacheable, cacheable_dyn,
  with::{As, AsVec},
};
use rspack_core::{
  BoxDependency, BoxModule, BuildContext, BuildInfo, BuildMeta, CodeGenerationResultBuilder, Compilation,
  DependenciesBlock, DependenciesBlockData, DependencyType, ExportsInfoArtifact, ExportsType, FactoryMetaStore,
  FreezeLock, Module, ModuleCodeGenerationContext, ModuleGraph, ModuleGraphCacheArtifact, ModuleIdentifier, ModuleType,
  SourceType, impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::basics::{HashedText, federation_module, federation_module_basics};
use crate::{
  cached::Text,
  dependency::{ContainerLocation, FederationDependency, ModuleSpec, RequestDependency},
};

/// A module that is got from a container at run time, together with the chunk that imports it.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct RemoteModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  pub request: String,
  /// Key of the remote in the options.
  pub remote: String,
  /// Key in the container: `./Button`, or `.`.
  #[cacheable(with = As<Text>)]
  pub expose: ExposeKey,
  #[cacheable(with = AsVec<As<Text>>)]
  pub share_scope: Vec<ShareScope>,
  pub locations: Vec<ContainerLocation>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl RemoteModule {
  /// The module that `request` means: `expose` of `remote`.
  pub(crate) fn new(request: &str, remote: &Remote, expose: ExposeKey, runtime_kind: RuntimeKind) -> Self {
    let locations: Vec<_> = remote
      .targets
      .iter()
      .enumerate()
      .map(|(at, target)| {
        let nth = if at == 0 { String::new() } else { format!("/fallback-{at}") };
        let name = format!("webpack/container/reference/{}{nth}", remote.key);
        ContainerLocation::new(target, &remote.share_scope, runtime_kind, name)
      })
      .collect();
    Self {
      dependencies_block: Default::default(),
      identifier: format!(
        "remote ({}) {}={} {expose}",
        remote.share_scope.join(","),
        remote.key,
        ContainerLocation::texts(&locations)
      )
      .into(),
      lib_ident: format!("webpack/container/remote/{request}"),
      readable_identifier: format!("remote {request}"),
      request: request.to_owned(),
      remote: remote.key.clone(),
      expose,
      share_scope: remote.share_scope.clone(),
      locations,
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, ..Default::default() }.into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// The module that holds the container, where the federation runtime does not load it by itself.
  pub(crate) fn container_module(&self, graph: &ModuleGraph) -> Option<ModuleIdentifier> {
    let dependency = self.get_dependency_ids().next()?;
    graph.module_identifier_by_dependency_id(dependency).copied()
  }
}

federation_module!(RemoteModule);

#[cacheable_dyn]
#[async_trait]
impl Module for RemoteModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 6.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::Remote
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::Remote, SourceType::ShareInit]
  }

  fn name_for_condition(&self) -> Option<Box<str>> {
    Some(self.request.as_str().into())
  }

  fn get_exports_type(
    &self,
    _: &ModuleGraph,
    _: &ModuleGraphCacheArtifact,
    _: &ExportsInfoArtifact,
    _: bool,
  ) -> ExportsType {
    ExportsType::Dynamic
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let dependency = match self.locations.as_slice() {
      // The runtime loads it by itself; no module of ours stands for the container.
      [ContainerLocation::Script { .. }] => None,
      [ContainerLocation::Internal { request }] => {
        Some(BoxDependency::new(RequestDependency::new(DependencyType::RemoteToExternal, request.clone())))
      }
      [location] => Some(BoxDependency::new(FederationDependency::new(ModuleSpec::Location(location.clone())))),
      locations => Some(BoxDependency::new(FederationDependency::new(ModuleSpec::Locations(locations.to_vec())))),
    };
    Ok(BoxModule::new(self).with_dependencies(dependency.into_iter().map(Into::into).collect(), vec![]))
  }

  async fn code_generation(&self, _: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let mut result = CodeGenerationResultBuilder::default();
    result.add(SourceType::Remote, RawStringSource::from_static("").boxed());
    Ok(result)
  }
}
