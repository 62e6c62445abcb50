//! Changes of what is exposed, and of what that exports.

use std::collections::BTreeSet;

use fedpack_manifest::{Contract, ExposePromise};

use super::{Change, ChangeKind};

pub(super) fn changes(old: &Contract, new: &Contract) -> Vec<Change> {
  let mut found = Vec::new();
  for (key, before) in &old.exposes {
    match new.exposes.get(key) {
      Some(now) => found.extend(exports(key, before, now)),
      None => found.push(Change::new(ChangeKind::ExposeRemoved, key, "it is no longer exposed").breaking(true)),
    }
  }
  let added = new.exposes.keys().filter(|key| !old.exposes.contains_key(*key));
  found.extend(added.map(|key| Change::new(ChangeKind::ExposeAdded, key, "it is now exposed")));
  found
}

fn exports(key: &str, old: &ExposePromise, new: &ExposePromise) -> Vec<Change> {
  let (before, now): (BTreeSet<&String>, BTreeSet<&String>) =
    (old.exports.iter().collect(), new.exports.iter().collect());
  let gone: Vec<&String> = before.difference(&now).copied().collect();
  let mut found = Vec::new();
  if new.complete {
    found.extend(gone.into_iter().map(|name| {
      Change::new(ChangeKind::ExportRemoved, key, format!("it no longer exports `{name}`")).breaking(true).from(name)
    }));
  } else if old.complete || !gone.is_empty() {
    found.push(Change::new(ChangeKind::ExportsUnknown, key, "its exports are no longer completely known"));
  }
  // Of a list that was not complete, a new name may be an old export.
  if old.complete {
    found.extend(
      now
        .difference(&before)
        .map(|name| Change::new(ChangeKind::ExportAdded, key, format!("it now exports `{name}`")).to(name)),
    );
  }
  // Whether that breaks a consumer, only its compiler can tell.
  if let (Some(before), Some(now)) = (&old.types, &new.types)
    && before != now
  {
    found.push(Change::new(ChangeKind::TypesChanged, key, "its types changed").from(before).to(now));
  }
  found
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{container, exposing, texts};

  #[test]
  fn of_exposed_modules() {
    let old = exposing(&[("./A", &[], true), ("./B", &[], true)]);
    let new = exposing(&[("./B", &[], true), ("./C", &[], true)]);
    assert_eq!(
      texts(&old, &new),
      ["! ExposeRemoved ./A: it is no longer exposed", "  ExposeAdded ./C: it is now exposed"]
    );
    assert_eq!(texts(&container(), &container()), [""; 0]);
  }

  #[test]
  fn of_types_where_both_are_known() {
    let typed = |hash: Option<&str>| {
      let mut contract = exposing(&[("./A", &[], true)]);
      for promised in contract.exposes.values_mut() {
        promised.types = hash.map(str::to_owned);
      }
      contract
    };
    let changed = ["  TypesChanged ./A: its types changed"];
    assert_eq!(texts(&typed(Some("a")), &typed(Some("b"))), changed);
    for (old, new) in [(Some("a"), Some("a")), (None, Some("a")), (Some("a"), None), (None, None)] {
      assert_eq!(texts(&typed(old), &typed(new)), [""; 0], "{old:?} {new:?}");
    }
  }

  /// Exports, and whether these are all.
  type ExportList<'a> = (&'a [&'a str], bool);

  #[test]
  fn of_exports_as_far_as_they_are_known() {
    let removed = "! ExportRemoved ./A: it no longer exports `a`";
    let added = "  ExportAdded ./A: it now exports `c`";
    let unknown = "  ExportsUnknown ./A: its exports are no longer completely known";
    let table: [(ExportList<'_>, ExportList<'_>, &[&str]); 7] = [
      ((&["a", "b"], true), (&["b", "c"], true), &[removed, added]),
      ((&["a", "b"], false), (&["b", "c"], true), &[removed]),
      ((&["a"], true), (&[], false), &[unknown]),
      ((&["a"], true), (&["a", "c"], false), &[added, unknown]),
      ((&["a"], false), (&["a", "c"], false), &[]),
      ((&["a"], false), (&[], false), &[unknown]),
      ((&[], false), (&["a"], true), &[]),
    ];
    for ((old, old_complete), (new, new_complete), expected) in table {
      let found = texts(&exposing(&[("./A", old, old_complete)]), &exposing(&[("./A", new, new_complete)]));
      assert_eq!(found, expected, "{old:?} {old_complete} {new:?} {new_complete}");
    }
  }
}
