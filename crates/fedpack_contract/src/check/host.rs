//! The side that consumes, as the rules read it.

use fedpack_diagnostics::event::NamedContainer;
use fedpack_manifest::{Contract, SharedPromise};

/// The build that consumes.
#[derive(Debug, Clone, Default)]
pub struct Host {
  /// Name of its container or instance.
  pub name: String,
  /// `output.uniqueName`.
  pub unique_name: String,
  /// Every import of a module of a remote.
  pub imports: Vec<RemoteImport>,
  /// Its shared modules.
  pub shared: Vec<HostShared>,
  /// The remotes that it names.
  pub remotes: Vec<HostRemote>,
}

/// An import of a module of a remote.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RemoteImport {
  /// The importing file.
  pub importer: String,
  /// The import as written.
  pub request: String,
  /// Key of the remote in the options.
  pub remote: String,
  /// Key of the expose.
  pub expose: String,
  /// The exports that are known to be used.
  pub names: Vec<String>,
}

/// A shared module of the host.
#[derive(Debug, Clone, Default)]
pub struct HostShared {
  /// The share key.
  pub key: String,
  /// The scopes that it is shared in.
  pub share_scope: Vec<String>,
  /// Whether the build brings it along.
  pub provided: bool,
  /// A version that it brings along.
  pub version: Option<String>,
  /// A range that it asks for.
  pub range: Option<String>,
  /// Who asks.
  pub by: Vec<String>,
  /// Only one version may be in use.
  pub singleton: bool,
}

/// A remote that the host names.
#[derive(Debug, Clone, Default)]
pub struct HostRemote {
  /// Key in the options.
  pub alias: String,
  /// The name that the options give its container.
  pub name: String,
  /// Where its manifest is.
  pub manifest: String,
  /// The scopes that it is consumed in.
  pub share_scope: Vec<String>,
  /// Its contract, where that is known.
  pub contract: Option<Contract>,
}

impl HostRemote {
  /// Its contract, if its version is known.
  pub(super) fn known(&self) -> Option<&Contract> {
    self.contract.as_ref().filter(|contract| contract.is_known())
  }
}

impl Host {
  /// Each import with its index and the contract of its remote.
  pub(super) fn checked_imports(&self) -> impl Iterator<Item = (usize, &RemoteImport, &Contract)> {
    let contracts: std::collections::HashMap<&str, &Contract> =
      self.remotes.iter().filter_map(|remote| Some((remote.alias.as_str(), remote.known()?))).collect();
    self
      .imports
      .iter()
      .enumerate()
      .filter_map(move |(at, import)| contracts.get(import.remote.as_str()).map(|contract| (at, import, *contract)))
  }
}

/// The scopes in which a module of the remote meets those of the host.
pub(super) fn joined_scopes<'a>(remote: &'a HostRemote, shared: &'a SharedPromise) -> impl Iterator<Item = &'a str> {
  let told = shared.share_scope.as_ref().filter(|scopes| !scopes.is_empty());
  let told = told.or_else(|| remote.known()?.share_scope.as_ref());
  remote.share_scope.iter().filter(move |scope| told.is_none_or(|told| told.contains(scope))).map(String::as_str)
}

/// The container of a remote. One that has the host's own name is told apart by its key.
pub(super) fn container_of(host: &Host, remote: &HostRemote) -> NamedContainer {
  let name = remote.contract.as_ref().map(|contract| contract.name.clone()).unwrap_or_default();
  let remote = (name == host.name).then(|| remote.alias.clone());
  NamedContainer { name, remote }
}

#[cfg(test)]
mod tests {
  use fedpack_manifest::SharedPromise;

  use super::{
    super::test_support::{import, remote},
    Host, container_of, joined_scopes,
  };

  #[test]
  fn imports_of_unknown_remotes_are_not_checked() {
    let mut later = remote("later", &[]);
    later.contract.as_mut().unwrap().schema = Some(u64::MAX);
    let mut down = remote("down", &[]);
    down.contract = None;
    let aliases = ["ui", "later", "down", "gone", "ui"];
    let imports = aliases.map(|alias| import("x", alias, "./X", &[])).to_vec();
    let host = Host { imports, remotes: vec![remote("ui", &[]), later, down], ..Host::default() };
    let checked = host.checked_imports().map(|(at, _, contract)| (at, contract.name.as_str()));
    assert_eq!(checked.collect::<Vec<_>>(), [(0, "mfe_ui"), (4, "mfe_ui")]);
  }

  #[test]
  fn modules_meet_in_the_scopes_that_both_sides_name() {
    let scopes = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    type Scopes = Option<&'static [&'static str]>;
    let table: [(Scopes, Scopes, &[&str]); 5] = [
      (None, None, &["default", "design"]),
      (None, Some(&["design"]), &["design"]),
      (Some(&["default", "other"]), Some(&["design"]), &["default"]),
      (Some(&[]), Some(&["design"]), &["design"]),
      (Some(&["other"]), None, &[]),
    ];
    for (of_module, of_remote, expected) in table {
      let mut ui = remote("ui", &[]);
      ui.share_scope = scopes(&["default", "design"]);
      ui.contract.as_mut().unwrap().share_scope = of_remote.map(scopes);
      let shared = SharedPromise { share_scope: of_module.map(scopes), ..SharedPromise::default() };
      assert_eq!(joined_scopes(&ui, &shared).collect::<Vec<_>>(), expected, "{of_module:?} {of_remote:?}");
    }
  }

  #[test]
  fn a_remote_with_the_name_of_the_host_is_told_apart_by_its_key() {
    let name =
      |host: &str| container_of(&Host { name: host.into(), ..Host::default() }, &remote("ui", &[])).to_string();
    assert_eq!((name("shell").as_str(), name("mfe_ui").as_str()), ("mfe_ui", "mfe_ui (remote `ui`)"));
  }
}
