//! The parameters of the federation runtime's start.

use fedpack_bridge::{RemoteSupport, RuntimeParts, RuntimeTarget};
use fedpack_config::{merge::RuntimeKind, model::FederationConfig};
use fedpack_emit::{
  build_key,
  embed::{self, RemoteInfo},
  js::Expr,
};

use super::{page_runtime::PageUse, runtime_choice::EmbeddedRuntime};
use crate::{
  context::CompilerContext,
  dependency::{EmbeddedPlugin, EmbeddedPolicy, PagePart, RuntimeBootstrap},
};

/// The contents of the module that starts `runtime`, which its own entries bring along, or their page; `has_static_imports` if one of them
/// imports shared or remote modules statically.
pub(super) fn bootstrap(
  context: &CompilerContext,
  runtime: EmbeddedRuntime,
  page: PageUse,
  has_static_imports: bool,
  unique_name: &str,
) -> RuntimeBootstrap {
  let EmbeddedRuntime { name: variant, path, constants, parts, has_api, .. } = runtime;
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
    page: parts
      .filter(|parts| parts.target == RuntimeTarget::Web)
      .and_then(|parts| page_part(context, parts, page, has_api)),
    name: name.to_owned(),
    build: build_key(unique_name, &context.containers, context.remotes.all(), shared),
    static_imports: (has_static_imports && context.runtime_kind == RuntimeKind::Federation)
      .then(|| context.environment.static_imports.clone()),
    share_strategy: runtime.share_strategy.as_str().to_owned(),
    policies: EmbeddedPolicy::of(&context.config, context.remotes.all(), &context.environment.policies),
    plugins: plugins.collect(),
    remotes: embed::remotes(&infos).0,
  }
}

fn page_part(context: &CompilerContext, parts: RuntimeParts, page: PageUse, has_api: bool) -> Option<PagePart> {
  let modules = &context.environment.page;
  let takes = page == PageUse::Takes;
  let request = match (takes, has_api) {
    (true, true) => &modules.take_api,
    (true, false) => &modules.take,
    (false, _) => &modules.publish,
  };
  // With remotes, sharing is a part of every prebuilt runtime.
  let shared = parts.shared || (!takes && parts.remotes != RemoteSupport::None);
  (!request.is_empty()).then(|| PagePart {
    request: request.clone(),
    takes,
    remotes: parts.remotes.as_str().to_owned(),
    shared,
  })
}
