//! A prebuilt runtime, which is taken as it is: nothing of it has to be parsed, and nothing is left to minimize.

use std::{path::Path, sync::Arc};

use async_trait::async_trait;
use fedpack_emit::short_hash;
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::{
  BoxModule, BuildContext, BuildInfo, BuildMeta, CodeGenerationResultBuilder, Compilation, DependenciesBlockData,
  FactoryMetaStore, FreezeLock, Module, ModuleArgument, ModuleCodeGenerationContext, ModuleGraph, ModuleIdentifier,
  ModuleType, SourceType, impl_module_meta_info, impl_source_map_config,
  rspack_sources::{RawStringSource, SourceExt},
};
use rspack_error::{Result, error};
use rspack_hash::{RspackHash, RspackHasher};
use rspack_util::source_map::SourceMapKind;

use super::basics::{HashedText, federation_module, federation_module_basics};

/// How the name begins that stands for the runtime while files are minimized: one that no one declares is left as it is. It ends
/// with a hash of the runtime, so that what is hashed before then tells one runtime from another.
const PLACEHOLDER: &str = "__fedpack_prebuilt_runtime_";

/// How a prebuilt runtime begins; an expression follows.
const PREFIX: &str = "module.exports=";

/// A remark for bundlers that parse the text.
const FOR_BUNDLERS: &str = "/* webpackIgnore: true */";

/// The module of a prebuilt runtime.
#[impl_source_map_config]
#[cacheable]
#[derive(Debug)]
pub(crate) struct PrebuiltModule {
  dependencies_block: DependenciesBlockData,
  identifier: ModuleIdentifier,
  lib_ident: String,
  readable_identifier: String,
  hashed_text: HashedText,
  path: String,
  is_placed: bool,
  expression: String,
  factory_meta: FactoryMetaStore,
  build_info: FreezeLock<BuildInfo>,
  build_meta: FreezeLock<BuildMeta>,
}

impl PrebuiltModule {
  /// The runtime at `path`; `is_placed` when it comes into its files after these are minimized, `is_loaded` when it has a chunk of
  /// its own.
  pub(crate) fn new(path: &str, is_placed: bool, is_loaded: bool) -> Self {
    let name = Path::new(path).file_stem().unwrap_or_default().to_string_lossy();
    let (placed, loaded) = (if is_placed { " in its place" } else { "" }, if is_loaded { " in its chunk" } else { "" });
    Self {
      dependencies_block: Default::default(),
      identifier: format!("prebuilt federation runtime{placed}{loaded}|{path}").into(),
      lib_ident: format!("webpack/federation/{}/{name}", if is_loaded { "loaded-runtime" } else { "runtime" }),
      readable_identifier: format!("prebuilt federation runtime{loaded}|{path}"),
      path: path.to_owned(),
      is_placed,
      expression: String::new(),
      hashed_text: Default::default(),
      factory_meta: Default::default(),
      build_info: BuildInfo { strict: true, cacheable: true, ..Default::default() }.into(),
      build_meta: Default::default(),
      source_map_kind: SourceMapKind::empty(),
    }
  }

  /// The name that stands for the runtime in files, and the runtime, if one does.
  pub(crate) fn placed(&self) -> Option<(String, &str)> {
    self.is_placed.then(|| (self.placeholder(), &*self.expression))
  }

  fn placeholder(&self) -> String {
    format!("{PLACEHOLDER}{}__", short_hash([&self.expression]))
  }
}

federation_module!(PrebuiltModule);

#[cacheable_dyn]
#[async_trait]
impl Module for PrebuiltModule {
  impl_module_meta_info!();
  federation_module_basics!(|module| module.expression.len() as f64);

  fn module_type(&self) -> &ModuleType {
    &ModuleType::JsDynamic
  }

  fn source_types(&self, _: &ModuleGraph) -> &[SourceType] {
    &[SourceType::JavaScript]
  }

  async fn build(mut self: Box<Self>, context: Arc<BuildContext>, _: Option<&Compilation>) -> Result<BoxModule> {
    let not_one = || error!("fedpack: {} is not a prebuilt federation runtime; reinstall @fedpack/runtime", self.path);
    let bytes = context.fs.read(self.path.as_str().into()).await.map_err(|_| not_one())?;
    let text = String::from_utf8(bytes).map_err(|_| not_one())?;
    let expression = text.strip_prefix(PREFIX).ok_or_else(not_one)?.trim_end().replace(FOR_BUNDLERS, "");
    let mut hasher = RspackHasher::from(&context.compiler_options.output);
    expression.as_str().hash(&mut hasher);
    self.expression = format!("({expression})");
    let info = self.build_info.get_mut();
    info.hash = Some(hasher.digest(&context.compiler_options.output.hash_digest));
    info.dependencies.file.insert(Path::new(&self.path).into());
    Ok(BoxModule::new(self))
  }

  async fn code_generation(&self, context: &mut ModuleCodeGenerationContext) -> Result<CodeGenerationResultBuilder> {
    let module = context.runtime_template.render_module_argument(ModuleArgument::Module);
    let value = if self.is_placed { &self.placeholder() } else { &self.expression };
    let mut result = CodeGenerationResultBuilder::default();
    let code = format!("{module}.exports = {value};");
    result.add(SourceType::JavaScript, RawStringSource::from(code).boxed());
    Ok(result)
  }
}
