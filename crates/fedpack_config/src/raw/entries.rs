//! The form that `exposes`, `remotes` and `shared` have in common.

use std::{collections::HashMap, hash::Hash};

use fedpack_diagnostics::event::DuplicateEntry;

use super::{Field, Kind, Report, shorten};

/// One entry: a key and what is said about it.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
  pub(crate) key: String,
  pub(crate) field: Field<'a>,
  /// A bare string in a list: key and value are the same text.
  pub(crate) bare: bool,
}

/// Flattens an object, or a list of strings and objects, into entries in the order of the options.
pub(crate) fn entries<'a>(field: &Field<'a>, report: &mut Report) -> Vec<Entry<'a>> {
  let mut found = Vec::new();
  match field.kind() {
    Kind::Object(_) => object(field, &mut found, report),
    Kind::List(_) => {
      for item in field.items().unwrap_or_default() {
        match item.kind() {
          Kind::String("") => item.empty("a request", report),
          Kind::String(text) => found.push(Entry { key: text.to_owned(), field: item.clone(), bare: true }),
          Kind::Object(_) => object(&item, &mut found, report),
          _ => item.wrong_type("a string or an object", report),
        }
      }
    }
    // `condition && {…}` in a config.
    Kind::Bool(false) => {}
    _ => field.wrong_type("an object, or a list of strings and objects", report),
  }
  found
}

fn object<'a>(field: &Field<'a>, found: &mut Vec<Entry<'a>>, report: &mut Report) {
  let Kind::Object(map) = field.kind() else {
    return;
  };
  for (key, value) in map {
    let value = Field::new(field.path.key(key), value);
    match key.is_empty() {
      true => value.empty("a key", report),
      false => found.push(Entry { key: key.clone(), field: value, bare: false }),
    }
  }
}

/// Drops entries that a later one with the same identity overrides, as the peers do, and says so. `identity` gives what
/// must differ, `name` what a message calls an entry.
pub(crate) fn keep_last<T, K: Hash + Eq>(
  found: Vec<(Field<'_>, T)>,
  what: &'static str,
  identity: impl Fn(&T) -> K,
  name: impl Fn(&T) -> &str,
  report: &mut Report,
) -> Vec<T> {
  let last: HashMap<K, (usize, String)> =
    found.iter().enumerate().map(|(index, (field, entry))| (identity(entry), (index, field.place()))).collect();
  let mut kept = Vec::with_capacity(last.len());
  for (index, (field, entry)) in found.into_iter().enumerate() {
    match last.get(&identity(&entry)) {
      Some((later, path)) if *later != index => {
        report.add(DuplicateEntry { place: path.clone(), key: shorten(name(&entry)), what, earlier: field.place() });
      }
      _ => kept.push(entry),
    }
  }
  kept
}
