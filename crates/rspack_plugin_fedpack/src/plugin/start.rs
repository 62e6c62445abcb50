//! What the federation runtime is started with.

use std::hash::Hasher;

use fedpack_config::{
  model::{FederationConfig, Remote, RemoteTarget},
  request::RequestKind,
};
use fedpack_emit::{
  embed::{self, RemoteInfo},
  js::Expr,
};
use rspack_core::{Compilation, DependencyRef};
use rustc_hash::FxHasher;

use crate::{
  dependency::{Asks, EmbeddedPlugin, EmbeddedStart},
  plugin::FedpackPluginInner,
  runtime::Runtime,
};

/// The edge to the module that starts `runtime`.
pub(super) fn start(plugin: &FedpackPluginInner, runtime: &Runtime, compilation: &Compilation) -> DependencyRef {
  let start = embedded(plugin, runtime.clone(), &compilation.options.output.unique_name);
  plugin.kept.edges.edge(None, Asks::Start(start))
}

fn embedded(plugin: &FedpackPluginInner, runtime: Runtime, unique_name: &str) -> EmbeddedStart {
  let Runtime { name: variant, path, constants } = runtime;
  let FederationConfig { name, runtime, remotes, .. } = &*plugin.config;
  let name = name.as_ref().map_or(unique_name, |name| name.as_str());
  let plugins = runtime.plugins.iter().map(|plugin| EmbeddedPlugin {
    request: plugin.request.clone(),
    params: plugin.params.clone().map(|params| Expr::literal(params).0),
  });
  let infos = remotes.iter().map(|remote| (remote.key.clone(), remote_infos(remote))).collect();
  EmbeddedStart {
    variant,
    runtime: path,
    is_placed: constants.is_some() && plugin.environment.minimizes,
    constants,
    name: name.to_owned(),
    build: build_key(plugin, unique_name),
    share_strategy: runtime.share_strategy.as_str().to_owned(),
    plugins: plugins.collect(),
    remotes: embed::remotes(&infos).0,
  }
}

/// A hash of what this build exposes, takes and shares. Without paths: it is the same in every folder.
fn build_key(plugin: &FedpackPluginInner, unique_name: &str) -> String {
  let exposes = plugin.containers.iter().flat_map(|container| &container.exposes);
  let exposes = exposes.map(|expose| format!("{}={}", expose.key, expose.import.join(",")));
  let remotes = plugin.config.remotes.iter().map(|remote| format!("{}{:?}", remote.key, remote.targets));
  let shared = plugin.config.shared.iter().filter(|shared| shared.kind != RequestKind::Absolute);
  let shared = shared.map(|shared| format!("{} {} {:?}", shared.request, shared.share_key, shared.share_scope));
  let mut hasher = FxHasher::default();
  for text in std::iter::once(unique_name.to_owned()).chain(exposes).chain(remotes).chain(shared) {
    hasher.write(text.as_bytes());
    hasher.write_u8(0);
  }
  format!("{:016x}", hasher.finish())
}

fn remote_infos(remote: &Remote) -> Vec<RemoteInfo> {
  let info = |target: &RemoteTarget| {
    let (name, entry, external_type) = match target.clone() {
      RemoteTarget::Script { name, url } => (Some(name), Some(url), "script".to_owned()),
      RemoteTarget::External { external_type, .. } => (None, None, external_type),
      RemoteTarget::Internal { .. } => (None, None, "internal".to_owned()),
    };
    let share_scope = remote.share_scope.iter().map(|scope| scope.0.clone()).collect();
    RemoteInfo { alias: remote.key.clone(), name, entry, external_type, share_scope }
  };
  remote.targets.iter().map(info).collect()
}
