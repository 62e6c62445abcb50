//! The factories of shared modules, on their way from code generation to the tables of the runtime chunk.

use fedpack_emit::{
  js::Expr,
  tables::{ConsumeData, ProvideData},
};
use rspack_cacheable::{cacheable, cacheable_dyn};
use rspack_core::CodeGenerationDataItem;

use super::consumption::Consumption;
use crate::dependency::Provision;

/// Expression of the factory of a consumed module's fallback, from code generation to the runtime chunk.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct FallbackFactory(pub Option<String>);

#[cacheable_dyn]
impl CodeGenerationDataItem for FallbackFactory {}

/// Expression of a provided module's factory, from code generation to the runtime chunk.
#[cacheable]
#[derive(Debug, Clone)]
pub(crate) struct ProvidedFactory(pub String);

#[cacheable_dyn]
impl CodeGenerationDataItem for ProvidedFactory {}

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

impl Provision {
  /// The row of the runtime's table.
  pub(crate) fn row(&self, factory: &ProvidedFactory) -> ProvideData {
    ProvideData {
      share_key: self.share_key.clone(),
      version: self.version.clone(),
      factory: Expr(factory.0.clone()),
      eager: self.eager,
      singleton: self.singleton,
      strict_version: self.strict_version,
      required_version: self.required_version.clone(),
    }
  }
}
