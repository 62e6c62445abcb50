//! `dts.consumeTypes`: the types that a host fetches.

use crate::{
  options_table::REMOTE_TYPE_URL,
  raw::{Entry, Field, Kind, Object, Report, entries},
};

/// Checks the shape of the option.
pub(super) fn consume_types(options: &Object<'_>, report: &mut Report) {
  for key in ["abortOnError", "consumeAPITypes", "deleteTypesFolder", "typesOnBuild"] {
    options.boolean(key, report);
  }
  for key in ["remoteTypesFolder", "typesFolder", "versionConfig"] {
    options.string(key, report);
  }
  for key in ["family", "maxRetries", "timeout"] {
    if let Some(field) = options.get(key).filter(|field| field.json().as_f64().is_none_or(|number| number < 0.0)) {
      field.wrong_type("a number that is not negative", report);
    }
  }
  if let Some(field) = options.get("runtimePkgs") {
    field.strings(report);
  }
  if let Some(field) = options.get("remoteTypeUrls") {
    remote_type_urls(&field, report);
  }
}

fn remote_type_urls(field: &Field<'_>, report: &mut Report) {
  match field.kind() {
    // It is called when types are fetched.
    Kind::Function => {}
    Kind::Object(_) => {
      for Entry { field, .. } in entries(field, report) {
        let Some(urls) = field.object(REMOTE_TYPE_URL, report) else { continue };
        for key in REMOTE_TYPE_URL {
          urls.string(key, report);
        }
      }
    }
    _ => field.wrong_type("an object, or a function that gives a promise of one", report),
  }
}
