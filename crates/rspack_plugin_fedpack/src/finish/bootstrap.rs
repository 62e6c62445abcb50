//! What the federation runtime is started with.

use super::runtime_choice::EmbeddedRuntime;
use crate::{
  context::CompilerContext,
  dependency::{EmbeddedPlugin, RuntimeBootstrap, short_hash},
};
use fedpack_config::{
  model::{FederationConfig, Remote, RemoteTarget},
  request::RequestKind,
};
use fedpack_emit::{
  embed::{self, RemoteInfo},
  js::Expr,
};

/// What the module that starts `runtime` is made of.
pub(super) fn bootstrap(context: &CompilerContext, runtime: EmbeddedRuntime, unique_name: &str) -> RuntimeBootstrap {
  let EmbeddedRuntime { name: variant, path, constants } = runtime;
  let FederationConfig { name, runtime, .. } = &context.config;
  let name = name.as_ref().map_or(unique_name, |name| name.as_str());
  let plugins = runtime.plugins.iter().map(|plugin| EmbeddedPlugin {
    request: plugin.request.clone(),
    params: plugin.params.clone().map(|params| Expr::literal(params).0),
  });
  let infos = context.remotes.all().map(|remote| (remote.key.clone(), remote_infos(remote))).collect();
  RuntimeBootstrap {
    variant,
    runtime: path,
    is_placed: constants.is_some() && context.environment.minimizes,
    constants,
    name: name.to_owned(),
    build: build_key(context, unique_name),
    share_strategy: runtime.share_strategy.as_str().to_owned(),
    plugins: plugins.collect(),
    remotes: embed::remotes(&infos).0,
  }
}

/// A hash of what this build exposes, takes and shares. Without paths: it is the same in every folder.
fn build_key(context: &CompilerContext, unique_name: &str) -> String {
  let exposes = context.containers.iter().flat_map(|container| &container.exposes);
  let exposes = exposes.map(|expose| format!("{}={}", expose.key, expose.import.join(",")));
  let remotes = context.remotes.all().map(|remote| format!("{}{:?}", remote.key, remote.targets));
  let shared = context.shares.arena.iter().filter(|(_, shared)| shared.kind != RequestKind::Absolute);
  let shared = shared.map(|(_, shared)| format!("{} {} {:?}", shared.request, shared.share_key, shared.share_scope));
  short_hash(std::iter::once(unique_name.to_owned()).chain(exposes).chain(remotes).chain(shared))
}

fn remote_infos(remote: &Remote) -> Vec<RemoteInfo> {
  let info = |target: &RemoteTarget| {
    let (name, entry, external_type) = match target.clone() {
      RemoteTarget::Script { name, url } => (Some(name), Some(url), "script".to_owned()),
      RemoteTarget::External { external_type, .. } => (None, None, external_type),
      RemoteTarget::Internal { .. } => (None, None, "internal".to_owned()),
    };
    RemoteInfo { alias: remote.key.clone(), name, entry, external_type, share_scope: remote.share_scope.clone() }
  };
  remote.targets.iter().map(info).collect()
}
