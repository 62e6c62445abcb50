//! `dev`: hot updates across builds, and types while a host is developed. JavaScript reads it; its shape is checked here.

use crate::{
  options_table::PLUGIN_DEV_OPTIONS,
  raw::{Kind, Object, Report},
};

/// Checks the shape of the option.
pub(super) fn dev(options: &Object<'_>, report: &mut Report) {
  let Some(field) = options.get("dev") else { return };
  match field.kind() {
    Kind::Bool(_) => {}
    Kind::Object(_) => {
      let Some(dev) = field.object(PLUGIN_DEV_OPTIONS, report) else { return };
      for key in PLUGIN_DEV_OPTIONS {
        dev.boolean(key, report);
      }
    }
    _ => field.wrong_type("`true`, `false` or an object", report),
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn every_form() {
    for value in
      [json!(true), json!(false), json!({}), json!({"disableLiveReload": true, "disableHotTypesReload": false})]
    {
      clean(options("dev", value));
    }
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!(1), "FED003", "dev", ""),
      (json!({"disableLiveReload": 1}), "FED003", "dev.disableLiveReload", ""),
      (json!({"disableHotTypesReload": "x"}), "FED003", "dev.disableHotTypesReload", ""),
      (json!({"disableLiveRelaod": false}), "FED002", "dev.disableLiveRelaod", "disableLiveReload"),
    ];
    for (value, code, place, suggestion) in table {
      diagnose(options("dev", value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
