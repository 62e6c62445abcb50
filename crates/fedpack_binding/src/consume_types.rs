//! The functions that read the types of remotes: JSON text in, JSON text out, as all tools.

use fedpack_bridge::{
  ConsumeTypesInput, ConsumeTypesOutput, HostTypesInput, HostTypesOutput, ToolProblem, TypeFoldersInput,
  TypeFoldersOutput, answer,
};
use fedpack_contract::tools as contract;
use fedpack_types::{Consumed, UnpackLimits, consume, folders, host_types};
use napi::{
  Env, Task,
  bindgen_prelude::{AsyncTask, Buffer},
};
use napi_derive::napi;

/// The work on one archive, which is done on a thread of its own: a large one takes longer than a build may stand still.
pub struct ConsumeTypes {
  archive: Vec<u8>,
  input: String,
}

impl Task for ConsumeTypes {
  type JsValue = String;
  type Output = String;

  fn compute(&mut self) -> napi::Result<String> {
    let input = match serde_json::from_str::<ConsumeTypesInput>(&self.input) {
      Ok(input) => input,
      Err(error) => return Ok(serde_json::to_string(&ToolProblem::from(error))?),
    };
    let ConsumeTypesInput { alias, exposes } = input;
    Ok(match consume(&self.archive, &UnpackLimits::default(), &alias, exposes.as_deref()) {
      Ok(Consumed { files, exposes, skipped }) => {
        serde_json::to_string(&ConsumeTypesOutput { files, exposes, skipped })?
      }
      Err(refused) => serde_json::to_string(&ToolProblem::from(refused))?,
    })
  }

  fn resolve(&mut self, _: Env, output: String) -> napi::Result<String> {
    Ok(output)
  }
}

/// Reads an archive of types that a remote has published. Nothing is written.
#[napi]
pub fn consume_types(archive: Buffer, input: String) -> AsyncTask<ConsumeTypes> {
  AsyncTask::new(ConsumeTypes { archive: archive.to_vec(), input })
}

/// Which names of remotes can be folders of types.
#[napi]
pub fn type_folders(input: String) -> String {
  answer(&input, |TypeFoldersInput { aliases }| {
    let found = folders(aliases.iter().map(String::as_str));
    let refused = |(alias, checked): (&str, Result<(), fedpack_types::Refused>)| {
      Some((alias.to_owned(), checked.err()?.to_string()))
    };
    Ok(TypeFoldersOutput { refused: found.into_iter().filter_map(refused).collect() })
  })
}

/// The file that gives the functions of runtimes the types of remotes.
#[napi]
pub fn host_types_text(input: String) -> String {
  answer(&input, |HostTypesInput { aliases, runtimes }| {
    let text = host_types(aliases.iter().map(String::as_str), runtimes.iter().map(String::as_str));
    Ok(HostTypesOutput { text })
  })
}

/// The warning about remotes whose types could not be fetched.
#[napi]
pub fn types_unavailable(input: String) -> String {
  answer(&input, contract::types_unavailable)
}

/// What is said of errors that come from the types of remotes.
#[napi]
pub fn type_errors(input: String) -> String {
  answer(&input, contract::type_errors)
}
