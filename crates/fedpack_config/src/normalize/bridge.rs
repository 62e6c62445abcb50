//! `bridge`: whether the router of `@module-federation/bridge-react` stands for React Router. JavaScript knows what is installed,
//! and sets the aliases; the shape is checked here.

use crate::{
  options_table::BRIDGE_OPTIONS,
  raw::{Kind, Object, Report},
};

/// Checks the shape of the option. `false` is short for `{ enableBridgeRouter: false }`.
pub(super) fn bridge(options: &Object<'_>, report: &mut Report) {
  let given = options.get("bridge").filter(|field| !matches!(field.kind(), Kind::Bool(false)));
  let Some(bridge) = given.and_then(|field| field.object(BRIDGE_OPTIONS, report)) else { return };
  for key in BRIDGE_OPTIONS {
    bridge.boolean(key, report);
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn it_has_an_effect() {
    for bridge in [
      json!(false),
      json!({}),
      json!({"enableBridgeRouter": true}),
      json!({"enableBridgeRouter": false, "disableAlias": true}),
    ] {
      clean(options("bridge", bridge));
    }
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!(true), "FED003", "bridge", ""),
      (json!({"disableAlias": 0}), "FED003", "bridge.disableAlias", ""),
      (json!({"enableBridgeRouter": "yes"}), "FED003", "bridge.enableBridgeRouter", ""),
      (json!({"enableBridgeRuoter": true}), "FED002", "bridge.enableBridgeRuoter", "enableBridgeRouter"),
    ];
    for (value, code, place, suggestion) in table {
      diagnose(options("bridge", value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
