//! The answer of the user's `manifest.additionalData`.

use serde::Deserialize;
use serde_json::Value;

/// What came of a call of the user's `manifest.additionalData`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum AdditionalData {
  /// The stats as they are to be written.
  Stats(#[cfg_attr(feature = "typescript", ts(type = "unknown"))] Value),
  /// Why there are none.
  Problem(String),
}

#[cfg(test)]
mod tests {
  use serde_json::{from_str, json};

  use super::AdditionalData;

  #[test]
  fn is_either_stats_or_a_problem() {
    assert_eq!(from_str(r#"{"stats":{"name":"a"}}"#).ok(), Some(AdditionalData::Stats(json!({ "name": "a" }))));
    assert_eq!(from_str(r#"{"problem":"no"}"#).ok(), Some(AdditionalData::Problem("no".to_owned())));
    assert!(from_str::<AdditionalData>("{}").is_err());
  }
}
