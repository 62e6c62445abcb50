//! What tells a build from others of its name.

use fedpack_config::{
  model::{Container, Remote, RemoteTarget, Shared},
  request::RequestKind,
};

use crate::short_hash;

/// A hash of what a build exposes, takes and shares. Without paths: it is the same in every folder.
pub fn build_key<'a>(
  unique_name: &str,
  containers: &[Container],
  remotes: impl IntoIterator<Item = &'a Remote>,
  shared: impl IntoIterator<Item = &'a Shared>,
) -> String {
  let exposes = containers.iter().flat_map(|container| &container.exposes);
  let exposes = exposes.map(|expose| format!("{}={}", expose.key, expose.import.join(",")));
  let remotes = remotes
    .into_iter()
    .flat_map(|remote| std::iter::once(remote.key.clone()).chain(remote.targets.iter().map(RemoteTarget::to_string)));
  let shared = shared.into_iter().filter(|shared| shared.kind != RequestKind::Absolute);
  let shared = shared.map(|shared| format!("{} {} {}", shared.request, shared.share_key, shared.share_scope.join(",")));
  short_hash(std::iter::once(unique_name.to_owned()).chain(exposes).chain(remotes).chain(shared))
}

#[cfg(test)]
mod tests {
  use fedpack_config::{model::FederationConfig, normalize};
  use serde_json::{Value, json};

  use super::build_key;

  fn key(options: Value) -> String {
    let normalized = normalize(&options.to_string());
    let FederationConfig { container, remotes, shared, .. } = normalized.config;
    build_key("app", container.as_slice(), &remotes, &shared)
  }

  #[test]
  fn tells_apart_what_builds_expose_take_and_share() {
    let keys = [
      json!({"name": "app"}),
      json!({"name": "app", "exposes": {"./A": "./a"}}),
      json!({"name": "app", "exposes": {"./A": "./b"}}),
      json!({"name": "app", "remotes": {"ui": "ui@https://a/e.js"}}),
      json!({"name": "app", "remotes": {"ui": "ui@https://b/e.js"}}),
      json!({"name": "app", "shared": ["react"]}),
      json!({"name": "app", "shared": {"react": {"shareScope": "other"}}}),
    ];
    let keys: std::collections::BTreeSet<_> = keys.into_iter().map(key).collect();
    assert_eq!(keys.len(), 7);
  }

  #[test]
  fn knows_no_folder() {
    let of = |file: &str| key(json!({"name": "app", "shared": {file: {"shareKey": "store"}}}));
    assert_eq!(of("/one/store.js"), of("/other/store.js"));
  }
}
