//! The options of `ModuleFederationPlugin`.

use super::{
  allowed_remotes, bridge, container, contract, dev, dts, external_runtime, hints, ignored, manifest, name, remote,
  remote_timeout, runtime, security, share_scope, shared, unverifiable,
};
use crate::{
  model::{FederationConfig, Level, PluginKind, ShareRole},
  raw::{Object, Report},
};

/// Reads the options, each with its default where it is absent.
pub(super) fn federation(options: &Object<'_>, report: &mut Report) -> FederationConfig {
  let name = name::name(options, report);
  let share_scope = options
    .get("shareScope")
    .and_then(|field| share_scope::read(&field, report))
    .unwrap_or_else(share_scope::default_scope);
  let mut config = FederationConfig {
    plugin: PluginKind::ModuleFederation,
    container: container::container(options, name.as_ref(), &share_scope, report),
    remotes: remote::remotes(options, &share_scope, report),
    shared: options
      .get("shared")
      .map(|field| shared::shared(&field, ShareRole::Both, &share_scope, report))
      .unwrap_or_default(),
    runtime: runtime::runtime(options, report),
    security: security::security(options, report),
    manifest: manifest::manifest(options.get("manifest"), report),
    contract: contract::contract(options.get("contract"), report),
    name,
    share_scope,
  };
  if let Some(container) = &mut config.container {
    let checked = config.contract.as_ref().filter(|_| config.runtime.get_public_path.is_none());
    container.public_path = checked.map_or(Level::Off, |contract| contract.checks.public_path);
  }
  allowed_remotes::report_not_allowed(&config, report);
  bridge::bridge(options, report);
  remote_timeout::remote_timeout(options, report);
  unverifiable::report_unverifiable(&config, report);
  dev::dev(options, report);
  dts::dts(options, report);
  config.runtime.provides_core = external_runtime::external_runtime(options, config.container.is_some(), report);
  hints::hints(options, report);
  ignored::ignored(options, report);
  config
}
