//! The locations of the remotes against `security.origins`: the runtime would refuse what is not allowed.

use fedpack_diagnostics::event::RemoteNotAllowed;

use crate::{
  model::{AllowedOrigins, FederationConfig, RemoteTarget},
  raw::{Report, shorten},
};

/// Reports remotes and other domains that the build names and does not allow. What is relative is of the page's own origin.
pub(super) fn report_not_allowed(config: &FederationConfig, report: &mut Report) {
  let Some(AllowedOrigins::Patterns(patterns)) = &config.security.origins else { return };
  let is_allowed = |url: &str| !url.contains("://") || patterns.iter().any(|pattern| pattern.matches(url));
  for remote in &config.remotes {
    for target in &remote.targets {
      let url = match target {
        RemoteTarget::Script { url, .. } => url,
        RemoteTarget::External { external_type, request } if external_type != "promise" && external_type != "var" => {
          request
        }
        _ => continue,
      };
      if !is_allowed(url) {
        report.add(RemoteNotAllowed { place: format!("remotes.{}", remote.key), url: shorten(url) });
      }
    }
  }
  for domain in config.runtime.retry.iter().flat_map(|retry| &retry.domains) {
    if !is_allowed(domain) {
      report.add(RemoteNotAllowed { place: "retry.domains".to_owned(), url: shorten(domain) });
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::{Value, json};

  fn with(url: &str) -> Value {
    json!({"security": {"origins": ["https://*.example"]}, "remotes": {"a": url}})
  }

  #[test]
  fn what_the_list_allows_and_what_is_the_pages_own() {
    for url in
      ["a@https://cdn.example/e.js", "a@/a/e.js", "promise load('https://evil.test/e.js')", "a@//cdn.example/e.js"]
    {
      clean(with(url));
    }
    clean(json!({"security": {"origins": {"module": "./m"}}, "remotes": {"a": "a@https://evil.test/e.js"}}));
    clean(
      json!({"security": {"origins": ["https://a.example"]}, "retry": {"domains": ["https://a.example", "b.example"]}}),
    );
  }

  #[test]
  fn what_the_list_does_not_allow() {
    let found = Found { code: "FED024", place: "remotes.a", ..Found::error() };
    for url in ["a@https://evil.test/e.js", "a@http://cdn.example/e.js", "module https://evil.test/e.mjs"] {
      diagnose(with(url), &[found]);
    }
    let found = Found { code: "FED024", place: "retry.domains", ..Found::error() };
    diagnose(
      json!({"security": {"origins": ["https://a.example"]}, "retry": {"domains": ["https://b.example"]}}),
      &[found],
    );
  }
}
