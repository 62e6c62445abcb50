//! What is said of the modules that routes show (`hints.routes`).

use std::collections::BTreeMap;

use fedpack_bridge::ToolProblem;
use fedpack_diagnostics::{
  Diagnostic, Names,
  event::{RouteModule, RouteProblem},
  nearest,
};
use serde::{Deserialize, Serialize};

/// The modules that routes show, and the remotes that a build knows.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CheckRoutesInput {
  /// Path → modules.
  routes: BTreeMap<String, Vec<String>>,
  /// The remotes.
  remotes: Vec<RouteRemote>,
  /// Whether the page may have remotes besides these.
  has_others: bool,
}

/// A remote whose modules routes may show.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RouteRemote {
  /// Its key in the options.
  alias: String,
  /// Whether it is loaded by a manifest.
  has_manifest: bool,
  /// The keys of its exposes; `null` where they aren't known.
  exposes: Option<Vec<String>>,
}

/// What is wrong with the modules.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CheckRoutesOutput {
  /// One for each that can't be loaded early, in the order of the paths.
  diagnostics: Vec<Diagnostic>,
}

/// Says which modules of routes don't exist.
///
/// # Errors
/// None.
#[allow(clippy::unnecessary_wraps, reason = "as all tools have it")]
pub fn check_routes(input: CheckRoutesInput) -> Result<CheckRoutesOutput, ToolProblem> {
  let CheckRoutesInput { routes, remotes, has_others } = input;
  let mut diagnostics = Vec::new();
  for (route, modules) in routes {
    for (at, module) in modules.iter().enumerate() {
      let found = match remote_of(module, &remotes) {
        Some(remote) => problem_of(module, remote),
        None if has_others => None,
        None => Some(unknown_remote(module, &remotes)),
      };
      if let Some((problem, suggestion)) = found {
        diagnostics.push(RouteModule { route: route.clone(), at, suggestion, problem }.into());
      }
    }
  }
  Ok(CheckRoutesOutput { diagnostics })
}

/// The remote of a module: of several aliases that fit, the longest is meant.
fn remote_of<'a>(module: &str, remotes: &'a [RouteRemote]) -> Option<&'a RouteRemote> {
  let fits = |alias: &str| module.strip_prefix(alias).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
  remotes.iter().filter(|remote| fits(&remote.alias)).max_by_key(|remote| remote.alias.len())
}

fn problem_of(module: &str, remote: &RouteRemote) -> Option<(RouteProblem, Option<String>)> {
  let RouteRemote { alias, has_manifest, exposes } = remote;
  if !has_manifest {
    return Some((RouteProblem::NoManifest { remote: alias.clone() }, None));
  }
  let exposes = exposes.as_ref()?;
  let expose = format!(".{}", module.strip_prefix(alias.as_str())?);
  if exposes.contains(&expose) {
    return None;
  }
  let keys: Vec<&str> = exposes.iter().map(String::as_str).collect();
  let suggestion = nearest(&expose, &keys).map(|key| format!("{alias}{}", key.trim_start_matches('.')));
  let exposes = Names::new(exposes.iter());
  Some((RouteProblem::MissingExpose { remote: alias.clone(), expose, exposes }, suggestion))
}

fn unknown_remote(module: &str, remotes: &[RouteRemote]) -> (RouteProblem, Option<String>) {
  let aliases: Vec<&str> = remotes.iter().map(|remote| remote.alias.as_str()).collect();
  // An alias may have a scope, as names of packages do.
  let ends = module.match_indices('/').map(|(at, _)| at).take(2).chain([module.len()]);
  let suggestion = ends.into_iter().find_map(|end| {
    let (text, rest) = module.split_at_checked(end)?;
    nearest(text, &aliases).map(|alias| format!("{alias}{rest}"))
  });
  (RouteProblem::UnknownRemote { module: module.to_owned(), remotes: Names::new(aliases.iter()) }, suggestion)
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use super::check_routes;

  /// The diagnostics of routes, with these remotes.
  fn found(modules: &[&str], has_others: bool) -> Vec<String> {
    let input = json!({
      "routes": { "/a/*": modules },
      "remotes": [
        { "alias": "ui", "hasManifest": true, "exposes": [".", "./Button", "./kit/Card"] },
        { "alias": "ui/kit", "hasManifest": true, "exposes": ["./Card"] },
        { "alias": "@acme/shop", "hasManifest": true, "exposes": null },
        { "alias": "old", "hasManifest": false, "exposes": null },
      ],
      "hasOthers": has_others,
    });
    let output = check_routes(serde_json::from_value(input).unwrap()).ok().unwrap();
    output.diagnostics.iter().map(ToString::to_string).collect()
  }

  #[test]
  fn what_exists_or_may_exist_is_fine() {
    assert_eq!(found(&["ui", "ui/Button", "ui/kit/Card", "@acme/shop/Anything"], false), Vec::<String>::new());
    assert_eq!(found(&["later/App"], true), Vec::<String>::new());
  }

  #[test]
  fn what_does_not_exist_is_named_with_what_is_near() {
    let [expose] = found(&["ui/Button", "ui/Buttons"], true).try_into().unwrap();
    assert_eq!(
      expose,
      "FED157 hints.routes[\"/a/*\"][1]: ui does not expose `./Buttons`\n  expected one of: ., ./Button, ./kit/Card\n  did you mean `ui/Button`?\n  name an exposed module, or expose this one in the remote and release that first\n  see fedpack/docs/errors/FED157.md"
    );
    let [nested] = found(&["ui/kit/Crad"], true).try_into().unwrap();
    assert!(nested.contains("did you mean `ui/kit/Card`?"), "{nested}");
    let [remote] = found(&["@acme/shp/Cart"], false).try_into().unwrap();
    assert!(remote.contains("`@acme/shp/Cart` belongs to no remote"), "{remote}");
    assert!(remote.contains("one of: ui, ui/kit, @acme/shop, old\n  did you mean `@acme/shop/Cart`?"), "{remote}");
    let [far] = found(&["elsewhere"], false).try_into().unwrap();
    assert!(!far.contains("did you mean"), "{far}");
    let [old] = found(&["old/App"], true).try_into().unwrap();
    assert!(old.contains("old has no manifest"), "{old}");
  }
}
