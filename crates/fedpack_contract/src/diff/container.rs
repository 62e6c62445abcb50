//! Changes of the container itself: its names, its entry, its scopes, its release, and what it consumes.

use std::collections::BTreeSet;

use fedpack_manifest::Contract;

use super::{Change, ChangeKind};

pub(super) fn changes(old: &Contract, new: &Contract) -> Vec<Change> {
  let mut found = Vec::new();
  found.extend(changed(ChangeKind::NameChanged, "name", Some(&old.name), Some(&new.name)));
  let global = |contract: &Contract| Some(contract.global_name.clone()).filter(|name| !name.is_empty());
  let (old_global, new_global) = (global(old), global(new));
  found.extend(changed(ChangeKind::NameChanged, "globalName", old_global.as_ref(), new_global.as_ref()));
  found.extend(entry_type(old, new));
  let (old_scopes, new_scopes) = (scopes(old), scopes(new));
  found.extend(changed(ChangeKind::ShareScopeChanged, "shareScope", old_scopes.as_ref(), new_scopes.as_ref()));
  let release = changed(ChangeKind::ReleaseChanged, "release", old.release.as_ref(), new.release.as_ref());
  found
    .extend(release.map(|change| Change { message: "the release has changed".to_owned(), ..change }.breaking(false)));
  found.extend(remotes(old, new));
  found
}

/// A change of what both sides know; it breaks consumers.
fn changed(kind: ChangeKind, subject: &str, old: Option<&String>, new: Option<&String>) -> Option<Change> {
  let (old, new) = old.zip(new).filter(|(old, new)| old != new)?;
  let message = format!("it was {old} and is now {new}");
  Some(Change::new(kind, subject, message).breaking(true).from(old).to(new))
}

fn entry_type(old: &Contract, new: &Contract) -> Option<Change> {
  let kind = ChangeKind::EntryTypeChanged;
  let before = old.entry.as_ref()?;
  match &new.entry {
    None => Some(Change::new(kind, "remoteEntry", "it is gone").breaking(true).from(&before.kind)),
    Some(now) if before.kind.is_empty() || now.kind.is_empty() => None,
    Some(now) => changed(kind, "remoteEntry", Some(&script(&before.kind)), Some(&script(&now.kind))),
  }
}

/// Plugins have two words for a script that assigns a global variable.
fn script(kind: &str) -> String {
  if kind == "var" { "global".to_owned() } else { kind.to_owned() }
}

fn scopes(contract: &Contract) -> Option<String> {
  let scopes: BTreeSet<&str> = contract.share_scope.as_ref()?.iter().map(String::as_str).collect();
  Some(scopes.into_iter().collect::<Vec<_>>().join(", "))
}

fn remotes(old: &Contract, new: &Contract) -> Vec<Change> {
  let aliases = |contract: &'_ Contract| -> BTreeSet<String> {
    contract.remotes.iter().map(|remote| remote.alias.clone()).collect()
  };
  let (before, now) = (aliases(old), aliases(new));
  let removed = before.difference(&now);
  let removed = removed.map(|alias| Change::new(ChangeKind::RemoteRemoved, alias, "it is no longer consumed"));
  let added = now.difference(&before).map(|alias| Change::new(ChangeKind::RemoteAdded, alias, "it is now consumed"));
  removed.chain(added).collect()
}

#[cfg(test)]
mod tests {
  use fedpack_manifest::{ConsumedModule, Contract};

  use super::super::test_support::{container, texts};

  #[test]
  fn of_what_consumers_find_it_by() {
    let mut new = container();
    new.name = "b".into();
    new.global_name = "b_global".into();
    new.share_scope = Some(vec!["x".into(), "default".into()]);
    new.entry.as_mut().unwrap().kind = "module".into();
    new.release = Some("sha256-2".into());
    assert_eq!(
      texts(&container(), &new),
      [
        "! EntryTypeChanged remoteEntry: it was global and is now module",
        "! NameChanged globalName: it was a and is now b_global",
        "! NameChanged name: it was a and is now b",
        "! ShareScopeChanged shareScope: it was default and is now default, x",
        "  ReleaseChanged release: the release has changed",
      ]
    );
    new = container();
    new.entry = None;
    assert_eq!(texts(&container(), &new), ["! EntryTypeChanged remoteEntry: it is gone"]);
    assert_eq!(texts(&new, &container()), [""; 0]);
  }

  #[test]
  fn what_one_side_does_not_know_is_none() {
    let mut foreign = Contract { name: "a".into(), ..Contract::default() };
    foreign.entry = container().entry;
    for kind in ["", "var"] {
      foreign.entry.as_mut().unwrap().kind = kind.into();
      assert_eq!(texts(&container(), &foreign), [""; 0], "{kind}");
      assert_eq!(texts(&foreign, &container()), [""; 0], "{kind}");
    }
  }

  #[test]
  fn of_what_it_consumes_breaks_nobody() {
    let mut new = container();
    new.remotes = ["./A", "./B"]
      .map(|key| ConsumedModule { alias: "ui".into(), module: Some(key.into()), ..ConsumedModule::default() })
      .into();
    assert_eq!(texts(&container(), &new), ["  RemoteAdded ui: it is now consumed"]);
    assert_eq!(texts(&new, &container()), ["  RemoteRemoved ui: it is no longer consumed"]);
  }
}
