//! Reading manifests.

use fedpack_manifest::{Contract, SCHEMA};
use serde::{Deserialize, Serialize};

use super::Problem;

/// The text of a manifest.
#[derive(Deserialize)]
pub(super) struct Input {
  text: String,
}

#[derive(Serialize)]
pub(super) struct Output {
  contract: Contract,
}

pub(super) fn read(input: Input) -> Result<Output, Problem> {
  Ok(Output { contract: Contract::read(&input.text)? })
}

/// The texts of two manifests.
#[derive(Deserialize)]
pub(super) struct Two {
  old: String,
  new: String,
  exact: bool,
}

#[derive(Serialize)]
pub(super) struct Same {
  same: bool,
}

/// Of what can't be read, the reason is compared.
#[allow(clippy::unnecessary_wraps, reason = "as all that is answered")]
pub(super) fn same(Two { old, new, exact }: Two) -> Result<Same, Problem> {
  let read = |text: &str| {
    let contract = Contract::read(text).map_err(|error| error.to_string());
    if exact { contract } else { contract.map(Contract::checked) }
  };
  Ok(Same { same: old == new || read(&old) == read(&new) })
}

/// A contract that can be kept and compared. One of a later version says something that is not understood here.
pub(super) fn known(text: &str) -> Result<Contract, String> {
  let contract = Contract::read(text).map_err(|error| error.to_string())?;
  match contract.schema {
    Some(found) if found > u64::from(SCHEMA) => {
      Err(format!("the manifest has version {found}, but this version of fedpack reads {SCHEMA}: update fedpack"))
    }
    _ => Ok(contract),
  }
}
