//! The hooks, in the order in which a compilation meets them: each hands the stages that there are to a function that reads them.

mod assets;
mod chunks;
mod modules;
mod runtime;

use rspack_core::{ApplyContext, Plugin};
use rspack_error::Result;

use crate::plugin::FedpackPlugin;

impl Plugin for FedpackPlugin {
  fn name(&self) -> &'static str {
    "fedpack"
  }

  fn apply(&self, ctx: &mut ApplyContext<'_>) -> Result<()> {
    ctx.compiler_hooks.this_compilation.tap(modules::begin_compilation::new(self));
    ctx.compiler_hooks.compilation.tap(runtime::tap_rendering::new(self));
    ctx.compiler_hooks.compilation.tap(runtime::add_templates::new(self));
    ctx.compiler_hooks.make.tap(modules::add_entries::new(self));
    ctx.normal_module_factory_hooks.factorize.tap(modules::take_from_remote::new(self));
    ctx.normal_module_factory_hooks.factorize.tap(modules::take_from_share::new(self));
    ctx.normal_module_factory_hooks.create_module.tap(modules::take_resolved::new(self));
    ctx.compiler_hooks.finish_make.tap(modules::finish_make::new(self));
    ctx.compilation_hooks.finish_modules.tap(modules::seal_modules::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(chunks::detach::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(chunks::forbid_merging::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(chunks::split::new(self));
    ctx.compilation_hooks.optimize_chunks.tap(chunks::reattach_and_hoist::new(self));
    ctx.compilation_hooks.after_code_generation.tap(chunks::seal_chunks::new(self));
    ctx.compilation_hooks.additional_tree_runtime_requirements.tap(runtime::add_runtime::new(self));
    ctx.compilation_hooks.additional_chunk_runtime_requirements.tap(runtime::name_runtime::new(self));
    ctx.compilation_hooks.runtime_requirement_in_tree.tap(runtime::hand_on_updates::new(self));
    ctx.compilation_hooks.process_assets.tap(assets::report_once::new(self));
    ctx.compilation_hooks.process_assets.tap(assets::place_prebuilt::new(self));
    ctx.compilation_hooks.process_assets.tap(assets::report_early_imports::new(self));
    ctx.compilation_hooks.process_assets.tap(assets::report_public_paths::new(self));
    ctx.compilation_hooks.process_assets.tap(assets::report_always_loaded::new(self));
    ctx.compilation_hooks.process_assets.tap(assets::emit_manifests::new(self));
    Ok(())
  }
}
