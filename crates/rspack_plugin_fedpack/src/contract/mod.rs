//! The build, held against what its remotes promise.
//!
//! The manifests are fetched while modules are built; here the answer is awaited, and what does not fit is said where it stands.

mod contracts;
mod host;
mod imports;
mod promised;

use std::sync::Arc;

use fedpack_config::model::{ContractOptions, Level, LockMode};
use fedpack_contract::check::check;
use fedpack_diagnostics::{Code, event::LockUnusable};
use fedpack_manifest::Facts;
use rspack_core::Compilation;
use rspack_error::{Result, error};

pub(crate) use self::contracts::Contracts;
use self::{contracts::NewLock, imports::Import, promised::Promised};
use crate::{plugin::FedpackPluginInner, report::to_rspack};

/// What is to be said of this compilation, whose facts are `facts`. Brings the lock up to date, where that is wished.
pub(crate) async fn diagnostics(
  plugin: &FedpackPluginInner,
  options: &ContractOptions,
  facts: &Facts,
  compilation: &Compilation,
) -> Result<Vec<rspack_error::Diagnostic>> {
  let state = plugin.state();
  let federated = state.federated(compilation);
  let contracts = contracts(plugin).await?;
  // Nothing is looked for that could be held against nothing.
  let imports = if contracts.known.is_empty() { Vec::new() } else { imports::imports(compilation, federated) };
  let checked = imports.iter().map(|import| import.checked.clone()).collect();
  let host = host::host(&plugin.config.remotes, facts, checked, &contracts);
  let of_remotes = contracts.diagnostics.iter().filter(|found| is_wanted(options, found.code));
  let mut found: Vec<_> = of_remotes.map(to_rspack).collect();
  for finding in check(&host, &options.checks) {
    let import: Option<&Import> = finding.import.and_then(|at| imports.get(at));
    found.push(match import {
      Some(import) => import.report(compilation, finding.name.as_deref(), finding.diagnostic).await,
      None => to_rspack(&finding.diagnostic),
    });
  }
  if options.lock == LockMode::Write {
    found.extend(write_lock(plugin, &contracts).await?);
  }
  Ok(found)
}

fn is_wanted(options: &ContractOptions, code: Code) -> bool {
  let about_remotes = matches!(code, Code::RemoteUnreachable | Code::ManifestUnreadable);
  !about_remotes || options.checks.unreachable != Level::Off
}

async fn contracts(plugin: &FedpackPluginInner) -> Result<Arc<Contracts>> {
  let answer = plugin.outside.ask("promised".to_owned(), String::new()).await?;
  plugin.kept.contracts.of(answer, |answer| {
    let promised = if answer.is_empty() { Ok(Promised::default()) } else { serde_json::from_str(answer) };
    let promised =
      promised.map_err(|reason| error!("fedpack: what is known of the remotes can't be read: {reason}"))?;
    Ok(Contracts::read(promised, &plugin.config.remotes))
  })
}

async fn write_lock(plugin: &FedpackPluginInner, contracts: &Contracts) -> Result<Option<rspack_error::Diagnostic>> {
  let Some(NewLock { path, text }) = contracts.new_lock.clone() else { return Ok(None) };
  let reason = plugin.outside.ask("lock".to_owned(), text).await?;
  Ok((!reason.is_empty()).then(|| to_rspack(&LockUnusable { path, reason }.into())))
}
