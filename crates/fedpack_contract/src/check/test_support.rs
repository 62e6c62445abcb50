//! Hosts and remotes of the tests.

use fedpack_manifest::{Contract, ExposePromise, SharedPromise};

use super::{Finding, HostRemote, HostShared, RemoteImport};

type SharedSpec<'a> = (&'a str, Option<&'a str>, Option<&'a str>, bool);

pub(super) fn import(request: &str, remote: &str, expose: &str, names: &[&str]) -> RemoteImport {
  RemoteImport {
    importer: "src/App.tsx".into(),
    request: request.into(),
    remote: remote.into(),
    expose: expose.into(),
    names: names.iter().map(|name| (*name).into()).collect(),
  }
}

/// A remote whose lists of exports are complete.
pub(super) fn remote(alias: &str, exposes: &[(&str, &[&str])]) -> HostRemote {
  let promised = |exports: &[&str]| ExposePromise {
    exports: exports.iter().map(|name| (*name).into()).collect(),
    complete: true,
    ..ExposePromise::default()
  };
  let contract = Contract {
    name: format!("mfe_{alias}"),
    exposes: exposes.iter().map(|(key, exports)| ((*key).into(), promised(exports))).collect(),
    ..Contract::default()
  };
  HostRemote {
    alias: alias.into(),
    name: format!("mfe_{alias}"),
    manifest: format!("http://{alias}/mf-manifest.json"),
    share_scope: vec!["default".into()],
    contract: Some(contract),
  }
}

/// A remote that shares key, version, range, singleton.
pub(super) fn remote_sharing(alias: &str, rows: &[SharedSpec<'_>]) -> HostRemote {
  let mut remote = remote(alias, &[]);
  let row = |(key, version, range, singleton): &SharedSpec<'_>| SharedPromise {
    key: (*key).into(),
    version: version.map(Into::into),
    required_version: range.map(Into::into),
    singleton: *singleton,
    ..SharedPromise::default()
  };
  if let Some(contract) = &mut remote.contract {
    contract.shared = rows.iter().map(row).collect();
  }
  remote
}

/// A shared module of a host: key, version, range, singleton.
pub(super) fn shares(rows: &[SharedSpec<'_>]) -> Vec<HostShared> {
  let row = |(key, version, range, singleton): &SharedSpec<'_>| HostShared {
    key: (*key).into(),
    share_scope: vec!["default".into()],
    provided: version.is_some(),
    version: version.map(Into::into),
    range: range.map(Into::into),
    singleton: *singleton,
    ..HostShared::default()
  };
  rows.iter().map(row).collect()
}

pub(super) fn text(finding: &Finding) -> String {
  finding.diagnostic.to_string()
}
