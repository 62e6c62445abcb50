//! `retry`: how what can't be loaded is tried again.

use fedpack_diagnostics::event::InvalidOrigin;

use crate::{
  model::{OriginPattern, Retry},
  options_table::RETRY_OPTIONS,
  raw::{Field, Kind, Object, Report, shorten},
};

/// Reads the option; `None` is one attempt.
pub(super) fn retry(options: &Object<'_>, report: &mut Report) -> Option<Retry> {
  let field = options.get("retry")?;
  match field.kind() {
    Kind::Bool(true) => Some(Retry::default()),
    Kind::Bool(false) => None,
    Kind::Object(_) => read(&field.object(RETRY_OPTIONS, report)?, report),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      None
    }
  }
}

fn read(options: &Object<'_>, report: &mut Report) -> Option<Retry> {
  let domains = options.get("domains").map(|field| domains(&field, report)).unwrap_or_default();
  let default = Retry { count: Retry::count_for(&domains), ..Retry::default() };
  let mut number = |key: &str, min: f64, max: f64, whole: bool, expected: &str| {
    let field = options.get(key)?;
    let value = field.json().as_f64().filter(|value| (min..=max).contains(value) && !(whole && value.fract() != 0.0));
    if value.is_none() {
      field.wrong_type(expected, report);
    }
    value
  };
  let count = number("count", 1.0, 100.0, true, "a whole number of attempts, between 1 and 100");
  let delay = number("delay", 0.0, 600_000.0, false, "a number of milliseconds, between 0 and 600000");
  let backoff = number("backoff", 1.0, 10.0, false, "a number between 1 and 10");
  let jitter = number("jitter", 0.0, 1.0, false, "a number between 0 and 1");
  Some(Retry {
    // Between 1 and 100, and whole.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    count: count.map_or(default.count, |count| count as u32),
    delay: delay.unwrap_or(default.delay),
    backoff: backoff.unwrap_or(default.backoff),
    jitter: jitter.unwrap_or(default.jitter),
    domains,
  })
}

fn domains(field: &Field<'_>, report: &mut Report) -> Vec<String> {
  let Some(items) = field.items() else {
    field.wrong_type("a list of origins", report);
    return Vec::new();
  };
  items.iter().filter_map(|item| domain(item, report)).collect()
}

/// An origin, or a host alone, which keeps the scheme of the URL.
fn domain(field: &Field<'_>, report: &mut Report) -> Option<String> {
  let text = field.string(report)?.trim();
  let pattern = OriginPattern::parse(text.strip_prefix("//").unwrap_or(text));
  let reason = match pattern {
    Ok(pattern) if pattern.is_one() => return Some(pattern.to_string()),
    Ok(_) => "`*` is no place to load from",
    Err(reason) => reason,
  };
  report.add(InvalidOrigin { place: field.place(), origin: shorten(text), reason });
  None
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::Retry;
  use serde_json::{Value, json};

  fn retry(value: Value) -> Option<Retry> {
    clean(options("retry", value)).runtime.retry
  }

  #[test]
  fn every_form() {
    assert_eq!(clean(json!({})).runtime.retry, None);
    assert_eq!(retry(json!(false)), None);
    assert_eq!(retry(json!(true)), Some(Retry::default()));
    assert_eq!(retry(json!({})), Some(Retry::default()));
    let full = retry(
      json!({"count": 1, "delay": 0, "backoff": 1.5, "jitter": 0, "domains": ["https://B.example/", "//c.example:1"]}),
    );
    let domains = vec!["https://b.example".to_owned(), "c.example:1".to_owned()];
    assert_eq!(full, Some(Retry { count: 1, delay: 0.0, backoff: 1.5, jitter: 0.0, domains }));
  }

  #[test]
  fn each_domain_is_tried() {
    let domains: Vec<String> = (0..5).map(|at| format!("https://{at}.example")).collect();
    assert_eq!(retry(json!({ "domains": domains })).unwrap().count, 5);
    assert_eq!(retry(json!({ "domains": domains, "count": 2 })).unwrap().count, 2);
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!(3), "FED003", "retry"),
      (json!({"times": 3}), "FED002", "retry.times"),
      (json!({"count": 0}), "FED003", "retry.count"),
      (json!({"count": 1.5}), "FED003", "retry.count"),
      (json!({"delay": "1s"}), "FED003", "retry.delay"),
      (json!({"backoff": 0}), "FED003", "retry.backoff"),
      (json!({"jitter": 2}), "FED003", "retry.jitter"),
      (json!({"domains": "https://b.example"}), "FED003", "retry.domains"),
      (json!({"domains": [1]}), "FED003", "retry.domains[0]"),
      (json!({"domains": ["https://*.b.example"]}), "FED004", "retry.domains[0]"),
      (json!({"domains": ["https://b.example/path"]}), "FED004", "retry.domains[0]"),
    ];
    for (value, code, place) in table {
      let config = diagnose(options("retry", value), &[Found { code, place, ..Found::error() }]);
      assert_eq!(config.runtime.retry.is_some(), place != "retry");
    }
  }
}
