//! Checks a build against the contracts of its remotes.

use std::sync::Arc;

use fedpack_bridge::RemoteManifests;
use fedpack_cache::Derived;
use fedpack_config::{
  model::{ContractOptions, Level, LockMode},
  remote_index::RemoteIndex,
};
use fedpack_contract::{
  build::{Contracts, NewLock, host, unverifiable},
  check::check,
};
use fedpack_diagnostics::{Code, event::LockUnusable};
use fedpack_manifest::Facts;
use rspack_core::Compilation;
use rspack_error::{Result, error};

use super::imports::{Import, imports};
use crate::{
  bridge::{BridgeError, NodeBridge},
  context::CompilerContext,
  graph::Federated,
  report::to_rspack,
};

/// The contracts of the last compilation, with the answer that they were read from.
pub(crate) type ContractCache = Derived<(), Arc<RemoteManifests>, Arc<Contracts>>;

/// The diagnostics of this compilation, whose facts are `facts`. Brings the lock up to date, where that is wished.
pub(crate) async fn diagnostics(
  context: &CompilerContext,
  cache: &ContractCache,
  federated: &Federated,
  options: &ContractOptions,
  facts: &Facts,
  compilation: &Compilation,
) -> Result<Vec<rspack_error::Diagnostic>> {
  let contracts = contracts(&*context.bridge, cache, &context.remotes).await?;
  // Nothing is looked for that could be held against nothing.
  let imports = if contracts.known.is_empty() { Vec::new() } else { imports(compilation, federated) };
  let checked = imports.iter().map(|import| import.checked.clone()).collect();
  let host = host(&context.remotes, facts, checked, &contracts);
  let of_remotes = contracts.diagnostics.iter().filter(|found| is_wanted(options, found.code));
  let mut found: Vec<_> = of_remotes.map(to_rspack).collect();
  found.extend(unverifiable(&contracts, &context.remotes, context.config.security.integrity).iter().map(to_rspack));
  for finding in check(&host, &options.checks) {
    let import: Option<&Import> = finding.import.and_then(|at| imports.get(at));
    found.push(match import {
      Some(import) => import.report(compilation, finding.name.as_deref(), finding.diagnostic).await,
      None => to_rspack(&finding.diagnostic),
    });
  }
  if options.lock == LockMode::Write {
    found.extend(write_lock(&*context.bridge, &contracts).await?);
  }
  Ok(found)
}

fn is_wanted(options: &ContractOptions, code: Code) -> bool {
  let about_remotes = matches!(code, Code::RemoteUnreachable | Code::ManifestUnreadable);
  !about_remotes || options.checks.unreachable != Level::Off
}

async fn contracts(bridge: &dyn NodeBridge, cache: &ContractCache, remotes: &RemoteIndex) -> Result<Arc<Contracts>> {
  let answer = bridge.remote_manifests().await.map_err(|reason| error!("fedpack: {reason}"))?;
  let Some(answer) = answer else { return Ok(Arc::default()) };
  if let Some(known) = cache.get(&(), |last| Arc::ptr_eq(last, &answer)) {
    return Ok(known);
  }
  let contracts = Arc::new(Contracts::read(&answer, remotes));
  cache.keep((), answer, Arc::clone(&contracts));
  Ok(contracts)
}

async fn write_lock(bridge: &dyn NodeBridge, contracts: &Contracts) -> Result<Option<rspack_error::Diagnostic>> {
  let Some(NewLock { path, text }) = contracts.new_lock.clone() else { return Ok(None) };
  match bridge.write_lock(text).await {
    Ok(()) => Ok(None),
    Err(BridgeError::Failed(reason)) => Ok(Some(to_rspack(&LockUnusable { path, reason, location: None }.into()))),
    Err(error) => Err(error!("fedpack: {error}")),
  }
}
