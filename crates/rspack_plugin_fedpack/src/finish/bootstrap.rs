//! The parameters of the federation runtime's start.

use fedpack_config::model::FederationConfig;
use fedpack_emit::{
  build_key,
  embed::{self, RemoteInfo},
  js::Expr,
};

use super::runtime_choice::EmbeddedRuntime;
use crate::{
  context::CompilerContext,
  dependency::{EmbeddedPlugin, EmbeddedPolicy, RuntimeBootstrap},
};

/// The contents of the module that starts `runtime`.
pub(super) fn bootstrap(context: &CompilerContext, runtime: EmbeddedRuntime, unique_name: &str) -> RuntimeBootstrap {
  let EmbeddedRuntime { name: variant, path, constants } = runtime;
  let FederationConfig { name, runtime, .. } = &context.config;
  let name = name.as_ref().map_or(unique_name, |name| name.as_str());
  let plugins = runtime.plugins.iter().map(|plugin| EmbeddedPlugin {
    request: plugin.request.clone(),
    params: plugin.params.clone().map(|params| Expr::literal(params).0),
  });
  let infos = context.remotes.all().map(|remote| (remote.key.clone(), RemoteInfo::of(remote))).collect();
  let shared = context.shares.arena.iter().map(|(_, shared)| shared);
  RuntimeBootstrap {
    variant,
    runtime: path,
    is_placed: constants.is_some() && context.environment.minimizes,
    constants,
    name: name.to_owned(),
    build: build_key(unique_name, &context.containers, context.remotes.all(), shared),
    share_strategy: runtime.share_strategy.as_str().to_owned(),
    policies: EmbeddedPolicy::of(&context.config, context.remotes.all(), &context.environment.policies),
    plugins: plugins.collect(),
    remotes: embed::remotes(&infos).0,
  }
}
