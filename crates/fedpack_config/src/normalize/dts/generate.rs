//! `dts.generateTypes`: the types that a build publishes.

use super::parts::{switched, without_effect};
use crate::{
  options_table::EXTRACT_THIRD_PARTY_OPTIONS,
  raw::{Field, Kind, Object, Report},
};

/// Checks the shape of the option.
pub(super) fn generate_types(generate: &Object<'_>, report: &mut Report) {
  for key in ["compiledTypesFolder", "compilerInstance", "outputDir", "tsConfigPath", "typesFolder"] {
    generate.string(key, report);
  }
  for key in ["abortOnError", "deleteTypesFolder", "extractRemoteTypes", "generateAPITypes"] {
    generate.boolean(key, report);
  }
  without_effect(generate, &["compileInChildProcess", "deleteTsConfig"], report);
  if let Some(files) = generate.get("additionalFilesToCompile") {
    list(&files, "a list of files", report, |kind| matches!(kind, Kind::String(_)));
  }
  let third_party =
    generate.get("extractThirdParty").and_then(|field| switched(&field, EXTRACT_THIRD_PARTY_OPTIONS, report));
  if let Some(exclude) = third_party.and_then(|options| options.get("exclude")) {
    let expected = "a list of packages or regular expressions";
    list(&exclude, expected, report, |kind| matches!(kind, Kind::String(_) | Kind::RegExp { .. }));
  }
  if let Some(field) = generate.get("afterGenerate").filter(|field| !matches!(field.kind(), Kind::Function)) {
    field.wrong_type("a function", report);
  }
}

fn list(field: &Field<'_>, expected: &str, report: &mut Report, fits: fn(Kind<'_>) -> bool) {
  match field.items() {
    Some(items) => {
      for item in items.iter().filter(|item| !fits(item.kind())) {
        item.wrong_type(expected, report);
      }
    }
    None => field.wrong_type(expected, report),
  }
}
