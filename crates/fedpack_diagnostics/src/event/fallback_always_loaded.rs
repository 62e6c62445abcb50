//! FallbackAlwaysLoaded: see `docs/errors`.

use serde::Serialize;
use thiserror::Error;

use crate::{Code, Event, Severity};

/// A file that is loaded for something else holds the fallback of a shared module, and can't be split.
#[derive(Debug, Error, Serialize)]
#[serde(rename_all = "camelCase")]
#[error(
  "{file} is loaded with {} for other modules, but {:.1} kB of it is only the fallback of {}",
  .loaded_with.join(", "), bytes / 1_000.0, .shared.join(", ")
)]
pub struct FallbackAlwaysLoaded {
  /// Name of the file.
  pub file: String,
  /// Size of the modules that the fallback consists of, before they are minimized.
  pub bytes: f64,
  /// Keys of the exposed modules, or names of the entries, that load the file.
  pub loaded_with: Vec<String>,
  /// Share keys of what the modules are the fallback of.
  pub shared: Vec<String>,
  /// Why the file is not split.
  pub reason: NotSplit,
}

/// Reasons why a file is not split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum NotSplit {
  /// The fallback is what an entry of this name runs.
  Entry(String),
  /// The build loads no chunks later.
  NoAsyncChunks,
}

impl Event for FallbackAlwaysLoaded {
  const CODE: Code = Code::FallbackAlwaysLoaded;

  fn severity(&self) -> Severity {
    Severity::Warning
  }

  fn place(&self) -> String {
    match &self.reason {
      NotSplit::Entry(name) => format!("entry {name}"),
      NotSplit::NoAsyncChunks => "output.asyncChunks".to_owned(),
    }
  }

  fn help(&self) -> Option<String> {
    Some(match &self.reason {
      NotSplit::Entry(name) => format!(
        "import {} by name in the entry `{name}`, so that it is shared there too, or exclude the entry from `splitChunks`",
        self.shared.join(", ")
      ),
      NotSplit::NoAsyncChunks => "enable `output.asyncChunks` and `output.chunkLoading`".to_owned(),
    })
  }
}

#[cfg(test)]
mod tests {
  use super::{FallbackAlwaysLoaded, NotSplit};
  use crate::Diagnostic;

  #[test]
  fn says_which_file_how_much_and_for_what() {
    let event = FallbackAlwaysLoaded {
      file: "lib-react.js".to_owned(),
      bytes: 218_340.0,
      loaded_with: vec!["./App".to_owned(), "./Widget".to_owned()],
      shared: vec!["react".to_owned(), "react-dom".to_owned()],
      reason: NotSplit::NoAsyncChunks,
    };
    let text = Diagnostic::from(event).to_string();
    let first = "FED048 output.asyncChunks: lib-react.js is loaded with ./App, ./Widget for other modules, but 218.3 kB of it is only the fallback of react, react-dom\n";
    assert!(text.starts_with(first), "{text}");
  }
}
