//! The options of several plugins of one compiler: `ModuleFederationPlugin` and the parts that it is made of.

use fedpack_diagnostics::{
  Diagnostic,
  event::{InvalidOptions, OptionsProblem},
};
use serde_json::{Map, Value};

use super::{container, federation, ignored, name, remote, share_scope, shared};
use crate::{
  model::{FederationConfig, PluginKind, ShareRole, ShareScope},
  options_table,
  raw::{Field, Kind, Object, OptionPath, Report},
};

/// The result of [`normalize_parts`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NormalizedParts {
  /// One for each plugin, in the order in which they were applied.
  pub configs: Vec<FederationConfig>,
  /// The problems.
  pub diagnostics: Vec<Diagnostic>,
}

/// Normalises the options of all plugins of a compiler: a JSON list of `{"plugin": class, "options": options}`, the options
/// as [`normalize`](super::normalize) takes them. Never panics: what cannot be used becomes a diagnostic.
pub fn normalize_parts(parts_json: &str) -> NormalizedParts {
  let mut report = Report::default();
  let parts = serde_json::from_str::<Vec<Value>>(parts_json).unwrap_or_else(|error| {
    report.add(InvalidOptions { problem: OptionsProblem::NoJson { reason: error.to_string() } });
    Vec::new()
  });
  let configs = parts.iter().filter_map(|part| normalized(part, &mut report)).collect();
  NormalizedParts { configs, diagnostics: report.finish() }
}

fn normalized(part: &Value, report: &mut Report) -> Option<FederationConfig> {
  let class = part.get("plugin").and_then(Value::as_str).unwrap_or_default();
  let Some(plugin) = PluginKind::from_class(class) else {
    report.add(InvalidOptions { problem: OptionsProblem::UnknownPlugin { plugin: class.to_owned() } });
    return None;
  };
  let nothing = Value::Object(Map::new());
  let root = Field::new(OptionPath::default(), part.get("options").unwrap_or(&nothing));
  let options = match root.kind() {
    Kind::Object(_) => root.object(options_of(plugin), report),
    kind => {
      report.add(InvalidOptions { problem: OptionsProblem::NoObject { found: kind.given() } });
      None
    }
  };
  Some(match options {
    Some(options) if plugin == PluginKind::ModuleFederation => federation::federation(&options, report),
    Some(options) => config_of(plugin, &options, report),
    None => FederationConfig { plugin, share_scope: share_scope::default_scope(), ..FederationConfig::default() },
  })
}

fn options_of(plugin: PluginKind) -> &'static [&'static str] {
  match plugin {
    PluginKind::ModuleFederation => options_table::MODULE_FEDERATION_PLUGIN_OPTIONS,
    PluginKind::Container => options_table::CONTAINER_PLUGIN_OPTIONS,
    PluginKind::ContainerReference => options_table::CONTAINER_REFERENCE_PLUGIN_OPTIONS,
    PluginKind::Share => options_table::SHARE_PLUGIN_OPTIONS,
    PluginKind::ConsumeShared => options_table::CONSUME_SHARED_PLUGIN_OPTIONS,
    PluginKind::ProvideShared => options_table::PROVIDE_SHARED_PLUGIN_OPTIONS,
  }
}

fn config_of(plugin: PluginKind, options: &Object<'_>, report: &mut Report) -> FederationConfig {
  let scope = options
    .get("shareScope")
    .and_then(|field| share_scope::read(&field, report))
    .unwrap_or_else(share_scope::default_scope);
  let mut config = FederationConfig { plugin, share_scope: scope.clone(), ..FederationConfig::default() };
  let mut shares = |key: &str, role: ShareRole, scope: &[ShareScope]| {
    options.get(key).map(|field| shared::shared(&field, role, scope, report)).unwrap_or_default()
  };
  match plugin {
    PluginKind::Share => config.shared = shares("shared", ShareRole::Both, &scope),
    PluginKind::ConsumeShared => config.shared = shares("consumes", ShareRole::Consume, &scope),
    PluginKind::ProvideShared => config.shared = shares("provides", ShareRole::Provide, &scope),
    PluginKind::ContainerReference => config.remotes = remote::remotes(options, &scope, report),
    PluginKind::Container | PluginKind::ModuleFederation => {
      let name = name::name(options, report);
      config.container = container::container(options, name.as_ref(), &scope, report);
      config.name = name;
    }
  }
  ignored::ignored_of_part(plugin, options, report);
  config
}

#[cfg(test)]
mod tests {
  use super::*;
  use fedpack_diagnostics::Code;
  use serde_json::json;

  fn clean(parts: &Value) -> Vec<FederationConfig> {
    let NormalizedParts { configs, diagnostics } = normalize_parts(&parts.to_string());
    assert_eq!(diagnostics, []);
    configs
  }

  #[test]
  fn each_part_fills_in_what_is_its_own() {
    let configs = clean(&json!([
      {"plugin": "ContainerPlugin", "options": {"name": "app", "exposes": {"./a": "./a"}, "shareScope": "mine"}},
      {"plugin": "ContainerReferencePlugin", "options": {"remoteType": "var", "remotes": {"b": "B"}}},
      {"plugin": "SharePlugin", "options": {"shared": ["c"]}},
      {"plugin": "ConsumeSharedPlugin", "options": {"consumes": {"d": "^1.0.0"}, "shareScope": "other"}},
    ]));
    let container = configs[0].container.as_ref().unwrap();
    assert_eq!((container.name.as_str(), container.share_scope[0].as_str()), ("app", "mine"));
    assert_eq!(configs[1].remotes[0].key, "b");
    assert_eq!(configs[2].shared[0].role, ShareRole::Both);
    let consumed = &configs[3].shared[0];
    assert_eq!((consumed.role, consumed.share_scope[0].as_str()), (ShareRole::Consume, "other"));
    assert!(configs.iter().all(|config| config.manifest.is_none()));
  }

  #[test]
  fn the_text_of_a_provided_request_is_its_share_key() {
    let configs = clean(&json!([
      {"plugin": "ProvideSharedPlugin", "options": {"provides": ["a", {"./b": "b", "c": {"shareKey": "d"}}]}},
    ]));
    let keys = |at: usize| (configs[0].shared[at].request.as_str(), configs[0].shared[at].share_key.as_str());
    assert_eq!([keys(0), keys(1), keys(2)], [("a", "a"), ("./b", "b"), ("c", "d")]);
  }

  #[test]
  fn what_a_part_of_upstream_takes_and_does_nothing_here_is_named() {
    let NormalizedParts { configs, diagnostics } = normalize_parts(
      &json!([
        {"plugin": "ContainerPlugin", "options": {
          "name": "app", "exposes": {"./a": "./a"}, "runtimePlugins": ["./plugin"], "experiments": {"asyncStartup": true},
        }},
        {"plugin": "ContainerReferencePlugin", "options": {"remoteType": "var", "remotes": {"b": "B"}, "async": true}},
        {"plugin": "SharePlugin", "options": {
          "shared": ["c"], "async": false, "experiments": {"allowNodeModulesSuffixMatch": true},
        }},
      ])
      .to_string(),
    );
    let [only] = &diagnostics[..] else { panic!("{diagnostics:?}") };
    assert_eq!(
      (only.code, only.place.as_str()),
      (Code::UnsupportedOption, "experiments, runtimePlugins, async, experiments")
    );
    assert_eq!(configs.len(), 3);
  }

  #[test]
  fn options_without_effect_are_still_checked() {
    let container = |key: &str, value: Value| {
      let mut options = json!({"name": "app", "exposes": {"./a": "./a"}});
      options[key] = value;
      json!([{"plugin": "ContainerPlugin", "options": options}])
    };
    for (parts, place) in [
      (container("runtimePlugins", json!("./plugin")), "runtimePlugins"),
      (container("runtimePlugins", json!([1])), "runtimePlugins[0]"),
      (container("experiments", json!({"asyncStartup": 1})), "experiments.asyncStartup"),
      (container("experiments", json!({"asyncStartp": true})), "experiments.asyncStartp"),
      (json!([{"plugin": "SharePlugin", "options": {"shared": [], "async": 1}}]), "async"),
    ] {
      let found = normalize_parts(&parts.to_string()).diagnostics;
      assert!(found.iter().any(|one| one.place == place && one.code != Code::UnsupportedOption), "{place}: {found:?}");
    }
  }

  #[test]
  fn what_is_no_part_becomes_a_diagnostic() {
    for (text, reason) in [
      ("{}", "invalid type"),
      (r#"[{"plugin": "Other"}]"#, "unknown plugin `Other`"),
      (r#"[{"plugin": "SharePlugin", "options": 1}]"#, "found a number"),
    ] {
      let [diagnostic] = &normalize_parts(text).diagnostics[..] else { panic!("{text}") };
      assert!(diagnostic.to_string().contains(reason), "{diagnostic}");
    }
    assert_eq!(normalize_parts(r#"[{"plugin": "SharePlugin", "options": {"share": []}}]"#).diagnostics.len(), 1);
  }
}
