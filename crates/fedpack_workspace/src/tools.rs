//! The functions that are called from outside: JSON in, JSON out.
//!
//! In: [`WorkspaceFacts`]. Text that is none gives `{"problem": reason}`; nothing fails or panics.

use serde::Serialize;

use crate::{check::check as check_facts, facts::WorkspaceFacts, graph::graph as graph_facts};

/// `fedpack check`: gives a [`CheckResult`](crate::check::CheckResult).
pub fn check(input: &str) -> String {
  answer(input, check_facts)
}

/// `fedpack graph`: gives [`GraphData`](crate::graph::GraphData).
pub fn graph(input: &str) -> String {
  answer(input, graph_facts)
}

fn answer<T: Serialize>(input: &str, make: fn(&WorkspaceFacts) -> T) -> String {
  let text = WorkspaceFacts::parse(input).and_then(|facts| serde_json::to_string(&make(&facts)));
  text.unwrap_or_else(|error| serde_json::json!({"problem": error.to_string()}).to_string())
}

#[cfg(test)]
mod tests {
  use serde_json::Value;

  #[test]
  fn what_is_no_facts_is_a_problem() {
    for text in ["", "{", "null", r#"{"apps": 1}"#, r#"{"apps": [{"imports": [{"line": -1}]}]}"#] {
      for answer in [super::check(text), super::graph(text)] {
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert!(answer["problem"].is_string(), "{text}: {answer}");
      }
    }
    let empty: Value = serde_json::from_str(&super::check("{}")).unwrap();
    assert_eq!(empty["diagnostics"][0]["code"], "FED070");
  }
}
