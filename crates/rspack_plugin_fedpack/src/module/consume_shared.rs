//! A shared module that is taken from the share scope.

use std::sync::Arc;

use async_trait::async_trait;
use fedpack_diagnostics::{
  Diagnostic,
  event::{DescriptionUnreadable, FallbackNotResolved, InvalidDependencyRange},
};
use fedpack_emit::{js::Expr, tables::ConsumeData};
use fedpack_share::identity::Consumed;
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxModule, BuildContext, BuildInfo, BuildMeta, BuildMetaExportsType, CodeGenerationDataItem,
  CodeGenerationResultBuilder, Compilation, Context, DependenciesBlockData, DependencyId, DependencyType,
  ExportsInfoArtifact, ExportsType, FactoryMetaStore, FreezeLock, Module, ModuleCodeGenerationContext, ModuleGraph,
  ModuleGraphCacheArtifact, ModuleIdentifier, ModuleRef, ModuleType, SourceType, impl_module_meta_info,
  impl_source_map_config,
};
use rspack_error::Result;
use rspack_util::source_map::SourceMapKind;

use super::{
  basics::{HashedText, federation_module, federation_module_basics},
  stand_in,
};
use crate::dependency::{RequestDependency, fallback_dependency};

/// What is asked for, and what stands in for it.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct Consumption {
  pub share_scope: Vec<String>,
  pub share_key: String,
  /// `None`: any version.
  pub required_version: Option<String>,
  pub strict_version: bool,
  pub singleton: bool,
  pub eager: bool,
  pub layer: Option<String>,
  /// `None` with `import: false` or when it could not be resolved.
  pub fallback: Option<ConsumptionFallback>,
  /// What went wrong on the way. It is reported when all modules are known, so that it is said once and for as long as it
  /// holds, whether the module is built or comes from a cache.
  pub problems: Vec<ConsumeProblem>,
  /// How the fallback is provided; `None` where that is decided elsewhere (relative and absolute entries) or not at all.
  pub provides: Option<ProvideRule>,
}

/// A diagnostic about a consumed module, as facts.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) enum ConsumeProblem {
  NotResolved { request: String, import: String, reason: String, may_be_brought: bool },
  InvalidRange { package: String, declared: String, path: String },
  Unreadable { path: String, reason: String },
}

impl ConsumeProblem {
  pub(crate) fn diagnostic(&self) -> Diagnostic {
    match self.clone() {
      Self::NotResolved { request, import, reason, may_be_brought } => {
        FallbackNotResolved { request, import, reason, may_be_brought }.into()
      }
      Self::InvalidRange { package, declared, path } => InvalidDependencyRange { package, declared, path }.into(),
      Self::Unreadable { path, reason } => DescriptionUnreadable { path, reason }.into(),
    }
  }
}

/// The module that this build brings along.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct ConsumptionFallback {
  /// As the options name it.
  pub name: String,
  /// Request of the dependency on it: its name, or the file that an import resolved to.
  pub request: String,
  /// The file that it is.
  pub file: String,
}

/// How the module behind a package or prefix entry is provided.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct ProvideRule {
  pub version: VersionSource,
  /// As configured.
  pub required_version: Option<String>,
}

/// Where the version of a provided module comes from.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) enum VersionSource {
  /// The package of the module.
  Package,
  /// It has none.
  None,
  /// The options.
  Options(String),
}

impl VersionSource {
  /// The version, where no package has to be asked.
  pub(crate) fn known(self) -> Option<String> {
    match self {
      Self::Package | Self::None => None,
      Self::Options(version) => Some(version),
    }
  }
}

/// The module that an import of a shared module means.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct ConsumeSharedModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  context: Context,
  pub consumption: Arc<Consumption>,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl ConsumeSharedModule {
  /// A consumed module whose fallback is resolved from `context`.
  pub(crate) fn new(context: Context, consumption: Consumption) -> Self {
    let identifier = Consumed {
      share_scope: &consumption.share_scope,
      share_key: &consumption.share_key,
      required_version: consumption.required_version.as_deref(),
      strict_version: consumption.strict_version,
      singleton: consumption.singleton,
      eager: consumption.eager,
      layer: consumption.layer.as_deref(),
      fallback: consumption.fallback.as_ref().map(|fallback| fallback.file.as_str()),
    }
    .identifier();
    let scope = consumption.share_scope.join(",");
    let request = consumption.fallback.as_ref().map(|fallback| format!("/{}", fallback.name)).unwrap_or_default();
    Self {
      dependencies_block: Default::default(),
      lib_ident: format!("webpack/sharing/consume/{scope}/{}{request}", consumption.share_key),
      identifier: identifier.as_str().into(),
      readable_identifier: identifier,
      context,
      consumption: Arc::new(consumption),
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: Default::default(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// Another one that is the same: each import makes a module, of which the graph keeps the first.
  pub(crate) fn another(&self) -> Self {
    Self {
      dependencies_block: Default::default(),
      lib_ident: self.lib_ident.clone(),
      identifier: self.identifier,
      readable_identifier: self.readable_identifier.clone(),
      context: self.context.clone(),
      consumption: Arc::clone(&self.consumption),
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: Default::default(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// Where the fallback is resolved from.
  pub(crate) fn fallback_context(&self) -> &Context {
    &self.context
  }

  /// The dependency on the fallback.
  pub(crate) fn fallback_dependency<'a>(&'a self, graph: &'a ModuleGraph) -> Option<&'a DependencyId> {
    fallback_dependency(self, graph)
  }

  fn fallback_module<'a>(&'a self, graph: &'a ModuleGraph) -> Option<&'a ModuleRef> {
    self.fallback_dependency(graph).and_then(|dependency| graph.get_module_by_dependency_id(dependency))
  }

  /// Whether what this module exports has to be turned into a namespace where it is imported as a whole: as Rspack does for the
  /// fallback if it isn't shared, and where no fallback tells.
  pub(crate) fn may_need_namespace(
    &self,
    graph: &ModuleGraph,
    cache: &ModuleGraphCacheArtifact,
    exports_info: &ExportsInfoArtifact,
  ) -> bool {
    let of_fallback =
      self.fallback_module(graph).map(|module| module.get_exports_type(graph, cache, exports_info, false));
    matches!(of_fallback, None | Some(ExportsType::DefaultOnly | ExportsType::DefaultWithNamed))
  }
}

federation_module!(ConsumeSharedModule);

#[cacheable_dyn]
#[async_trait]
impl Module for ConsumeSharedModule {
  impl_module_meta_info!();
  federation_module_basics!(|_| 42.0);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::ConsumeShared
  }

  /// Rspack's hashes of the importers cover this list and [`ExportsType`]. What importers write follows from whether the fallback
  /// has exports that Rspack knows as well, so that is in the list, by a type that nothing is rendered for.
  fn source_types(&self, graph: &ModuleGraph) -> &[SourceType] {
    match self.fallback_module(graph).map(|fallback| fallback.build_meta().exports_type()) {
      Some(BuildMetaExportsType::Default) => &[SourceType::ConsumeShared, SourceType::Unknown],
      _ => &[SourceType::ConsumeShared],
    }
  }

  fn get_context(&self) -> Option<Box<Context>> {
    Some(Box::new(self.context.clone()))
  }

  /// A consumed module looks to its importers as its fallback does, where every provider must look like that: a fallback
  /// that is CommonJS does not keep an ES module from being what comes at run time.
  fn get_exports_type(
    &self,
    graph: &ModuleGraph,
    cache: &ModuleGraphCacheArtifact,
    exports_info: &ExportsInfoArtifact,
    strict: bool,
  ) -> ExportsType {
    let of_fallback =
      self.fallback_module(graph).map(|module| module.get_exports_type(graph, cache, exports_info, strict));
    match of_fallback {
      Some(ExportsType::DefaultOnly | ExportsType::DefaultWithNamed) if !strict => ExportsType::Dynamic,
      Some(of_fallback) => of_fallback,
      None => ExportsType::Dynamic,
    }
  }

  async fn build(self: Box<Self>, _: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let consumption = Arc::clone(&self.consumption);
    Ok(match &consumption.fallback {
      Some(fallback) => {
        let kind = DependencyType::ConsumeSharedFallback;
        let dependency = RequestDependency::new(kind, fallback.request.clone()).in_layer(consumption.layer.clone());
        stand_in::with_dependency(*self, dependency, consumption.eager)
      }
      None => BoxModule::new(self),
    })
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let ModuleCodeGenerationContext { compilation, runtime_template, .. } = context;
    let fallback = self.consumption.fallback.as_ref();
    let factory = fallback.and_then(|fallback| stand_in::factory(self, &fallback.name, compilation, runtime_template));
    let mut result = CodeGenerationResultBuilder::default();
    result.data_mut().insert(FallbackFactory(factory));
    Ok(result)
  }
}

/// Expression of the factory of a consumed module's fallback, from code generation to the runtime chunk.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct FallbackFactory(pub Option<String>);

#[cacheable_dyn]
impl CodeGenerationDataItem for FallbackFactory {}

impl Consumption {
  /// The row of the runtime's table. `importer` gives a module that imports it.
  pub(crate) fn row(
    &self,
    fallback: Option<&FallbackFactory>,
    importer: impl FnOnce() -> Option<String>,
  ) -> ConsumeData {
    let fallback = fallback.and_then(|factory| factory.0.clone()).map(Expr);
    ConsumeData {
      share_scope: self.share_scope.clone(),
      share_key: self.share_key.clone(),
      required_version: self.required_version.clone(),
      strict_version: self.strict_version,
      singleton: self.singleton,
      eager: self.eager,
      layer: self.layer.clone(),
      importer: fallback.is_none().then(importer).flatten(),
      fallback,
    }
  }
}
