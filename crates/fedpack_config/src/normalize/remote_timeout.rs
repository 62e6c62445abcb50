//! `remoteTimeout`: how long a host waits for a remote. It is a constant of the embedded runtime, which JavaScript defines; the value is
//! checked here.

use crate::raw::{Object, Report};

/// A longer timer fires at once.
const MAX: f64 = 2_147_483_647.0;

/// Checks the value of the option.
pub(super) fn remote_timeout(options: &Object<'_>, report: &mut Report) {
  let Some(field) = options.get("remoteTimeout") else { return };
  if !field.json().as_f64().is_some_and(|time| (1.0..=MAX).contains(&time)) {
    field.wrong_type("a number of milliseconds, between 1 and 2147483647", report);
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn milliseconds() {
    for time in [json!(1), json!(3000), json!(2_147_483_647)] {
      clean(options("remoteTimeout", time));
    }
  }

  #[test]
  fn what_is_no_time() {
    for time in [json!(0), json!(-1), json!("3s"), json!(2_147_483_648_u32), json!(false)] {
      diagnose(options("remoteTimeout", time), &[Found { code: "FED003", place: "remoteTimeout", ..Found::error() }]);
    }
  }
}
