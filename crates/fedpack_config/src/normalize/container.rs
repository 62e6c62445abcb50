//! The container: what `exposes`, `name`, `filename`, `library` and `runtime` make together.

use fedpack_diagnostics::event::MissingName;

use super::{expose, library, output_path};
use crate::{
  model::{Container, ContainerName, EntryRuntime, Level, ShareScope},
  raw::{Field, Kind, Object, Report},
};

/// The container, if something is exposed and nothing forbids it.
pub(super) fn container(
  options: &Object<'_>,
  name: Option<&ContainerName>,
  share_scope: &[ShareScope],
  report: &mut Report,
) -> Option<Container> {
  let filename = options.get("filename").and_then(|field| output_path::read(&field, report));
  let runtime = options.get("runtime").and_then(|field| entry_runtime(&field, report));
  let exposes = options.get("exposes").map(|field| expose::exposes(&field, report)).unwrap_or_default();
  if exposes.is_empty() {
    if let (Some(_), Some(name)) = (options.get("exposes"), name) {
      // What was exposed is wrong and has its diagnostics; the name gets its own at the same time.
      library::library(options.get("library"), name, report);
    }
    return None;
  }
  let Some(name) = name else {
    // A name that was given and is wrong has its diagnostic already.
    if options.get("name").is_none() {
      report.add(MissingName {});
    }
    return None;
  };
  let library = library::library(options.get("library"), name, report)?;
  let (name, share_scope) = (name.clone(), share_scope.to_vec());
  Some(Container { name, filename, library, runtime, share_scope, exposes, public_path: Level::Warn })
}

fn entry_runtime(field: &Field<'_>, report: &mut Report) -> Option<EntryRuntime> {
  match field.kind() {
    Kind::Bool(false) => Some(EntryRuntime::None),
    Kind::String(_) => field.string(report).map(|name| EntryRuntime::Named(name.to_owned())),
    _ => {
      field.wrong_type("the name of a runtime chunk, or `false`", report);
      None
    }
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use crate::model::{EntryRuntime, Level};
  use serde_json::json;

  #[test]
  fn takes_its_parts_from_the_options() {
    let container = clean(json!({
      "name": "app", "filename": "remoteEntry.js", "runtime": false, "shareScope": "mine", "exposes": {"./a": "./a"},
    }))
    .container
    .unwrap();
    assert_eq!(container.name.as_str(), "app");
    assert_eq!(container.filename.as_deref(), Some("remoteEntry.js"));
    assert_eq!(container.runtime, Some(EntryRuntime::None));
    assert_eq!(container.share_scope[0].as_str(), "mine");
  }

  #[test]
  fn a_public_path_of_the_page_is_warned_of_unless_it_is_wanted() {
    let level = |more: serde_json::Value| {
      let mut options = json!({"name": "app", "exposes": {"./a": "./a"}});
      options.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
      clean(options).container.unwrap().public_path
    };
    assert_eq!(level(json!({})), Level::Warn);
    assert_eq!(level(json!({"contract": {"checks": {"publicPath": "off"}}})), Level::Off);
    assert_eq!(level(json!({"contract": false})), Level::Off);
    // What the manifest says is another one then.
    assert_eq!(level(json!({"getPublicPath": "return window.cdn"})), Level::Off);
  }

  #[test]
  fn a_host_needs_no_name() {
    let config = clean(json!({"remotes": {"a": "a@http://localhost:3001/mf-manifest.json"}, "exposes": {}}));
    assert_eq!((config.name, config.container), (None, None));
    assert!(clean(json!({"exposes": []})).container.is_none());
  }

  #[test]
  fn exposes_need_a_name() {
    let found = Found {
      code: "FED010",
      place: "name",
      message: "`name` is missing: a container that exposes modules needs one",
      expected: "the name that hosts use for this container, such as `mfe_dashboard`",
      ..Found::error()
    };
    assert!(diagnose(json!({"exposes": {"./a": "./a"}}), &[found]).container.is_none());
    // A name that is wrong is not missing as well.
    let found = Found { code: "FED003", place: "name", ..Found::error() };
    assert!(diagnose(json!({"name": 1, "exposes": {"./a": "./a"}}), &[found]).container.is_none());
  }

  #[test]
  fn runtime_is_a_name_or_false() {
    let with = |runtime| json!({"name": "app", "exposes": {"./a": "./a"}, "runtime": runtime});
    let container = clean(with(json!("shared"))).container.unwrap();
    assert_eq!(container.runtime, Some(EntryRuntime::Named("shared".to_owned())));
    let expected = "the name of a runtime chunk, or `false`";
    let found = Found { code: "FED003", place: "runtime", expected, found: "`true`", ..Found::error() };
    assert_eq!(diagnose(with(json!(true)), &[found]).container.unwrap().runtime, None);
    diagnose(with(json!("")), &[Found { code: "FED005", place: "runtime", ..Found::error() }]);
  }
}
