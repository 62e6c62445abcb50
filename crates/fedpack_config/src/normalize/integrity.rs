//! `security.integrity`: whose hashes the files of remotes must have.

use crate::{
  model::Integrity,
  options_table::INTEGRITY_MODE,
  raw::{Field, Report},
};

/// Reads the option.
pub(super) fn integrity(field: &Field<'_>, report: &mut Report) -> Integrity {
  match field.choice(INTEGRITY_MODE, report) {
    Some("lock") => Integrity::Lock,
    Some("manifest") => Integrity::Manifest,
    _ => Integrity::Off,
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::Integrity;
  use serde_json::json;

  #[test]
  fn every_mode() {
    let integrity = |mode: &str| clean(options("security", json!({"integrity": mode}))).security.integrity;
    assert_eq!(["lock", "manifest", "off"].map(integrity), [Integrity::Lock, Integrity::Manifest, Integrity::Off]);
    assert_eq!(clean(json!({})).security.integrity, Integrity::Off);
    assert_eq!(clean(options("security", json!({}))).security.integrity, Integrity::Off);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("lock"), "FED003", "security", ""),
      (json!({"integrty": "lock"}), "FED002", "security.integrty", "integrity"),
      (json!({"integrity": "locked"}), "FED004", "security.integrity", "lock"),
      (json!({"integrity": true}), "FED003", "security.integrity", ""),
    ];
    for (option, code, place, suggestion) in table {
      diagnose(options("security", option), &[Found { code, place, suggestion, ..Found::error() }]);
    }
  }
}
