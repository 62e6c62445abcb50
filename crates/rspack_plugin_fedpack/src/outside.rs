//! What only the process around the plugin can do: ask the network, write files of the user, call the user's functions.

use std::fmt::Debug;

use async_trait::async_trait;
use rspack_error::Result;

/// Answers the plugin's questions with text.
#[async_trait]
pub trait Outside: Debug + Send + Sync {
  /// Asks a question, with a text that belongs to it. The answer is empty where nobody answers.
  ///
  /// # Errors
  /// When the question could not be put.
  async fn ask(&self, question: String, text: String) -> Result<String>;
}
