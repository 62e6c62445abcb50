//! Whether a text can be the URL of a remote entry or a manifest.

use fedpack_diagnostics::nearest;
use npm_range::is_range;

/// Schemes from which a script or a manifest may be loaded, in browsers, Node and web views.
const SCHEMES: &[&str] = &[
  "app",
  "asset",
  "blob",
  "capacitor",
  "chrome-extension",
  "data",
  "file",
  "http",
  "https",
  "ionic",
  "moz-extension",
  "tauri",
];

/// Whether the text can only be meant as a URL or path.
pub(super) fn looks_like_url(text: &str) -> bool {
  text.contains("://") || text.starts_with('/') || text.starts_with("./") || text.starts_with("../")
}

/// `None` for what may be a URL; otherwise a better one, if there is one.
pub(super) fn problem(url: &str) -> Option<Option<String>> {
  if url.starts_with(['/', '\\', '[', '$', '<']) || url.starts_with("./") || url.starts_with("../") {
    return None;
  }
  if let Some((scheme, rest)) = scheme(url) {
    return scheme_problem(&scheme, rest, url);
  }
  let file = url.contains(['/', '\\']) || [".js", ".mjs", ".cjs", ".json"].iter().any(|end| url.contains(end));
  let version = url == "latest" || url.contains(':') || is_range(url);
  (version || !file).then_some(None)
}

fn scheme_problem(scheme: &str, rest: &str, url: &str) -> Option<Option<String>> {
  // A drive letter of Windows.
  if scheme.len() == 1 {
    return None;
  }
  if rest.starts_with(|char: char| char.is_ascii_digit()) {
    return Some(Some(format!("http://{url}")));
  }
  let web = matches!(scheme, "http" | "https");
  if !SCHEMES.contains(&scheme) || (web && !rest.starts_with("//")) {
    let path = rest.trim_start_matches('/');
    return Some(nearest(scheme, &["http", "https"]).map(|scheme| format!("{scheme}://{path}")));
  }
  None
}

fn scheme(url: &str) -> Option<(String, &str)> {
  let (scheme, rest) = url.split_once(':')?;
  let plain = scheme.starts_with(|char: char| char.is_ascii_alphabetic())
    && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
  plain.then(|| (scheme.to_ascii_lowercase(), rest))
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::json;

  #[test]
  fn urls_and_paths() {
    let table = [
      "http://localhost:3001/mf-manifest.json",
      "HTTPS://x/r.js",
      "//x/r.js",
      "/r.js",
      "./r.js",
      "../r.js",
      "r.js",
      "static/r.js?v=1",
      "file:///srv/r.js",
      "C:\\srv\\r.js",
      "[window.remoteUrl]/r.js",
      "chrome-extension://id/r.js",
    ];
    for url in table {
      clean(json!({"remotes": {"a": format!("a@{url}")}}));
    }
  }

  #[test]
  fn what_is_hardly_one_is_kept_with_a_warning() {
    let table = [
      ("localhost:3001/r.js", "a@http://localhost:3001/r.js"),
      ("htps://x/r.js", "a@https://x/r.js"),
      ("http:/x/r.js", "a@http://x/r.js"),
      ("gopher://x/r.js", ""),
      ("1.2.3", ""),
      ("^1.0.0", ""),
      ("latest", ""),
      ("workspace:*", ""),
      ("remote", ""),
    ];
    for (url, suggestion) in table {
      let message = format!("`{url}` doesn't look like a remote URL");
      let found = Found { code: "FED021", place: "remotes.a", message: &message, suggestion, ..Found::warning() };
      let config = diagnose(json!({"remotes": {"a": format!("a@{url}")}}), &[found]);
      assert_eq!(config.remotes.len(), 1);
    }
  }
}
