//! Options that are accepted, so that existing configs work, and that have no effect yet.

use super::runtime;
use crate::{
  model::PluginKind,
  options_table,
  raw::{Field, Kind, Object, Report},
};

/// Checks the shape of these options, and notes those that ask for something.
pub(super) fn ignored(options: &Object<'_>, report: &mut Report) {
  note(options, "async", report, |field, report| switch(field, options_table::ASYNC_BOUNDARY_OPTIONS, report));
  note(options, "dataPrefetch", report, |field, report| field.boolean(report).is_some());
  note(options, "injectTreeShakingUsedExports", report, |field, report| field.boolean(report).is_some());
  note(options, "treeShakingDir", report, |field, report| field.string(report).is_some());
  note(options, "treeShakingSharedExcludePlugins", report, list);
  note(options, "treeShakingSharedPlugins", report, list);
  note(options, "virtualRuntimeEntry", report, |field, report| field.boolean(report).is_some());
  if let Some(experiments) =
    options.get("experiments").and_then(|field| field.object(options_table::EXPERIMENTS_OPTIONS, report))
  {
    // The wrapper turns these into constants that the upstream runtime is built with.
    if let Some(field) = experiments.get("optimization") {
      optimization(&field, report);
    }
  }
}

/// The same for one of the parts of the plugin, whose keys have been checked.
pub(super) fn ignored_of_part(plugin: PluginKind, options: &Object<'_>, report: &mut Report) {
  let experiments = match plugin {
    PluginKind::Container => options_table::CONTAINER_EXPERIMENTS,
    _ => options_table::SHARE_EXPERIMENTS,
  };
  note(options, "async", report, |field, report| field.boolean(report).is_some());
  note(options, "experiments", report, |field, report| {
    field.object(experiments, report).is_some_and(|options| are_booleans(&options, experiments, report))
  });
  if let Some(field) = options.get("runtimePlugins").filter(|field| runtime::are_plugins(field, report)) {
    field.without_effect(report);
  }
}

/// `treeShaking` of a shared module, and what belongs to it.
pub(super) fn tree_shaking(shared: &Object<'_>, report: &mut Report) {
  note(shared, "independentShareFileName", report, |field, report| field.string(report).is_some());
  note(shared, "treeShakingMode", report, |field, report| {
    field.choice(options_table::TREE_SHAKING_MODE, report).is_some()
  });
  note(shared, "treeShaking", report, |field, report| match field.kind() {
    Kind::Object(_) => field.object(options_table::TREE_SHAKING_CONFIG, report).is_some_and(|options| {
      let filename = options.get("filename").is_none_or(|field| field.string(report).is_some());
      let mode =
        options.get("mode").is_none_or(|field| field.choice(options_table::TREE_SHAKING_MODE, report).is_some());
      let exports = options.get("usedExports").is_none_or(|field| list(&field, report));
      filename && mode && exports
    }),
    _ => switch(field, options_table::TREE_SHAKING_CONFIG, report),
  });
}

/// Notes an option, if it is there and `check` finds it in shape.
fn note(options: &Object<'_>, key: &str, report: &mut Report, check: impl Fn(&Field<'_>, &mut Report) -> bool) {
  let Some(field) = options.get(key) else { return };
  // Whoever turns off what is off already asks for nothing, whatever the option takes otherwise.
  if !matches!(field.kind(), Kind::Bool(false)) && check(&field, report) {
    field.without_effect(report);
  }
}

/// A boolean, or an object with these keys.
fn switch(field: &Field<'_>, keys: &'static [&'static str], report: &mut Report) -> bool {
  match field.kind() {
    Kind::Bool(_) => true,
    Kind::Object(_) => field.object(keys, report).is_some(),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      false
    }
  }
}

fn are_booleans(options: &Object<'_>, keys: &[&str], report: &mut Report) -> bool {
  // Counted, so that each is read and reported.
  keys.iter().filter(|key| options.get(key).is_some_and(|field| field.boolean(report).is_none())).count() == 0
}

fn optimization(field: &Field<'_>, report: &mut Report) -> bool {
  let Some(options) = field.object(options_table::OPTIMIZATION_OPTIONS, report) else {
    return false;
  };
  let booleans = are_booleans(&options, &["disableRemote", "disableShared", "disableSnapshot"], report);
  options.get("target").is_none_or(|field| field.choice(options_table::BUILD_TARGET, report).is_some()) && booleans
}

/// A list of strings, which may be empty.
fn list(field: &Field<'_>, report: &mut Report) -> bool {
  match field.items() {
    Some(items) => items.iter().all(|item| item.string(report).is_some()),
    None => {
      field.wrong_type("a list of strings", report);
      false
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn one_warning_names_all_that_ask_for_something() {
    let found = Found {
      code: "FED007",
      place: "shared.react.treeShaking, async, virtualRuntimeEntry",
      message: "not supported yet; ignored",
      help: "remove it; the build is the same without it",
      ..Found::warning()
    };
    let config = diagnose(
      json!({
        "async": {"eager": {"$regexp": ["x", ""]}},
        "dev": false,
        "experiments": {"asyncStartup": true, "optimization": {"target": "web"}},
        "shared": {"react": {"treeShaking": {"mode": "runtime-infer"}}},
        "virtualRuntimeEntry": true,
      }),
      &[found],
    );
    assert_eq!(config.shared.len(), 1);
  }

  #[test]
  fn what_asks_for_nothing_is_silent() {
    clean(json!({
      "async": false, "dataPrefetch": false, "virtualRuntimeEntry": false,
      "experiments": {"optimization": {"disableRemote": false}},
      "injectTreeShakingUsedExports": false, "shared": {"react": {"treeShaking": false}}, "treeShakingSharedPlugins": [],
    }));
  }

  #[test]
  fn all_of_them_can_be_turned_off() {
    for key in [
      "async",
      "dataPrefetch",
      "dev",
      "injectTreeShakingUsedExports",
      "treeShakingDir",
      "treeShakingSharedExcludePlugins",
      "treeShakingSharedPlugins",
      "virtualRuntimeEntry",
    ] {
      clean(options(key, json!(false)));
    }
    for key in ["treeShaking", "treeShakingMode"] {
      clean(json!({"shared": {"react": {key: false}}}));
    }
  }

  #[test]
  fn wrong_parts() {
    let table = [
      ("async", json!("x"), "FED003", "async", ""),
      ("async", json!({"egaer": false}), "FED002", "async.egaer", "eager"),
      ("dataPrefetch", json!(1), "FED003", "dataPrefetch", ""),
      ("experiments", json!(true), "FED003", "experiments", ""),
      ("experiments", json!({"asyncStartp": true}), "FED002", "experiments.asyncStartp", "asyncStartup"),
      ("experiments", json!({"asyncStartup": 1}), "FED003", "experiments.asyncStartup", ""),
      ("experiments", json!({"optimization": {"target": "nod"}}), "FED004", "experiments.optimization.target", "node"),
      ("shared", json!({"a": {"treeShaking": {"mdoe": ""}}}), "FED002", "shared.a.treeShaking.mdoe", "mode"),
      ("shared", json!({"a": {"treeShaking": {"mode": "x"}}}), "FED004", "shared.a.treeShaking.mode", ""),
      ("treeShakingDir", json!(""), "FED005", "treeShakingDir", ""),
      ("treeShakingSharedPlugins", json!("x"), "FED003", "treeShakingSharedPlugins", ""),
      ("virtualRuntimeEntry", json!(1), "FED003", "virtualRuntimeEntry", ""),
    ];
    for (key, value, code, place, suggestion) in table {
      diagnose(options(key, value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
