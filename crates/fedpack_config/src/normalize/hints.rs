//! `hints`: what the HTML of a host loads early. JavaScript reads it; its shape is checked here.

use fedpack_diagnostics::event::InvalidOrigin;

use crate::{
  model::OriginPattern,
  options_table::HINTS_OPTIONS,
  raw::{Field, Kind, Object, Report, shorten},
};

/// Checks the shape of the option.
pub(super) fn hints(options: &Object<'_>, report: &mut Report) {
  let Some(field) = options.get("hints") else { return };
  match field.kind() {
    Kind::Bool(_) => {}
    Kind::Object(_) => {
      let Some(hints) = field.object(HINTS_OPTIONS, report) else { return };
      hints.boolean("development", report);
      if let Some(origin) = hints.get("origin") {
        check_origin(&origin, report);
      }
      if let Some(routes) = hints.get("routes") {
        check_routes(&routes, report);
      }
    }
    _ => field.wrong_type("`true`, `false` or an object", report),
  }
}

fn check_origin(field: &Field<'_>, report: &mut Report) {
  let Some(text) = field.string(report) else { return };
  let is_web = text.starts_with("http://") || text.starts_with("https://");
  match OriginPattern::parse(text) {
    Ok(origin) if is_web && origin.is_one() => {}
    Ok(_) => field.wrong_type("one origin, such as `https://shop.example`", report),
    Err(reason) => report.add(InvalidOrigin { place: field.place(), origin: shorten(text), reason }),
  }
}

fn check_routes(field: &Field<'_>, report: &mut Report) {
  let Some(routes) = field.members() else {
    field.wrong_type("an object with a list of modules for each path", report);
    return;
  };
  for (path, modules) in routes {
    if !path.starts_with('/') {
      modules.wrong_type("under a path that begins with `/`", report);
    }
    match modules.items() {
      Some(modules) => modules.iter().for_each(|module| {
        module.string(report);
      }),
      None => modules.wrong_type("a list of modules", report),
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn every_form() {
    let routes = json!({"/": ["home/App"], "/orders/:id/*": ["orders/Order", "ui/Bar"]});
    for value in [
      json!(true),
      json!(false),
      json!({}),
      json!({"development": true, "origin": "https://shop.example", "routes": routes}),
    ] {
      clean(options("hints", value));
    }
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("x"), "FED003", "hints", ""),
      (json!({"development": 1}), "FED003", "hints.development", ""),
      (json!({"origin": 1}), "FED003", "hints.origin", ""),
      (json!({"origin": "shop.example"}), "FED003", "hints.origin", ""),
      (json!({"origin": "https://*.example"}), "FED003", "hints.origin", ""),
      (json!({"origin": "https://shop.example/a"}), "FED004", "hints.origin", ""),
      (json!({"routes": ["/"]}), "FED003", "hints.routes", ""),
      (json!({"routes": {"/": "home/App"}}), "FED003", "hints.routes[\"/\"]", ""),
      (json!({"routes": {"/": [1]}}), "FED003", "hints.routes[\"/\"][0]", ""),
      (json!({"routes": {"home": ["home/App"]}}), "FED003", "hints.routes.home", ""),
      (json!({"route": {}}), "FED002", "hints.route", "routes"),
    ];
    for (value, code, place, suggestion) in table {
      diagnose(options("hints", value), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
