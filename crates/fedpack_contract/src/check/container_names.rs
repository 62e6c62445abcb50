//! Every container of a federation has a name of its own: by it the runtime and the global scope know it.

use std::collections::BTreeMap;

use fedpack_diagnostics::{
  Diagnostic, Severity,
  event::{ContainerNameClash, NamedRemote},
};

use super::{Finding, Host, HostRemote};

pub(super) fn check(host: &Host, severity: Severity) -> Vec<Finding> {
  let mut owners: BTreeMap<&str, Vec<&HostRemote>> = BTreeMap::new();
  for remote in &host.remotes {
    let Some(contract) = remote.known() else { continue };
    let same = owners.entry(&contract.name).or_default();
    // Two keys may lead to one container.
    if !same.iter().any(|other| other.manifest == remote.manifest) {
      same.push(remote);
    }
  }
  let mut found = Vec::new();
  for (name, remotes) in owners {
    // A host may consume itself: then its options say so.
    let is_host = name == host.name && remotes.iter().any(|remote| remote.name != host.name);
    if remotes.len() < 2 && !is_host {
      continue;
    }
    let named = |remote: &&HostRemote| NamedRemote { alias: remote.alias.clone(), manifest: remote.manifest.clone() };
    let remotes = remotes.iter().map(named).collect();
    let event = ContainerNameClash { name: name.to_owned(), this_build: is_host, remotes, severity };
    found.push(Diagnostic::from(event).into());
  }
  found
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{remote, text};
  use super::{super::Host, check};
  use fedpack_diagnostics::Severity;

  fn host(name: &str, remotes: &[(&str, &str, &str)]) -> Host {
    let remotes = remotes.iter().map(|(alias, container, manifest)| {
      let mut remote = remote(alias, &[]);
      remote.contract.as_mut().unwrap().name = (*container).into();
      remote.manifest = (*manifest).into();
      remote
    });
    Host { name: name.into(), remotes: remotes.collect(), ..Host::default() }
  }

  #[test]
  fn one_name_at_two_places() {
    let found =
      check(&host("shell", &[("a", "x", "/1.json"), ("b", "x", "/2.json"), ("c", "y", "/3.json")]), Severity::Error);
    assert_eq!(found.len(), 1);
    assert!(
      text(&found[0]).starts_with(
        "FED054 remotes.a: several containers are named `x`: remote `a` (/1.json), remote `b` (/2.json)\n"
      )
    );
    assert_eq!(check(&host("shell", &[("a", "x", "/1.json"), ("b", "x", "/1.json")]), Severity::Error), []);
  }

  #[test]
  fn a_remote_with_the_hosts_name() {
    let mut clash = host("shell", &[("a", "shell", "/1.json")]);
    assert!(text(&check(&clash, Severity::Error)[0]).contains("this build, remote `a` (/1.json)"));
    clash.remotes[0].name = "shell".into();
    assert_eq!(check(&clash, Severity::Error), [], "it consumes itself");
  }
}
