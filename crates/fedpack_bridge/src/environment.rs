//! Where the plugin runs.

use std::{collections::BTreeSet, fmt};

use serde::Deserialize;

/// What JavaScript knows of the compiler and the installed packages.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Environment {
  /// Absolute path of the module that starts the federation runtime (`@fedpack/runtime/embed`).
  pub embed: String,
  /// The modules that start a part of the federation runtime. None where the complete one has to be taken.
  pub prebuilt: Vec<PrebuiltRuntime>,
  /// The prebuilt complete runtimes of pages, from the least to the most: those with the API. Containers may take one from their page.
  pub with_api: Vec<PrebuiltRuntime>,
  /// Absolute path of the module that hands a prebuilt runtime what the build defines (`@fedpack/runtime/prebuilt/constants`).
  pub constants: String,
  /// The modules by which the builds of a page share a prebuilt runtime.
  pub page: PageModules,
  /// Whether hot updates replace modules while they run.
  pub hot: bool,
  /// Whether a minimizer runs over what is rendered: a prebuilt runtime is minimized already, and is placed when that is done.
  pub minimizes: bool,
  /// Whether containers find their files beside themselves, whatever `output.publicPath` says.
  pub from_own_url: bool,
  /// Absolute paths of the modules by which an application uses the runtime's API.
  pub runtime_modules: BTreeSet<String>,
  /// Absolute path of the module that starts the plain runtime (`@fedpack/runtime/plain`), for the parts on their own.
  pub plain: String,
  /// Absolute path of what the start of a build needs if entries import shared or remote modules statically
  /// (`@fedpack/runtime/static-imports`).
  pub static_imports: String,
  /// The modules of what the runtime does only if an option asks for it.
  pub policies: PolicyModules,
  /// Version of the application, for the manifest.
  pub build_version: String,
  /// Version of fedpack, for the manifest.
  pub plugin_version: String,
}

/// Absolute paths of runtime plugins, by the option that asks for them.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PolicyModules {
  /// `retry`.
  pub retry: String,
  /// `fallback` of a remote.
  pub fallback: String,
  /// `security.origins`.
  pub origins: String,
}

/// Absolute paths of the modules by which the builds of a page share a runtime.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct PageModules {
  /// Publishes the runtime of a build (`@fedpack/runtime/prebuilt/publish`).
  pub publish: String,
  /// Starts the runtime of the page, or loads the build's own (`@fedpack/runtime/prebuilt/take`).
  pub take: String,
  /// The same for containers whose modules import the API (`@fedpack/runtime/prebuilt/take.api`).
  pub take_api: String,
}

/// A module that starts a part of the federation runtime.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PrebuiltRuntime {
  /// The parts that it holds.
  #[serde(flatten)]
  pub parts: RuntimeParts,
  /// Absolute path of the module.
  pub path: String,
}

/// The parts of a prebuilt runtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RuntimeParts {
  /// Where it runs.
  pub target: RuntimeTarget,
  /// Which remotes it can load.
  pub remotes: RemoteSupport,
  /// Whether it shares modules.
  pub shared: bool,
}

/// Where a runtime runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum RuntimeTarget {
  /// In browsers.
  Web,
  /// In Node.
  Node,
  /// Wherever it is loaded.
  Any,
}

/// The containers that a runtime can load: each kind includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum RemoteSupport {
  /// Nothing.
  None,
  /// Remote entries.
  Scripts,
  /// Manifests.
  Manifests,
  /// Lists of locations, and externals: what the federation instance does not load by itself.
  Containers,
}

impl RemoteSupport {
  /// The name, as JavaScript has it.
  pub fn as_str(self) -> &'static str {
    match self {
      Self::None => "none",
      Self::Scripts => "scripts",
      Self::Manifests => "manifests",
      Self::Containers => "containers",
    }
  }
}

impl fmt::Display for RuntimeParts {
  fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let target = match self.target {
      RuntimeTarget::Web => "web",
      RuntimeTarget::Node => "node",
      RuntimeTarget::Any => "any",
    };
    write!(f, "{target}.{}.{}", self.remotes.as_str(), if self.shared { "shared" } else { "unshared" })
  }
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, from_value, json};

  use super::{Environment, RemoteSupport, RuntimeParts, RuntimeTarget};

  fn environment() -> Value {
    json!({
      "embed": "/embed.js", "plain": "/plain.js", "staticImports": "/static.js", "constants": "/constants.js", "minimizes": true, "fromOwnUrl": false,
      "page": { "publish": "/publish.js", "take": "/take.js", "takeApi": "/take.api.js" }, "hot": false,
      "prebuilt": [{ "target": "web", "remotes": "scripts", "shared": true, "path": "/web.scripts.js" }],
      "withApi": [{ "target": "web", "remotes": "manifests", "shared": true, "path": "/web.complete.manifests.js" }],
      "policies": { "retry": "/retry.js", "fallback": "/fallback.js", "origins": "/origins.js" },
      "runtimeModules": ["/b.js", "/a.js"], "buildVersion": "1.0.0", "pluginVersion": "0.1.0",
    })
  }

  #[test]
  fn has_the_prebuilt_runtimes_by_what_they_hold() {
    let found: Environment = from_value(environment()).unwrap();
    let parts = RuntimeParts { target: RuntimeTarget::Web, remotes: RemoteSupport::Scripts, shared: true };
    assert_eq!((found.prebuilt[0].parts, found.prebuilt[0].path.as_str()), (parts, "/web.scripts.js"));
    assert_eq!(parts.to_string(), "web.scripts.shared");
  }

  #[test]
  fn lacks_no_field() {
    let keys: Vec<String> = environment().as_object().unwrap().keys().cloned().collect();
    for key in keys {
      let mut lacking = environment();
      lacking.as_object_mut().unwrap().remove(&key);
      let error = from_value::<Environment>(lacking).unwrap_err().to_string();
      assert!(error.contains(&key), "{error}");
    }
  }
}
