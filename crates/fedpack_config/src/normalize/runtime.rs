//! `runtimePlugins`, `shareStrategy`, `getPublicPath` and `implementation`.

use fedpack_diagnostics::event::PublicPathNotRead;

use super::{retry, runtime_params};
use crate::{
  get_public_path::is_readable,
  model::{RuntimeOptions, RuntimePlugin, ShareStrategy},
  options_table::{EXPERIMENTS_OPTIONS, SHARED_STRATEGY},
  raw::{Field, Kind, Object, Report, shorten},
};

/// How the embedded runtime starts.
pub(super) fn runtime(options: &Object<'_>, report: &mut Report) -> RuntimeOptions {
  let strategy = options.get("shareStrategy").and_then(|field| field.choice(SHARED_STRATEGY, report));
  // The JavaScript side resolves it; here it is only checked.
  options.string("implementation", report);
  RuntimeOptions {
    plugins: options.get("runtimePlugins").map(|field| plugins(&field, report)).unwrap_or_default(),
    retry: retry::retry(options, report),
    share_strategy: match strategy {
      Some("loaded-first") => ShareStrategy::LoadedFirst,
      _ => ShareStrategy::VersionFirst,
    },
    async_startup: async_startup(options, report),
    get_public_path: options.get("getPublicPath").and_then(|field| get_public_path(&field, report)),
    // It is read where it is checked.
    provides_core: false,
  }
}

/// The shape of `experiments` and its unknown keys are reported where the others of them are read.
fn async_startup(options: &Object<'_>, report: &mut Report) -> Option<bool> {
  let experiments = options.get("experiments")?.object(EXPERIMENTS_OPTIONS, &mut Report::default())?;
  experiments.boolean("asyncStartup", report)
}

fn get_public_path(field: &Field<'_>, report: &mut Report) -> Option<String> {
  if matches!(field.kind(), Kind::Function) {
    field.wrong_type("the source of a function, such as `\"return window.assetHost\"`", report);
    return None;
  }
  let function = field.string(report)?;
  if !is_readable(function) {
    report.add(PublicPathNotRead { function: shorten(function) });
  }
  Some(function.to_owned())
}

fn plugins(field: &Field<'_>, report: &mut Report) -> Vec<RuntimePlugin> {
  match field.items() {
    Some(items) => items.iter().filter_map(|item| plugin(item, report)).collect(),
    None => {
      field.wrong_type("a list of module requests or `[request, params]` pairs", report);
      Vec::new()
    }
  }
}

/// Whether these are runtime plugins, for those who have no use for them.
pub(super) fn are_plugins(field: &Field<'_>, report: &mut Report) -> bool {
  plugins(field, report).len() == field.items().map_or(usize::MAX, |items| items.len())
}

fn plugin(field: &Field<'_>, report: &mut Report) -> Option<RuntimePlugin> {
  let parts = field.items();
  match parts.as_deref() {
    Some([request]) => Some(RuntimePlugin { request: request.string(report)?.to_owned(), params: None }),
    Some([request, params]) => {
      let params = runtime_params::params(params, report);
      Some(RuntimePlugin { request: request.string(report)?.to_owned(), params })
    }
    None if matches!(field.kind(), Kind::String(_)) => {
      Some(RuntimePlugin { request: field.string(report)?.to_owned(), params: None })
    }
    _ => {
      field.wrong_type("a module request, or `[request, params]`", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::ShareStrategy;
  use serde_json::{Value, json};

  #[test]
  fn plugins_with_and_without_parameters() {
    let config = clean(options("runtimePlugins", json!(["./a", ["b"], ["./c", {"x": [1, {"y": null}]}], ["d", null]])));
    let plugins: Vec<(String, Option<Value>)> =
      config.runtime.plugins.into_iter().map(|plugin| (plugin.request, plugin.params)).collect();
    let expected = [
      ("./a".to_owned(), None),
      ("b".to_owned(), None),
      ("./c".to_owned(), Some(json!({"x": [1, {"y": null}]}))),
      ("d".to_owned(), None),
    ];
    assert_eq!(plugins, expected);
  }

  #[test]
  fn strategy_and_public_path() {
    let config =
      clean(json!({"shareStrategy": "loaded-first", "getPublicPath": "return '/x/'", "implementation": "/i"}));
    assert_eq!(config.runtime.share_strategy, ShareStrategy::LoadedFirst);
    assert_eq!(config.runtime.get_public_path.as_deref(), Some("return '/x/'"));
    assert_eq!(clean(json!({})).runtime.share_strategy, ShareStrategy::VersionFirst);
  }

  #[test]
  fn a_public_path_that_hosts_would_have_to_evaluate() {
    let found = Found {
      code: "FED111",
      place: "getPublicPath",
      message: "hosts can't read `return cdn()`, as they evaluate nothing of a manifest",
      help: "let the page compute the path, and leave it in a global variable that `getPublicPath` returns",
      ..Found::warning()
    };
    let config = diagnose(options("getPublicPath", json!("return cdn()")), &[found]);
    assert_eq!(config.runtime.get_public_path.as_deref(), Some("return cdn()"));
  }

  #[test]
  fn wrong_parts() {
    let table = [
      ("runtimePlugins", json!("./a"), "FED003", "runtimePlugins", ""),
      ("runtimePlugins", json!([1]), "FED003", "runtimePlugins[0]", ""),
      ("runtimePlugins", json!([{"$function": "plugin"}]), "FED003", "runtimePlugins[0]", ""),
      ("runtimePlugins", json!([[]]), "FED003", "runtimePlugins[0]", ""),
      ("runtimePlugins", json!([["a", {}, {}]]), "FED003", "runtimePlugins[0]", ""),
      ("runtimePlugins", json!(["a", [1, {}]]), "FED003", "runtimePlugins[1][0]", ""),
      ("runtimePlugins", json!([""]), "FED005", "runtimePlugins[0]", ""),
      ("shareStrategy", json!("version-frist"), "FED004", "shareStrategy", "version-first"),
      ("shareStrategy", json!(1), "FED003", "shareStrategy", ""),
      ("getPublicPath", json!({"$function": "f"}), "FED003", "getPublicPath", ""),
      ("getPublicPath", json!(1), "FED003", "getPublicPath", ""),
      ("getPublicPath", json!(""), "FED005", "getPublicPath", ""),
      ("implementation", json!({}), "FED003", "implementation", ""),
    ];
    for (key, value, code, place, suggestion) in table {
      diagnose(options(key, value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }

  #[test]
  fn parameters_that_are_no_object_leave_the_plugin() {
    let place = "runtimePlugins[1][1]";
    let found = Found { code: "FED003", place, expected: "an object", found: "the string `x`", ..Found::error() };
    let config = diagnose(options("runtimePlugins", json!(["./a", ["./b", "x"]])), &[found]);
    assert_eq!(config.runtime.plugins.len(), 2);
  }
}
