//! The functions that the command line calls.

use fedpack_bridge::ToolProblem;

use crate::{
  check::{CheckResult, check},
  facts::WorkspaceFacts,
  graph::{GraphData, graph},
};

/// `fedpack check`: compares the apps of a workspace.
///
/// # Errors
/// None.
#[allow(clippy::unnecessary_wraps, clippy::needless_pass_by_value, reason = "as all tools have it")]
pub fn check_workspace(facts: WorkspaceFacts) -> Result<CheckResult, ToolProblem> {
  Ok(check(&facts))
}

/// `fedpack graph`: the federation of a workspace.
///
/// # Errors
/// None.
#[allow(clippy::unnecessary_wraps, clippy::needless_pass_by_value, reason = "as all tools have it")]
pub fn workspace_graph(facts: WorkspaceFacts) -> Result<GraphData, ToolProblem> {
  Ok(graph(&facts))
}

#[cfg(test)]
mod tests {
  use fedpack_bridge::answer;
  use serde_json::Value;

  #[test]
  fn what_is_no_facts_is_a_problem() {
    for text in ["", "{", "null", r#"{"apps": 1}"#, r#"{"apps": [{"imports": [{"line": -1}]}]}"#] {
      for answer in [answer(text, super::check_workspace), answer(text, super::workspace_graph)] {
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert!(answer["problem"].is_string(), "{text}: {answer}");
      }
    }
    let empty: Value = serde_json::from_str(&answer("{}", super::check_workspace)).unwrap();
    assert_eq!(empty["diagnostics"][0]["code"], "FED070");
  }
}
