//! One location of a remote: `name@url`, `internal request`, or an external with its type in front.

use fedpack_diagnostics::{
  Severity,
  event::{RemoteType, RemoteUrl, RemoteWithoutUrl, UnsetUrlPart},
};

use super::{
  remote_unset::unset_part,
  remote_url::{looks_like_url, problem},
};
use crate::{
  model::RemoteTarget,
  options_table::EXTERNALS_TYPE,
  raw::{Entry, Field, Report, shorten},
};

/// Types whose requests are expressions of JavaScript.
const EXPRESSIONS: &[&str] = &["assign", "promise", "var"];

/// Types whose requests are URLs or paths of modules.
const MODULES: &[&str] = &["import", "module", "module-import"];

/// The type of a remote that does not name one itself.
pub(super) struct DefaultType<'a> {
  pub(super) name: &'a str,
  /// Taken over from `library.type`.
  pub(super) from_library: bool,
}

/// Reads one target; `entry` is the remote that it belongs to.
pub(super) fn target(
  field: &Field<'_>,
  entry: &Entry<'_>,
  default_type: &DefaultType<'_>,
  report: &mut Report,
) -> Option<RemoteTarget> {
  let text = field.string(report)?;
  let (external_type, request) = match external_prefix(text) {
    Some(("internal", request)) => return Some(RemoteTarget::Internal { request: request.to_owned() }),
    // `new Promise(…)` where expressions are expected is no type.
    Some((first, _)) if EXPRESSIONS.contains(&default_type.name) && !EXTERNALS_TYPE.contains(&first) => {
      (default_type.name, text)
    }
    Some((external_type, request)) => {
      if !EXTERNALS_TYPE.contains(&external_type) {
        field.not_among(external_type, EXTERNALS_TYPE, Severity::Error, report);
        return None;
      }
      (external_type, request)
    }
    None => (default_type.name, text),
  };
  if external_type == "script" {
    return script(request, field, entry, report);
  }
  if is_name_at_url(request) {
    report.add(RemoteType {
      place: field.place(),
      found: shorten(request),
      remote_type: external_type.to_owned(),
      from_library: default_type.from_library,
    });
    return None;
  }
  if MODULES.contains(&external_type) || request.contains("://") && !EXPRESSIONS.contains(&external_type) {
    report_unset(request, field, report);
  }
  Some(RemoteTarget::External { external_type: external_type.to_owned(), request: request.to_owned() })
}

/// Reports what a variable without a value left in a URL, if one did.
pub(super) fn report_unset(url: &str, field: &Field<'_>, report: &mut Report) -> bool {
  let Some(unset) = unset_part(url) else { return false };
  let unset = UnsetUrlPart { part: unset.part, text: shorten(unset.text) };
  report.add(RemoteUrl { place: field.place(), url: shorten(url), suggestion: None, unset: Some(unset) });
  true
}

/// Splits `type request`, as externals are written: lower-case letters, digits and hyphens before the first space.
fn external_prefix(text: &str) -> Option<(&str, &str)> {
  let (prefix, request) = text.split_once(' ')?;
  let is_type =
    !prefix.is_empty() && prefix.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
  is_type.then_some((prefix, request))
}

/// Splits `name@url` at the first `@` that is not the first character, so that `@acme/ui@url` works.
fn split(text: &str) -> Option<(&str, &str)> {
  let at = text.char_indices().skip(1).find(|(_, char)| *char == '@')?.0;
  let (name, rest) = text.split_at(at);
  Some((name, rest.strip_prefix('@')?))
}

fn is_name_at_url(text: &str) -> bool {
  split(text).is_some_and(|(name, url)| {
    !name.contains(char::is_whitespace)
      && (url.starts_with("http:") || url.starts_with("https:") || url.starts_with("//"))
  })
}

fn script(text: &str, field: &Field<'_>, entry: &Entry<'_>, report: &mut Report) -> Option<RemoteTarget> {
  let (name, url) = match split(text) {
    // The `@` belongs to a URL that has no name in front of it.
    Some((name, _)) if looks_like_url(name.trim_start_matches('@')) => ("", text),
    Some((name, url)) => (name, url),
    None if looks_like_url(text.trim_start_matches('@')) => ("", text),
    None => (text, ""),
  };
  if name.is_empty() || url.trim().is_empty() {
    let lacking = if name.is_empty() { "name" } else { "URL" };
    let url = text.trim_start_matches('@');
    let suggestion = (name.is_empty() && !entry.bare).then(|| format!("{}@{url}", entry.key));
    let suggestion = suggestion.map(|text| shorten(&text));
    report.add(RemoteWithoutUrl { place: field.place(), found: shorten(text), lacking, suggestion });
    return None;
  }
  if report_unset(url, field, report) {
    return Some(RemoteTarget::Script { name: name.to_owned(), url: url.to_owned() });
  }
  if let Some(better) = problem(url) {
    let suggestion = better.map(|url| shorten(&format!("{name}@{url}")));
    report.add(RemoteUrl { place: field.place(), url: shorten(url), suggestion, unset: None });
  }
  Some(RemoteTarget::Script { name: name.to_owned(), url: url.to_owned() })
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::json;

  #[test]
  fn types_are_sorted_for_messages() {
    assert!(super::EXTERNALS_TYPE.is_sorted());
  }

  #[test]
  fn a_script_needs_name_and_url() {
    let table = [
      ("mfe_dashboard", "URL", ""),
      ("mfe_dashboard@", "URL", ""),
      ("mfe_dashboard@ ", "URL", ""),
      ("@acme/ui", "URL", ""),
      ("script mfe_dashboard", "URL", ""),
      ("http://localhost:3001/r.js", "name", "mfe_dashboard@http://localhost:3001/r.js"),
      ("@http://localhost:3001/r.js", "name", "mfe_dashboard@http://localhost:3001/r.js"),
      ("https://cdn.example/npm/ui@1.0/r.js", "name", "mfe_dashboard@https://cdn.example/npm/ui@1.0/r.js"),
      ("//cdn.example/r.js", "name", "mfe_dashboard@//cdn.example/r.js"),
      ("/static/r.js", "name", "mfe_dashboard@/static/r.js"),
    ];
    for (remote, lacking, suggestion) in table {
      let found = remote.strip_prefix("script ").unwrap_or(remote);
      let message = format!("`{found}` has no {lacking}");
      let wanted = Found {
        code: "FED020",
        place: "remotes.mfe_dashboard",
        message: &message,
        expected: "`name@url`, such as `mfe_dashboard@http://localhost:3001/mf-manifest.json`",
        suggestion,
        ..Found::error()
      };
      let config = diagnose(json!({"remotes": {"mfe_dashboard": remote}}), &[wanted]);
      assert!(config.remotes.is_empty());
    }
    let found = Found { code: "FED020", place: "remotes.a[1]", ..Found::error() };
    let config = diagnose(json!({"remotes": {"a": ["a@/1.js", "a"]}}), &[found]);
    assert_eq!(config.remotes[0].targets.len(), 1);
  }

  #[test]
  fn a_variable_without_a_value_is_named_wherever_a_url_stands() {
    let help = "check the variable in the URL; it seems to have no value in this build";
    let table = [
      (
        json!("a@undefined/mf-manifest.json"),
        "remotes.a",
        "`undefined/mf-manifest.json` doesn't look like a remote URL: its host is `undefined`",
      ),
      (
        json!("a@${URL}/remoteEntry.js"),
        "remotes.a",
        "`${URL}/remoteEntry.js` doesn't look like a remote URL: it contains `${URL}`",
      ),
      (
        json!("a@http://:3001/r.js"),
        "remotes.a",
        "`http://:3001/r.js` doesn't look like a remote URL: its host is empty",
      ),
      (json!(["a@/r.js", "a@null/r.js"]), "remotes.a[1]", ""),
      (json!({"external": "a@//undefined/r.js"}), "remotes.a.external", ""),
      (json!({"external": ["a@//x/r.js", "a@//x:NaN/r.js"]}), "remotes.a.external[1]", ""),
      (json!("script a@undefined/r.js"), "remotes.a", ""),
      (json!("import undefined/r.mjs"), "remotes.a", ""),
      (json!("module https://undefined/r.mjs"), "remotes.a", ""),
      (json!("commonjs https://undefined/r.js"), "remotes.a", ""),
    ];
    for (remote, place, message) in table {
      let found = Found { code: "FED021", place, message, help, ..Found::warning() };
      let config = diagnose(json!({"remotes": {"a": remote}}), &[found]);
      assert_eq!(config.remotes.len(), 1);
    }
    let manifests = json!({"contract": {"manifests": {"a": "https://undefined/mf-manifest.json"}}});
    diagnose(manifests, &[Found { code: "FED021", place: "contract.manifests.a", help, ..Found::warning() }]);
    for expression in ["promise load(`${URL}`)", "var undefined", "commonjs ../${name}/r.js"] {
      clean(json!({"remotes": {"a": expression}}));
    }
  }

  #[test]
  fn an_unknown_type_in_front() {
    let found = Found {
      code: "FED004",
      place: "remotes.a",
      message: "`promis` is not allowed here",
      suggestion: "promise",
      ..Found::error()
    };
    diagnose(json!({"remotes": {"a": "promis load()"}}), &[found]);
  }

  #[test]
  fn name_at_url_is_loaded_by_script_only() {
    let help = "or set `remoteType: 'script'` (by default, remotes have the type of `library`)";
    let mut found = Found {
      code: "FED022",
      place: "remotes.a",
      message: "`a@http://x/r.js` cannot be loaded as `var`",
      suggestion: "script a@http://x/r.js",
      help,
      ..Found::error()
    };
    let remotes = json!({"a": "a@http://x/r.js"});
    diagnose(json!({"library": {"type": "var", "name": "x"}, "remotes": remotes}), &[found]);
    found.help = "or set `remoteType: 'script'`";
    diagnose(json!({"remoteType": "var", "remotes": remotes}), &[found]);
  }
}
