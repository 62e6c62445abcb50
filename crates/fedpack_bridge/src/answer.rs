//! The functions of the command line, from JSON to JSON.

use serde::{Serialize, de::DeserializeOwned};

/// Why a function has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ToolProblem {
  /// The reason.
  pub problem: String,
  /// Of several inputs, the one that is meant.
  #[serde(skip_serializing_if = "Option::is_none")]
  #[cfg_attr(feature = "typescript", ts(optional))]
  pub source: Option<String>,
}

impl<E: std::error::Error> From<E> for ToolProblem {
  fn from(error: E) -> Self {
    Self { problem: error.to_string(), source: None }
  }
}

/// Calls a function with what `input` says. Fails and panics nowhere: what can't be answered is a [`ToolProblem`].
pub fn answer<I: DeserializeOwned, O: Serialize>(input: &str, tool: fn(I) -> Result<O, ToolProblem>) -> String {
  let output = serde_json::from_str(input).map_err(ToolProblem::from).and_then(tool);
  let text = output.and_then(|output| serde_json::to_string(&output).map_err(ToolProblem::from));
  // Two texts can always be written.
  text.unwrap_or_else(|problem| serde_json::to_string(&problem).unwrap_or_default())
}

#[cfg(test)]
mod tests {
  use super::{ToolProblem, answer};

  fn half(number: u32) -> Result<u32, ToolProblem> {
    let source = Some("a".to_owned());
    number.is_multiple_of(2).then_some(number / 2).ok_or(ToolProblem { problem: "it is odd".to_owned(), source })
  }

  #[test]
  fn a_problem_is_an_answer() {
    assert_eq!(answer("4", half), "2");
    assert_eq!(answer("3", half), r#"{"problem":"it is odd","source":"a"}"#);
    for text in ["", "{", "null", "-1"] {
      assert!(answer(text, half).starts_with(r#"{"problem":""#), "{text}");
    }
  }
}
