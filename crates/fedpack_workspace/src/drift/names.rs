//! Two apps have two container names.

use std::collections::{BTreeMap, BTreeSet};

use fedpack_diagnostics::{Diagnostic, Severity, event::AppNameTwice};

use crate::{model::Workspace, policy::Policy};

/// The apps and containers of a name.
#[derive(Debug, Default)]
struct NameOwners<'a> {
  /// The configurations, each once: the builds of one file (web and node) are one app.
  configs: BTreeSet<&'a str>,
  is_remote: bool,
}

/// One diagnostic a name. Hosts are never loaded into one page, so that two of them may have one name; a remote may not
/// have the name of its host. What is deployed is not another app.
pub(super) fn names(workspace: &Workspace<'_>, _: &Policy, severity: Severity) -> Vec<Diagnostic> {
  let mut names: BTreeMap<&str, NameOwners<'_>> = BTreeMap::new();
  for app in workspace.apps.iter().filter(|app| !app.deployed) {
    let containers = app.containers.iter().map(|container| (container.name.as_str(), true));
    for (name, is_remote) in containers.chain(app.name.as_deref().map(|name| (name, false))) {
      let named = names.entry(name).or_default();
      named.configs.insert(&app.config);
      named.is_remote |= is_remote;
    }
  }
  let clashes = names.into_iter().filter(|(_, named)| named.is_remote && named.configs.len() > 1);
  let diagnostic = |(name, named): (&str, NameOwners<'_>)| {
    let configs = named.configs.into_iter().map(str::to_owned).collect();
    AppNameTwice { name: name.to_owned(), configs, severity }.into()
  };
  clashes.map(diagnostic).collect()
}

#[cfg(test)]
mod tests {
  use serde_json::json;

  use crate::test_support::Workspace;

  #[test]
  fn two_apps_of_one_name() {
    let remote = || json!({"name": "cart", "exposes": {"./A": "./a"}});
    let workspace = Workspace::new().app("cart", remote()).done().app("checkout", remote()).done();
    assert_eq!(
      workspace.texts(),
      ["FED067 container cart: several apps in the workspace are named `cart`: \
        apps/cart/rsbuild.config.ts, apps/checkout/rsbuild.config.ts\n  \
        give each app its own name; a page that loads both gets the modules of one for both\n  \
        see fedpack/docs/errors/FED067.md"]
    );
    let host = Workspace::new().app("cart", remote()).done().app("shell", json!({"name": "cart"})).done();
    assert_eq!(host.codes(), ["FED067"]);
  }

  #[test]
  fn builds_of_one_file_and_hosts() {
    let remote = || json!({"name": "cart", "exposes": {"./A": "./a"}});
    let builds = Workspace::new().app("cart", remote()).label("web").done().app("cart", remote()).label("node").done();
    assert_eq!(builds.codes(), [""; 0]);
    let hosts = Workspace::new().app("a", json!({"name": "shell"})).done().app("b", json!({"name": "shell"})).done();
    assert_eq!(hosts.codes(), [""; 0]);
  }
}
