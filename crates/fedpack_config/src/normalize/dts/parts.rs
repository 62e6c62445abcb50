//! What the options of types have in common.

use crate::raw::{Field, Kind, Object, Report};

/// The options where there are some, and not a boolean.
pub(super) fn switched<'a>(
  field: &Field<'a>,
  keys: &'static [&'static str],
  report: &mut Report,
) -> Option<Object<'a>> {
  match field.kind() {
    Kind::Bool(_) => None,
    Kind::Object(_) => field.object(keys, report),
    _ => {
      field.wrong_type("`true`, `false` or an object", report);
      None
    }
  }
}

/// What asks for something that is not done.
pub(super) fn without_effect(options: &Object<'_>, keys: &[&str], report: &mut Report) {
  for field in keys.iter().filter_map(|key| options.get(key)).filter(|field| field.kind().asks_for_an_effect()) {
    field.without_effect(report);
  }
}
