//! How what can't be loaded is tried again.

use serde_json::{Value, json};

/// The option `retry`.
#[derive(Debug, Clone, PartialEq)]
pub struct Retry {
  /// How many attempts follow the first.
  pub count: u32,
  /// Milliseconds before the second attempt.
  pub delay: f64,
  /// What the delay is multiplied with after each attempt.
  pub backoff: f64,
  /// The part of a delay that is random, up to 1.
  pub jitter: f64,
  /// Other origins with the same files.
  pub domains: Vec<String>,
}

impl Retry {
  /// The attempts after the first where nobody says how many: each domain is tried.
  pub(crate) fn count_for(domains: &[String]) -> u32 {
    u32::try_from(domains.len()).unwrap_or(u32::MAX).max(3)
  }

  /// As the runtime takes it.
  pub fn to_json(&self) -> Value {
    let Self { count, delay, backoff, jitter, domains } = self;
    json!({ "count": count, "delay": delay, "backoff": backoff, "jitter": jitter, "domains": domains })
  }
}

impl Default for Retry {
  fn default() -> Self {
    Self { count: Self::count_for(&[]), delay: 1000.0, backoff: 2.0, jitter: 0.5, domains: Vec::new() }
  }
}
