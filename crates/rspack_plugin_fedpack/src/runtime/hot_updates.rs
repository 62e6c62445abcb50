//! The runtime module that hands hot updates to the runtimes which have asked for them.

use async_trait::async_trait;
use rspack_core::{
  RuntimeGlobals, RuntimeModule, RuntimeModuleGenerateContext, RuntimeModuleStage, RuntimeTemplate, impl_runtime_module,
};
use rspack_error::Result;

/// One a runtime chunk, where updates come as scripts and a page may hold several runtimes of the build.
#[impl_runtime_module]
#[derive(Debug)]
pub(crate) struct HotUpdatesRuntimeModule {}

impl HotUpdatesRuntimeModule {
  pub(crate) fn new(template: &RuntimeTemplate) -> Self {
    Self::with_name(template, "hot updates of several runtimes")
  }
}

#[async_trait]
impl RuntimeModule for HotUpdatesRuntimeModule {
  fn runtime_module_variables() -> &'static [&'static str] {
    &[]
  }

  /// Before chunk loading, which sets the function that updates call, and sets it anew when an update changes it.
  fn stage(&self) -> RuntimeModuleStage {
    RuntimeModuleStage::Basic
  }

  async fn generate(&self, context: &RuntimeModuleGenerateContext<'_>) -> Result<String> {
    let output = &context.compilation.options.output;
    let file_of = context.runtime_template.render_runtime_globals(&RuntimeGlobals::GET_CHUNK_UPDATE_SCRIPT_FILENAME);
    Ok(fedpack_emit::hot_updates::emit(&output.global_object, &output.hot_update_global, &file_of))
  }
}
