//! When all imports are known: add what is provided, and the runtime.

use std::collections::BTreeSet;

use fedpack_config::model::{FederationConfig, Remote, RemoteTarget};
use fedpack_emit::{
  embed::{self, RemoteInfo},
  js::Expr,
};
use rspack_core::{Compilation, CompilerFinishMake, DependencyRef, EntryOptions};
use rspack_error::Result;
use rspack_hook::plugin_hook;

use super::provide::{ByUse, always_provided, provided_by_use};
use crate::{
  dependency::{Asks, EmbeddedPlugin, EmbeddedStart, FederationDependency},
  parts::Flavor,
  plugin::{FedpackPlugin, FedpackPluginInner},
  report::to_rspack,
};

#[plugin_hook(CompilerFinishMake for FedpackPlugin, tracing = false)]
pub(super) async fn add_provided_and_runtime(&self, compilation: &mut Compilation) -> Result<()> {
  let start = start(self, &compilation.options.output.unique_name);
  let always = self.config.shared.iter().filter_map(always_provided);
  include(compilation, std::iter::once(Asks::Start(start)).chain(always.map(Asks::Provided))).await?;

  // A provided module may consume shared modules that nothing else does; they are provided as well, until nothing is new.
  let state = self.state();
  let mut known = BTreeSet::new();
  loop {
    let ByUse { provisions, problems } = provided_by_use(compilation, &self.shares, &state).await;
    let new = provisions.into_iter().filter(|(identifier, _)| known.insert(identifier.clone()));
    let new: Vec<_> = new.map(|(_, provision)| Asks::Provided(provision)).collect();
    if new.is_empty() {
      for problem in problems.values() {
        compilation.push_diagnostic(to_rspack(problem));
      }
      return Ok(());
    }
    include(compilation, new).await?;
  }
}

async fn include(compilation: &mut Compilation, asks: impl IntoIterator<Item = Asks>) -> Result<()> {
  let edges = asks.into_iter().map(|asks| DependencyRef::new(FederationDependency::new(asks)));
  compilation.add_include(edges.map(|edge| (edge, EntryOptions::default())).collect()).await
}

fn start(plugin: &FedpackPluginInner, unique_name: &str) -> EmbeddedStart {
  let FederationConfig { name, runtime, remotes, .. } = &*plugin.config;
  let name = name.as_ref().map_or(unique_name, |name| name.as_str());
  let plugins = runtime.plugins.iter().map(|plugin| EmbeddedPlugin {
    request: plugin.request.clone(),
    params: plugin.params.clone().map(|params| Expr::literal(params).0),
  });
  let infos = remotes.iter().map(|remote| (remote.key.clone(), remote_infos(remote))).collect();
  EmbeddedStart {
    runtime: match plugin.flavor {
      Flavor::Federation => plugin.environment.embed.clone(),
      Flavor::Plain => plugin.environment.plain.clone(),
    },
    name: name.to_owned(),
    share_strategy: runtime.share_strategy.as_str().to_owned(),
    plugins: plugins.collect(),
    remotes: embed::remotes(&infos).0,
  }
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
