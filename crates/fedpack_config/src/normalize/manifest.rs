//! `manifest`: whether and where the manifest is written.

use super::output_path;
use crate::{
  model::ManifestOptions,
  options_table::PLUGIN_MANIFEST_OPTIONS,
  raw::{Field, Kind, Report},
};

/// Written unless it is `false`, as `@module-federation/enhanced` does.
pub(super) fn manifest(field: Option<Field<'_>>, report: &mut Report) -> Option<ManifestOptions> {
  let Some(field) = field else {
    return Some(ManifestOptions::default());
  };
  match field.kind() {
    Kind::Bool(false) => None,
    Kind::Bool(true) => Some(ManifestOptions::default()),
    Kind::Object(_) => Some(options(&field, report)),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      Some(ManifestOptions::default())
    }
  }
}

fn options(field: &Field<'_>, report: &mut Report) -> ManifestOptions {
  let mut manifest = ManifestOptions::default();
  let Some(options) = field.object(PLUGIN_MANIFEST_OPTIONS, report) else {
    return manifest;
  };
  let folder = options.get("filePath").filter(|field| !matches!(field.kind(), Kind::String("")));
  if let Some(path) = folder.and_then(|field| output_path::read(&field, report)) {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    manifest.file_path = parts.join("/");
  }
  if let Some(name) = options.get("fileName").and_then(|field| output_path::read(&field, report)) {
    manifest.file_name = if name.ends_with(".json") { name } else { format!("{name}.json") };
  }
  if let Some(disable) = options.boolean("disableAssetsAnalyze", report) {
    manifest.disable_assets_analyze = disable;
  }
  if let Some(field) = options.get("additionalData") {
    manifest.additional_data = matches!(field.kind(), Kind::Function);
    if !manifest.additional_data {
      field.wrong_type("a function", report);
    }
  }
  manifest
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::ManifestOptions;
  use serde_json::json;

  fn manifest(file_path: &str, file_name: &str) -> ManifestOptions {
    ManifestOptions { file_path: file_path.to_owned(), file_name: file_name.to_owned(), ..ManifestOptions::default() }
  }

  #[test]
  fn every_form() {
    let default = manifest("", "mf-manifest.json");
    let table = [
      (json!(null), Some(default.clone())),
      (json!(true), Some(default.clone())),
      (json!(false), None),
      (json!({}), Some(default.clone())),
      (
        json!({"additionalData": {"$function": "f"}, "filePath": ""}),
        Some(ManifestOptions { additional_data: true, ..default }),
      ),
      (json!({"filePath": "static"}), Some(manifest("static", "mf-manifest.json"))),
      (json!({"filePath": "./static//js/", "fileName": "a"}), Some(manifest("static/js", "a.json"))),
      (json!({"fileName": "b.json"}), Some(manifest("", "b.json"))),
    ];
    for (option, expected) in table {
      assert_eq!(clean(options("manifest", option)).manifest, expected);
    }
    assert!(clean(options("manifest", json!({"disableAssetsAnalyze": true}))).manifest.unwrap().disable_assets_analyze);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("x"), "FED003", "manifest", ""),
      (json!({"$function": "f"}), "FED003", "manifest", ""),
      (json!({"filepath": "x"}), "FED002", "manifest.filepath", "filePath"),
      (json!({"filePath": 1}), "FED003", "manifest.filePath", ""),
      (json!({"filePath": "/srv"}), "FED014", "manifest.filePath", ""),
      (json!({"filePath": "../x"}), "FED014", "manifest.filePath", ""),
      (json!({"fileName": "../x.json"}), "FED014", "manifest.fileName", ""),
      (json!({"fileName": ""}), "FED005", "manifest.fileName", ""),
      (json!({"disableAssetsAnalyze": "yes"}), "FED003", "manifest.disableAssetsAnalyze", ""),
      (json!({"additionalData": {"a": 1}}), "FED003", "manifest.additionalData", ""),
    ];
    for (option, code, place, suggestion) in table {
      let config = diagnose(options("manifest", option), &[Found { code, place, suggestion, ..Found::error() }]);
      assert_eq!(config.manifest, Some(ManifestOptions::default()));
    }
  }
}
