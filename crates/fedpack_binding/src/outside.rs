//! The JavaScript side, as the plugin asks it.

use async_trait::async_trait;
use napi::bindgen_prelude::{FnArgs, Promise};
use rspack_error::Result;
use rspack_napi::threadsafe_function::ThreadsafeFunction;
use rspack_plugin_fedpack::Outside;

/// `ask(question, text)`: gives a promise for the answer.
pub(crate) type Ask = ThreadsafeFunction<FnArgs<(String, String)>, Promise<String>>;

/// The wrapper's `ask`.
#[derive(Debug)]
pub(crate) struct JavaScript(pub Ask);

#[async_trait]
impl Outside for JavaScript {
  async fn ask(&self, question: String, text: String) -> Result<String> {
    self.0.call_with_promise((question, text).into()).await
  }
}
