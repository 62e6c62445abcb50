//! The cost of comparing manifests.
//!
//! Ranges are held against versions, and names against names. Within these limits, that takes no longer than reading the
//! manifest; the largest manifest of a real container is far below each of them.

use std::collections::BTreeMap;

use super::{Contract, ContractError, SharedPromise};

/// Rows of shared modules.
const MOST_SHARED: usize = 10_000;
/// Rows of one share key: its versions times its ranges.
const MOST_ROWS_OF_A_KEY: usize = 200;
/// Bytes of a range.
const LONGEST_RANGE: usize = 4_096;
/// Bytes of a version. npm takes no longer one for a version either.
const LONGEST_VERSION: usize = 256;

/// Whether comparing the contract is bounded.
///
/// # Errors
/// Naming what is beyond its limit.
pub(super) fn check(contract: &Contract) -> Result<(), ContractError> {
  if contract.shared.len() > MOST_SHARED {
    return Err(ContractError::TooMany { field: "shared".to_owned(), limit: MOST_SHARED });
  }
  let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
  for shared in &contract.shared {
    check_lengths(shared)?;
    let count = rows.entry(&shared.key).or_default();
    *count += 1;
    if *count > MOST_ROWS_OF_A_KEY {
      return Err(ContractError::TooMany { field: format!("shared ({})", shared.key), limit: MOST_ROWS_OF_A_KEY });
    }
  }
  Ok(())
}

fn check_lengths(shared: &SharedPromise) -> Result<(), ContractError> {
  let texts =
    [("requiredVersion", &shared.required_version, LONGEST_RANGE), ("version", &shared.version, LONGEST_VERSION)];
  for (name, text, limit) in texts {
    if text.as_ref().is_some_and(|text| text.len() > limit) {
      return Err(ContractError::TooLong { field: format!("shared ({}).{name}", shared.key), limit });
    }
  }
  Ok(())
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use super::super::Contract;

  fn read(shared: Vec<Value>) -> Result<usize, String> {
    let manifest = json!({"name": "ui", "metaData": {}, "exposes": [], "shared": shared});
    Contract::read(&manifest.to_string()).map(|contract| contract.shared.len()).map_err(|error| error.to_string())
  }

  fn rows(count: usize, key: fn(usize) -> String) -> Vec<Value> {
    let row =
      |at: usize| json!({"name": key(at), "version": format!("1.0.{at}"), "requiredVersion": format!("^1.0.{at}")});
    (0..count).map(row).collect()
  }

  #[test]
  fn what_is_beyond_its_limit_is_named() {
    assert_eq!(read(rows(10_000, |at| format!("lib-{at}"))), Ok(10_000));
    assert_eq!(read(rows(30_000, |at| format!("lib-{at}"))), Err("`shared` has more than 10000 entries".into()));
    assert_eq!(read(rows(200, |_| "react".into())), Ok(200));
    assert_eq!(read(rows(201, |_| "react".into())), Err("`shared (react)` has more than 200 entries".into()));

    let with = |field: &str, text: String| read(vec![json!({"name": "react", field: text})]);
    assert_eq!(with("requiredVersion", "^1.0.0 || ".repeat(400) + "^2.0.0"), Ok(1));
    let error = "`shared (react).requiredVersion` is longer than 4096 bytes".to_owned();
    assert_eq!(with("requiredVersion", "^1.0.0 || ".repeat(3_000_000 / 10)), Err(error));
    assert_eq!(with("version", "1".repeat(300)), Err("`shared (react).version` is longer than 256 bytes".into()));
  }
}
