//! The severity of a code in the registry is the one that its event has.
//!
//! Read from the source of the events, since an event can only be asked when all its facts are made up.

use std::{fs, path::Path};

use fedpack_diagnostics::{Code, Severity};

#[test]
fn the_registry_and_the_events_agree_on_severities() {
  let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/event");
  let mut seen = 0;
  for entry in fs::read_dir(folder).unwrap() {
    let path = entry.unwrap().path();
    let source = fs::read_to_string(&path).unwrap();
    for event in events(&source) {
      let code = Code::ALL.iter().find(|code| format!("{code:?}") == event.code).unwrap();
      if let Some(constant) = event.severity {
        assert_eq!(code.severity(), Some(constant), "{}", path.display());
        seen += 1;
      }
    }
  }
  assert!(seen > 30, "only {seen} events were found: does this test still read them?");
}

struct Event<'a> {
  code: &'a str,
  /// None where it depends on the event's facts.
  severity: Option<Severity>,
}

/// The implementations of `Event` in a source file.
fn events(source: &str) -> impl Iterator<Item = Event<'_>> {
  let bodies = source.split("\nimpl Event for ").skip(1).filter_map(|rest| rest.split("\n}").next());
  bodies
    .filter_map(|body| Some(Event { code: between(body, "const CODE: Code = Code::", ";")?, severity: severity(body) }))
}

fn severity(body: &str) -> Option<Severity> {
  match between(body, "fn severity(&self) -> Severity {", "\n  }").map(str::trim) {
    None | Some("Severity::Error") => Some(Severity::Error),
    Some("Severity::Warning") => Some(Severity::Warning),
    Some(_) => None,
  }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
  text.split_once(start)?.1.split_once(end).map(|parts| parts.0)
}
