//! Where the manifests of a build's remotes are.

use fedpack_config::model::{FederationConfig, Remote, RemoteTarget};
use serde::Serialize;

/// A remote, and the location of its manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ManifestSource {
  /// First part of the requests that mean the remote.
  pub alias: String,
  /// URL or file of its manifest; `None` where a build cannot know it.
  pub manifest: Option<String>,
}

/// One source for each remote, in the order of the remotes: what `contract.manifests` names, else the first location whose path ends
/// in `.json`. A URL that is relative to the page (`/x.json`, `//host/x.json`, `[window.url]/x.json`) is none.
pub fn manifest_sources(configs: &[FederationConfig]) -> Vec<ManifestSource> {
  let named = |alias: &str| configs.iter().find_map(|config| config.contract.as_ref()?.manifests.get(alias).cloned());
  let source = |remote: &Remote| ManifestSource {
    alias: remote.key.clone(),
    manifest: named(&remote.key).or_else(|| remote.targets.iter().find_map(manifest_url)),
  };
  configs.iter().flat_map(|config| &config.remotes).map(source).collect()
}

fn manifest_url(target: &RemoteTarget) -> Option<String> {
  let RemoteTarget::Script { url, .. } = target else { return None };
  let path = url.split(['?', '#']).next()?;
  let scheme = url.split_once("://")?.0.to_ascii_lowercase();
  let fetched = matches!(scheme.as_str(), "http" | "https" | "file");
  (fetched && path.to_ascii_lowercase().ends_with(".json")).then(|| url.clone())
}

#[cfg(test)]
mod tests {
  use fedpack_config::normalize_parts;
  use serde_json::json;

  use super::manifest_sources;

  #[test]
  fn of_every_form() {
    let table = [
      (json!("ui@https://x/mf-manifest.json"), Some("https://x/mf-manifest.json")),
      (json!("ui@http://x/a.json?v=1#b"), Some("http://x/a.json?v=1#b")),
      (json!("ui@file:///srv/mf-manifest.json"), Some("file:///srv/mf-manifest.json")),
      (json!("ui@https://x/remoteEntry.js"), None),
      (json!("ui@/mf-manifest.json"), None),
      (json!("ui@//x/mf-manifest.json"), None),
      (json!("ui@[window.url]/mf-manifest.json"), None),
      (json!("promise load('https://x/a.json')"), None),
      (json!(["ui@https://x/remoteEntry.js", "ui@https://y/m.json"]), Some("https://y/m.json")),
      (json!({"external": "ui@https://x/m.json", "shareScope": "a"}), Some("https://x/m.json")),
    ];
    for (remote, expected) in table {
      let parts =
        json!([{"plugin": "ModuleFederationPlugin", "options": {"name": "shell", "remotes": {"ui": remote}}}]);
      let found = manifest_sources(&normalize_parts(&parts.to_string()).configs);
      assert_eq!(found.len(), 1, "{parts}");
      assert_eq!(found[0].manifest.as_deref(), expected, "{parts}");
    }
  }

  #[test]
  fn what_the_options_name_comes_first() {
    let options = json!({"remotes": {"ui": "ui@https://x/m.json"}, "contract": {"manifests": {"ui": "../ui/m.json"}}});
    let parts = json!([{"plugin": "ModuleFederationPlugin", "options": options}]);
    let found = manifest_sources(&normalize_parts(&parts.to_string()).configs);
    assert_eq!(found[0].manifest.as_deref(), Some("../ui/m.json"));
  }
}
