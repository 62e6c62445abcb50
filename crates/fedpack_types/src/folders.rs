//! The folders of a host's types: one for each remote, called as the host calls the remote.

use std::collections::BTreeMap;

use crate::{
  Refused,
  unpack::{Names, hidden},
};

/// The file in which the functions of the runtime get their types; see [`host_types`](crate::host_types).
pub const HOST_TYPES_FILE: &str = "index.d.ts";

/// Which of these names can be folders beside each other, and why others can't. The first of two that don't fit together is taken.
///
/// A folder is replaced as a whole, so none may lie in another.
pub fn folders<'n>(aliases: impl IntoIterator<Item = &'n str>) -> BTreeMap<&'n str, Result<(), Refused>> {
  let mut names = Names::default();
  let mut found: BTreeMap<&str, Result<(), Refused>> = BTreeMap::new();
  // A new set of names has room for one.
  let _ = names.add(HOST_TYPES_FILE.as_bytes(), false);
  for alias in aliases {
    if found.contains_key(alias) {
      continue;
    }
    let inside = |other: &str, folder: &str| other.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let nested = found.iter().find(|(other, taken)| taken.is_ok() && (inside(alias, other) || inside(other, alias)));
    let refused = |why| Err(Refused::Name { name: alias.to_owned(), why });
    let checked = if hidden(alias) {
      refused("editors hide it")
    } else if alias.split('/').any(|part| part == "node_modules") {
      refused("packages are in there")
    } else if let Some((other, _)) = nested {
      Err(Refused::Collision { name: alias.to_owned(), other: (*other).to_owned() })
    } else {
      names
        .add(alias.as_bytes(), true)
        .and_then(|name| if name == alias { Ok(()) } else { refused("it ends with a slash") })
    };
    found.insert(alias, checked);
  }
  found
}

#[cfg(test)]
mod tests {
  use super::folders;

  #[test]
  fn takes_names_of_remotes() {
    let names = ["ui", "@acme/ui", "@acme/cart", "mfe_dashboard", "größe", "ui"];
    let found = folders(names);
    assert_eq!(found.len(), 5);
    assert!(found.values().all(Result::is_ok), "{found:?}");
  }

  #[test]
  fn refuses_names_that_lead_elsewhere() {
    for name in
      ["", "..", "../src", "/etc", "a/../..", "a\\b", "C:", "nul", ".git", "a/.b", "ui/", "node_modules", "index.d.ts"]
    {
      let found = folders([name]);
      assert!(found.get(name).unwrap().is_err(), "{name}");
    }
  }

  #[test]
  fn none_is_inside_another() {
    for names in [["ui", "ui/x"], ["ui/x", "ui"], ["ui", "UI"], ["@A/ui", "@a/ui"]] {
      let found = folders(names);
      let taken: Vec<_> = found.iter().filter(|(_, taken)| taken.is_ok()).map(|(name, _)| *name).collect();
      assert_eq!(taken, [names[0]], "{names:?}");
    }
  }
}
