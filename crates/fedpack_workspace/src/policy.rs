//! `check` of `fedpack.config`: which rules are on, what they weigh, and what they leave out.

use std::collections::HashSet;

use fedpack_config::model::Level;
use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{InvalidPolicy, PolicyProblem},
  nearest,
};
use serde_json::{Map, Value};

/// The rules that a policy can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
  /// Apps ask for different ranges.
  Ranges,
  /// A singleton here and not there.
  Singletons,
  /// A remote shares eagerly.
  Eager,
  /// The installed version does not satisfy the range.
  Installed,
  /// One package under two keys.
  ShareKeys,
  /// Imports of what is not exposed.
  Consumed,
  /// Exposes that nobody imports.
  UnusedExposes,
  /// Two apps of one name.
  Names,
}

impl Check {
  const ALL: [(Self, &'static str, Level); 8] = [
    (Self::Ranges, "ranges", Level::Error),
    (Self::Singletons, "singletons", Level::Error),
    (Self::Eager, "eager", Level::Warn),
    (Self::Installed, "installed", Level::Error),
    (Self::ShareKeys, "shareKeys", Level::Error),
    (Self::Consumed, "consumed", Level::Error),
    (Self::UnusedExposes, "unusedExposes", Level::Warn),
    (Self::Names, "names", Level::Error),
  ];
}

const IGNORE: &str = "ignore";
const LEVELS: [&str; 3] = ["error", "warn", "off"];

/// A policy, with every default filled in.
#[derive(Debug, Clone)]
pub struct Policy {
  levels: [Level; Check::ALL.len()],
  ignored: HashSet<String>,
}

impl Default for Policy {
  fn default() -> Self {
    Self { levels: Check::ALL.map(|(_, _, level)| level), ignored: HashSet::new() }
  }
}

impl Policy {
  /// Reads the user's object: check → `error`, `warn` or `off`, and `ignore`, a list of share keys (`react`) and exposes
  /// (`mfe_x/App`) that no rule looks at. What is wrong gets a diagnostic, and its default.
  pub fn read(value: &Value) -> (Self, Vec<Diagnostic>) {
    let mut policy = Self::default();
    let problems = match value {
      Value::Null => Vec::new(),
      Value::Object(map) => policy.set_all(map),
      _ => vec![invalid("check", PolicyProblem::NoObject, None)],
    };
    (policy, problems)
  }

  fn set_all(&mut self, map: &Map<String, Value>) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (name, value) in map.iter().filter(|(_, value)| !value.is_null()) {
      let problem = match name.as_str() {
        IGNORE => self.set_ignored(value),
        _ => self.set(name, value),
      };
      problems.extend(problem);
    }
    problems
  }

  fn set(&mut self, name: &str, value: &Value) -> Option<Diagnostic> {
    let place = format!("check.{name}");
    let known = Check::ALL.iter().zip(&mut self.levels).find(|((_, known, _), _)| *known == name);
    let Some((_, level)) = known else {
      let checks: Vec<&str> = Check::ALL.iter().map(|(_, name, _)| *name).chain([IGNORE]).collect();
      let suggestion = nearest(name, &checks);
      return Some(invalid(&place, PolicyProblem::UnknownCheck { checks }, suggestion));
    };
    match value.as_str().and_then(Level::from_name) {
      Some(wanted) => *level = wanted,
      None => {
        let suggestion = value.as_str().and_then(|text| nearest(text, &LEVELS));
        let problem = PolicyProblem::NoLevel { found: value.clone(), levels: &LEVELS };
        return Some(invalid(&place, problem, suggestion));
      }
    }
    None
  }

  fn set_ignored(&mut self, value: &Value) -> Option<Diagnostic> {
    let texts = value.as_array().and_then(|items| items.iter().map(Value::as_str).collect::<Option<Vec<_>>>());
    let Some(texts) = texts else { return Some(invalid("check.ignore", PolicyProblem::NoList, None)) };
    self.ignored.extend(texts.into_iter().map(str::to_owned));
    None
  }

  /// The severity of a finding of this check; `None` when the check is off.
  pub fn severity(&self, check: Check) -> Option<Severity> {
    let level = Check::ALL.iter().zip(&self.levels).find(|((known, ..), _)| *known == check);
    match level.map_or(Level::Error, |(_, level)| *level) {
      Level::Error => Some(Severity::Error),
      Level::Warn => Some(Severity::Warning),
      Level::Off => None,
    }
  }

  /// Whether no rule looks at this share key.
  pub fn ignores(&self, share_key: &str) -> bool {
    self.ignored.contains(share_key)
  }

  /// Whether no rule looks at this expose (`./App`) of a container.
  pub fn ignores_expose(&self, container: &str, expose: &str) -> bool {
    !self.ignored.is_empty() && self.ignored.contains(&crate::model::request_of(container, expose))
  }
}

fn invalid(place: &str, problem: PolicyProblem, suggestion: Option<String>) -> Diagnostic {
  InvalidPolicy { place: place.to_owned(), problem, suggestion }.into()
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use super::{Check, Policy};
  use fedpack_config::model::Level;
  use fedpack_diagnostics::Severity::{Error, Warning};

  fn clean(value: Value) -> Policy {
    let (policy, problems) = Policy::read(&value);
    assert_eq!(problems, []);
    policy
  }

  #[test]
  fn defaults_and_what_changes_them() {
    let policy = clean(Value::Null);
    let table = [
      (Check::Ranges, Error),
      (Check::Singletons, Error),
      (Check::Eager, Warning),
      (Check::Installed, Error),
      (Check::ShareKeys, Error),
      (Check::Consumed, Error),
      (Check::UnusedExposes, Warning),
      (Check::Names, Error),
    ];
    for (check, severity) in table {
      assert_eq!(policy.severity(check), Some(severity), "{check:?}");
    }
    let policy = clean(json!({"ranges": "warn", "eager": "error", "names": "off", "installed": null}));
    assert_eq!(policy.severity(Check::Ranges), Some(Warning));
    assert_eq!(policy.severity(Check::Eager), Some(Error));
    assert_eq!(policy.severity(Check::Names), None);
    assert_eq!(policy.severity(Check::Installed), Some(Error));
  }

  #[test]
  fn checks_and_their_defaults_are_those_of_the_table_of_options() {
    let table: Value =
      serde_json::from_str(include_str!("../../../packages/fedpack/schema/options.schema.json")).unwrap();
    let mut listed = table["$defs"]["CheckPolicy"]["properties"].as_object().unwrap().clone();
    assert!(listed.remove(super::IGNORE).is_some());
    let listed: Vec<_> = listed.iter().map(|(name, check)| (name.as_str(), check["default"].as_str())).collect();
    let known = Check::ALL.map(|(_, name, level)| (name, Some(if level == Level::Warn { "warn" } else { "error" })));
    assert_eq!(listed, known);
  }

  #[test]
  fn what_is_left_out() {
    let policy = clean(json!({"ignore": ["react", "mfe_x/App", "mfe_y"]}));
    assert!(policy.ignores("react") && !policy.ignores("react-dom"));
    assert!(policy.ignores_expose("mfe_x", "./App") && policy.ignores_expose("mfe_y", "."));
    assert!(!policy.ignores_expose("mfe_x", "./Other"));
  }

  #[test]
  fn what_is_no_policy() {
    let table = [
      (json!("strict"), "FED071 check: not an object\n  expected an object such as `{ ranges: 'warn' }`"),
      (
        json!({"range": "warn"}),
        "FED071 check.range: unknown check\n  expected one of: ranges, singletons, eager, installed, shareKeys, consumed, unusedExposes, names, ignore\n  did you mean `ranges`?",
      ),
      (
        json!({"ranges": "warning"}),
        "FED071 check.ranges: \"warning\" is not a level\n  expected one of: error, warn, off",
      ),
      (
        json!({"ranges": "of"}),
        "FED071 check.ranges: \"of\" is not a level\n  expected one of: error, warn, off\n  did you mean `off`?",
      ),
      (json!({"ranges": false}), "FED071 check.ranges: false is not a level\n  expected one of: error, warn, off"),
      (
        json!({"ignore": "react"}),
        "FED071 check.ignore: not a list of strings\n  expected a list of share keys and exposes, such as `['react', 'mfe_x/App']`",
      ),
    ];
    for (value, text) in table {
      let problems = Policy::read(&value).1;
      let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
      assert_eq!(texts, [format!("{text}\n  see fedpack/docs/errors/FED071.md")], "{value}");
    }
    let (policy, problems) = Policy::read(&json!({"range": "off", "names": "off"}));
    assert_eq!((problems.len(), policy.severity(Check::Names)), (1, None));
  }
}
