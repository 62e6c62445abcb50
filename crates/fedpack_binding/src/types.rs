//! Makes the types that a build publishes, beside Node's thread.

use fedpack_bridge::{ToolProblem, answer};
use fedpack_dts::{GenerateTypes, GeneratedTypes, generate};
use napi::{Env, Task, bindgen_prelude::AsyncTask};
use napi_derive::napi;

/// Makes the types of a project: JSON text in, a promise of JSON text out, which never rejects.
#[napi(ts_return_type = "Promise<string>")]
pub fn generate_types(input: String) -> AsyncTask<GenerateTask> {
  AsyncTask::new(GenerateTask(input))
}

/// The text of the diagnostic for types that can't be made.
#[napi]
pub fn types_not_made(input: String) -> String {
  answer(&input, fedpack_dts::types_not_made)
}

/// The work of [`generate_types`].
pub struct GenerateTask(String);

impl Task for GenerateTask {
  type Output = String;
  type JsValue = String;

  fn compute(&mut self) -> napi::Result<String> {
    Ok(answer(&self.0, made))
  }

  fn resolve(&mut self, _env: Env, output: String) -> napi::Result<String> {
    Ok(output)
  }
}

fn made(input: GenerateTypes) -> Result<GeneratedTypes, ToolProblem> {
  Ok(generate(&input)?)
}
