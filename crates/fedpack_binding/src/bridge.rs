//! The JavaScript side, as the plugin asks it: here alone, questions and answers are JSON.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use fedpack_bridge::{AdditionalData, PublishedTypes, RemoteManifests};
use fedpack_manifest::Stats;
use napi::bindgen_prelude::{FnArgs, Promise};
use rspack_napi::threadsafe_function::ThreadsafeFunction;
use rspack_plugin_fedpack::{BridgeError, NodeBridge};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// `remoteManifests()`: gives a promise of [`RemoteManifests`], as JSON, or of `null`.
type RemoteManifestsFunction = ThreadsafeFunction<(), Promise<String>>;
/// `writeLock(text)`: gives a promise of the reason why it failed, or of nothing.
type WriteLockFunction = ThreadsafeFunction<String, Promise<Option<String>>>;
/// `publishedTypes(name)`: gives a promise of [`PublishedTypes`], as JSON, or of `null`.
type PublishedTypesFunction = ThreadsafeFunction<String, Promise<String>>;
/// `additionalData(name, stats)`: takes the stats as JSON, and gives a promise of [`AdditionalData`], as JSON.
type AdditionalDataFunction = ThreadsafeFunction<FnArgs<(String, String)>, Promise<String>>;

/// The wrapper's functions.
#[derive(Debug)]
pub(crate) struct JavaScriptBridge {
  remote_manifests: RemoteManifestsFunction,
  write_lock: WriteLockFunction,
  published_types: PublishedTypesFunction,
  additional_data: AdditionalDataFunction,
  /// The last answer, and what it says: fifty manifests are a long text, and in a rebuild mostly the same one.
  last: Mutex<Option<(String, Arc<RemoteManifests>)>>,
}

impl JavaScriptBridge {
  pub(crate) fn new(
    remote_manifests: RemoteManifestsFunction,
    write_lock: WriteLockFunction,
    published_types: PublishedTypesFunction,
    additional_data: AdditionalDataFunction,
  ) -> Self {
    Self { remote_manifests, write_lock, published_types, additional_data, last: Mutex::default() }
  }
}

#[async_trait]
impl NodeBridge for JavaScriptBridge {
  async fn remote_manifests(&self) -> Result<Option<Arc<RemoteManifests>>, BridgeError> {
    let text = self.remote_manifests.call_with_promise(()).await?;
    let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = last.as_ref().filter(|(last, _)| *last == text) {
      return Ok(Some(Arc::clone(known)));
    }
    let answer = read::<Option<RemoteManifests>>("remoteManifests", &text)?.map(Arc::new);
    *last = answer.clone().map(|answer| (text, answer));
    Ok(answer)
  }

  async fn write_lock(&self, text: String) -> Result<(), BridgeError> {
    match self.write_lock.call_with_promise(text).await? {
      Some(reason) => Err(BridgeError::Failed(reason)),
      None => Ok(()),
    }
  }

  async fn published_types(&self, name: &str) -> Result<Option<PublishedTypes>, BridgeError> {
    read("publishedTypes", &self.published_types.call_with_promise(name.to_owned()).await?)
  }

  async fn additional_data(&self, name: &str, stats: &Stats) -> Result<Value, BridgeError> {
    let given = serde_json::to_string(stats).map_err(|error| BridgeError::Failed(error.to_string()))?;
    let text = self.additional_data.call_with_promise((name.to_owned(), given).into()).await?;
    match read("additionalData", &text)? {
      AdditionalData::Stats(stats) => Ok(stats),
      AdditionalData::Problem(reason) => Err(BridgeError::Failed(reason)),
    }
  }
}

fn read<T: DeserializeOwned>(question: &'static str, text: &str) -> Result<T, BridgeError> {
  serde_json::from_str(text).map_err(|error| BridgeError::Unreadable { question, reason: error.to_string() })
}
