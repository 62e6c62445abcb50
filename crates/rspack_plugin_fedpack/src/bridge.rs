//! The bridge to the process around the plugin, which asks the network, writes files of the user and calls the user's functions.

use std::{fmt::Debug, sync::Arc};

use async_trait::async_trait;
use fedpack_bridge::{PublishedTypes, RemoteManifests};
use fedpack_manifest::Stats;
use serde_json::Value;
use thiserror::Error;

/// The way to Node, with a method for each question.
#[async_trait]
pub trait NodeBridge: Debug + Send + Sync {
  /// The manifests of the remotes as they came, and the lock file; `None` where nobody asks for them. An answer that is the same
  /// one as before says the same as before.
  async fn remote_manifests(&self) -> Result<Option<Arc<RemoteManifests>>, BridgeError>;

  /// Writes the lock file.
  async fn write_lock(&self, text: String) -> Result<(), BridgeError>;

  /// The types that the plugin `name` publishes with this compilation; `None` where there are none.
  async fn published_types(&self, name: &str) -> Result<Option<PublishedTypes>, BridgeError>;

  /// The stats as `manifest.additionalData` of the plugin `name` leaves them.
  async fn additional_data(&self, name: &str, stats: &Stats) -> Result<Value, BridgeError>;
}

/// Why a question has no answer.
#[derive(Debug, Error)]
pub enum BridgeError {
  /// The question could not be put.
  #[error("{0}")]
  Call(#[from] rspack_error::Error),
  /// The answer is none that is understood: the two sides do not fit.
  #[error("the answer to `{question}` can't be read: {reason}")]
  Unreadable {
    /// The method that was called.
    question: &'static str,
    /// Why it can't be read.
    reason: String,
  },
  /// The other side could not do it.
  #[error("{0}")]
  Failed(String),
}
