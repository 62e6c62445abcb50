//! `experiments.externalRuntime` and `provideExternalRuntime`: whose runtime core a build uses. JavaScript acts on them.

use fedpack_diagnostics::event::CoreOfContainer;

use crate::{
  options_table::EXPERIMENTS_OPTIONS,
  raw::{Object, Report},
};

/// Whether the build provides its core. Checks both options. A plugin that `makes_container` can't provide: builds that look for a core
/// may be there before it. What the plugins of a compiler make together is checked in [`merge`](crate::merge::merge).
pub(super) fn external_runtime(options: &Object<'_>, makes_container: bool, report: &mut Report) -> bool {
  // The keys have been checked.
  let experiments =
    options.get("experiments").and_then(|field| field.object(EXPERIMENTS_OPTIONS, &mut Report::default()));
  let Some(experiments) = experiments else { return false };
  if let Some(field) = experiments.get("externalRuntime") {
    field.boolean(report);
  }
  let Some(field) = experiments.get("provideExternalRuntime") else { return false };
  let provides = field.boolean(report) == Some(true);
  if provides && makes_container {
    report.add(CoreOfContainer { place: field.place() });
  }
  provides
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::json;

  #[test]
  fn hosts_provide_and_remotes_take() {
    clean(json!({"experiments": {"provideExternalRuntime": true}}));
    clean(json!({"exposes": {}, "experiments": {"provideExternalRuntime": true}}));
    let exposes = json!({"./a": "./a.js"});
    clean(json!({"name": "a", "exposes": exposes, "experiments": {"externalRuntime": true}}));
    clean(json!({"name": "a", "exposes": exposes, "experiments": {"provideExternalRuntime": false}}));
  }

  #[test]
  fn a_container_provides_nothing() {
    let found = Found {
      code: "FED081",
      place: "experiments.provideExternalRuntime",
      message: "a build with `exposes` cannot provide its runtime core to the page",
      help: "set it in the host, which exposes nothing; a remote takes the core with `experiments.externalRuntime`",
      ..Found::error()
    };
    let options = json!({
      "name": "a", "exposes": {"./a": "./a.js"}, "experiments": {"provideExternalRuntime": true},
    });
    diagnose(options, &[found]);
  }

  #[test]
  fn wrong_types() {
    for key in ["externalRuntime", "provideExternalRuntime"] {
      let place = format!("experiments.{key}");
      let found = Found { code: "FED003", place: &place, ..Found::error() };
      diagnose(json!({"experiments": {key: "yes"}}), &[found]);
    }
  }
}
