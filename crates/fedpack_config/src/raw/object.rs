//! An object of options whose keys are known.

use fedpack_diagnostics::{event::UnknownOption, nearest};
use serde_json::{Map, Value};

use super::{Field, Kind, OptionPath, Report};

/// An object, with its path. A key that is `null` counts as absent, as `undefined` does in JavaScript.
#[derive(Debug, Clone)]
pub(crate) struct Object<'a> {
  path: OptionPath,
  map: &'a Map<String, Value>,
}

impl<'a> Object<'a> {
  /// The option of this name, if it is there.
  pub(crate) fn get(&self, key: &str) -> Option<Field<'a>> {
    let value = self.map.get(key).filter(|value| !value.is_null())?;
    Some(Field::new(self.path.key(key), value))
  }

  /// The object's path as text.
  pub(crate) fn place(&self) -> String {
    self.path.to_string()
  }

  /// A non-empty string under this key.
  pub(crate) fn string(&self, key: &str, report: &mut Report) -> Option<String> {
    self.get(key)?.string(report).map(str::to_owned)
  }

  /// A boolean under this key.
  pub(crate) fn boolean(&self, key: &str, report: &mut Report) -> Option<bool> {
    self.get(key)?.boolean(report)
  }
}

impl<'a> Field<'a> {
  /// An object with none but the `allowed` keys; others are reported and not seen.
  pub(crate) fn object(&self, allowed: &'static [&'static str], report: &mut Report) -> Option<Object<'a>> {
    let Kind::Object(map) = self.kind() else {
      self.wrong_type("an object", report);
      return None;
    };
    for key in map.keys().filter(|key| !allowed.contains(&key.as_str())) {
      report.add(UnknownOption { place: self.path.key(key).to_string(), allowed, suggestion: nearest(key, allowed) });
    }
    Some(Object { path: self.path.clone(), map })
  }
}
