//! `contract`: what is checked of remotes while their consumers are built.

use std::collections::BTreeMap;

use super::remote_target::report_unset;
use crate::{
  model::{ContractChecks, ContractOptions, Level, LockMode},
  options_table,
  raw::{Field, Kind, Object, Report},
};

/// Checked unless it is `false`.
pub(super) fn contract(field: Option<Field<'_>>, report: &mut Report) -> Option<ContractOptions> {
  let Some(field) = field else { return Some(ContractOptions::default()) };
  match field.kind() {
    Kind::Bool(false) => None,
    Kind::Bool(true) => Some(ContractOptions::default()),
    Kind::Object(_) => Some(options(&field, report)),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      Some(ContractOptions::default())
    }
  }
}

fn options(field: &Field<'_>, report: &mut Report) -> ContractOptions {
  let Some(options) = field.object(options_table::CONTRACT_OPTIONS, report) else { return ContractOptions::default() };
  // The files and the network are asked on the JavaScript side.
  options.boolean("offline", report);
  options.string("lockFile", report);
  if let Some(field) = options.get("timeout").filter(|field| !is_time(field)) {
    field.wrong_type("a number of milliseconds above 0", report);
  }
  let checks = options.get("checks").and_then(|field| field.object(options_table::CONTRACT_CHECKS, report));
  ContractOptions {
    checks: checks.map(|checks| levels(&checks, report)).unwrap_or_default(),
    manifests: options.get("manifests").map(|field| manifests(&field, report)).unwrap_or_default(),
    lock: options.get("lock").map_or(LockMode::Read, |field| lock(&field, report)),
  }
}

fn is_time(field: &Field<'_>) -> bool {
  field.json().as_f64().is_some_and(|time| time > 0.0)
}

fn levels(checks: &Object<'_>, report: &mut Report) -> ContractChecks {
  let mut level = |key: &str, allowed, default| {
    let name = checks.get(key).and_then(|field| field.choice(allowed, report));
    name.and_then(Level::from_name).unwrap_or(default)
  };
  let default = ContractChecks::default();
  ContractChecks {
    exposes: level("exposes", options_table::CHECK_SEVERITY, default.exposes),
    exports: level("exports", options_table::CHECK_SEVERITY, default.exports),
    singletons: level("singletons", options_table::CHECK_SEVERITY, default.singletons),
    providers: level("providers", options_table::CHECK_SEVERITY, default.providers),
    share_scopes: level("shareScopes", options_table::CHECK_SEVERITY, default.share_scopes),
    container_names: level("containerNames", options_table::CHECK_SEVERITY, default.container_names),
    manifest_version: level("manifestVersion", options_table::CHECK_SEVERITY, default.manifest_version),
    unreachable: level("unreachable", options_table::WARNING_SEVERITY, default.unreachable),
    public_path: level("publicPath", options_table::WARNING_SEVERITY, default.public_path),
  }
}

fn manifests(field: &Field<'_>, report: &mut Report) -> BTreeMap<String, String> {
  let Kind::Object(map) = field.kind() else {
    field.wrong_type("an object of URLs or files", report);
    return BTreeMap::new();
  };
  let mut found = BTreeMap::new();
  for (remote, value) in map {
    let field = Field::new(field.path.key(remote), value);
    if let Some(place) = field.string(report) {
      report_unset(place, &field, report);
      found.insert(remote.clone(), place.to_owned());
    }
  }
  found
}

fn lock(field: &Field<'_>, report: &mut Report) -> LockMode {
  if matches!(field.kind(), Kind::Bool(false)) {
    return LockMode::Off;
  }
  match field.choice(options_table::LOCK_MODE, report) {
    Some("write") => LockMode::Write,
    _ => LockMode::Read,
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::{ContractOptions, Level, LockMode};
  use serde_json::json;

  #[test]
  fn every_form() {
    let contract = |option| clean(options("contract", option)).contract;
    assert_eq!(contract(json!(null)), Some(ContractOptions::default()));
    assert_eq!(contract(json!(true)), Some(ContractOptions::default()));
    assert_eq!(contract(json!(false)), None);
    let full = contract(json!({
      "checks": {"exposes": "warn", "unreachable": "off"},
      "manifests": {"ui": "../ui/dist/mf-manifest.json"},
      "timeout": 500, "offline": true, "lock": "write", "lockFile": "locks/fedpack.lock",
    }))
    .unwrap();
    assert_eq!(
      (full.checks.exposes, full.checks.exports, full.checks.unreachable),
      (Level::Warn, Level::Error, Level::Off)
    );
    assert_eq!(full.manifests["ui"], "../ui/dist/mf-manifest.json");
    assert_eq!(full.lock, LockMode::Write);
    assert_eq!(contract(json!({"lock": false})).unwrap().lock, LockMode::Off);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("x"), "FED003", "contract", ""),
      (json!({"check": {}}), "FED002", "contract.check", "checks"),
      (json!({"checks": {"expose": "off"}}), "FED002", "contract.checks.expose", "exposes"),
      (json!({"checks": {"exposes": "warning"}}), "FED004", "contract.checks.exposes", ""),
      (json!({"checks": {"unreachable": "error"}}), "FED004", "contract.checks.unreachable", ""),
      (json!({"checks": {"publicPath": "error"}}), "FED004", "contract.checks.publicPath", ""),
      (json!({"manifests": []}), "FED003", "contract.manifests", ""),
      (json!({"manifests": {"a": ""}}), "FED005", "contract.manifests.a", ""),
      (json!({"timeout": 0}), "FED003", "contract.timeout", ""),
      (json!({"timeout": "1s"}), "FED003", "contract.timeout", ""),
      (json!({"offline": "yes"}), "FED003", "contract.offline", ""),
      (json!({"lock": "wirte"}), "FED004", "contract.lock", "write"),
      (json!({"lockFile": ""}), "FED005", "contract.lockFile", ""),
    ];
    for (option, code, place, suggestion) in table {
      let config = diagnose(options("contract", option), &[Found { code, place, suggestion, ..Found::error() }]);
      assert!(config.contract.is_some());
    }
  }
}
