//! `remotes` and `remoteType`: where other containers are found.

use fedpack_diagnostics::event::MissingOption;

use super::{fallback, library, remote_cycle, remote_target, remote_target::DefaultType, share_scope};
use crate::{
  model::{Remote, RemoteTarget, ShareScope},
  options_table::{EXTERNALS_TYPE, REMOTES_CONFIG},
  raw::{Entry, Field, Kind, Object, Report, entries, keep_last},
};

/// The remotes, sorted by key.
pub(super) fn remotes(options: &Object<'_>, share_scope: &[ShareScope], report: &mut Report) -> Vec<Remote> {
  let default_type = default_type(options, report);
  let Some(field) = options.get("remotes") else {
    return Vec::new();
  };
  let mut found = Vec::new();
  for entry in entries(&field, report) {
    if let Some(remote) = remote(&entry, &default_type, share_scope, report) {
      found.push((entry.field, remote));
    }
  }
  let mut remotes = keep_last(found, "consumed", |remote| remote.key.clone(), |remote| &remote.key, report);
  remotes.sort_by(|a, b| a.key.cmp(&b.key));
  remote_cycle::report_cycle(&remotes, report);
  remotes
}

/// `remoteType`; without it the library's type, as far as remotes can be of it; `script` otherwise.
fn default_type<'a>(options: &Object<'a>, report: &mut Report) -> DefaultType<'a> {
  let declared = options.get("remoteType");
  // The library type of that name is loaded as any other ECMAScript module.
  if declared.as_ref().is_some_and(|field| matches!(field.kind(), Kind::String("modern-module"))) {
    return DefaultType { name: "module", from_library: false };
  }
  if let Some(name) = declared.and_then(|field| field.choice(EXTERNALS_TYPE, report)) {
    return DefaultType { name, from_library: false };
  }
  match library::declared_type(options) {
    Some("modern-module") => DefaultType { name: "module", from_library: true },
    Some(name) if EXTERNALS_TYPE.contains(&name) => DefaultType { name, from_library: true },
    _ => DefaultType { name: "script", from_library: false },
  }
}

fn remote(
  entry: &Entry<'_>,
  default_type: &DefaultType<'_>,
  share_scope: &[ShareScope],
  report: &mut Report,
) -> Option<Remote> {
  let (external, scope, fallback) = match entry.field.kind() {
    Kind::String(_) | Kind::List(_) => (entry.field.clone(), None, None),
    Kind::Object(_) => {
      let options = entry.field.object(REMOTES_CONFIG, report)?;
      let scope = options.get("shareScope").and_then(|field| share_scope::read(&field, report));
      let fallback = options.get("fallback").and_then(|field| fallback::fallback(&field, report));
      let Some(external) = options.get("external") else {
        let expected = "`name@url`, or a list of them";
        report.add(MissingOption { place: options.place(), option: "external", expected });
        return None;
      };
      (external, scope, fallback)
    }
    _ => {
      entry.field.wrong_type("a string, a list of strings, or an object with `external`", report);
      return None;
    }
  };
  let targets = targets(&external, entry, default_type, report);
  if targets.is_empty() {
    return None;
  }
  let share_scope = scope.unwrap_or_else(|| share_scope.to_vec());
  Some(Remote { key: key(entry, &targets), targets, share_scope, fallback })
}

fn targets(
  external: &Field<'_>,
  entry: &Entry<'_>,
  default_type: &DefaultType<'_>,
  report: &mut Report,
) -> Vec<RemoteTarget> {
  let alone = vec![external.clone()];
  let items = external.items().unwrap_or(alone);
  if items.is_empty() {
    external.empty("at least one location of the remote", report);
  }
  items.iter().filter_map(|item| remote_target::target(item, entry, default_type, report)).collect()
}

/// A bare `name@url` in a list is imported by its name; any other entry by its key.
fn key(entry: &Entry<'_>, targets: &[RemoteTarget]) -> String {
  match (entry.bare, targets.first()) {
    (true, Some(RemoteTarget::Script { name, .. })) => name.clone(),
    _ => entry.key.clone(),
  }
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use crate::model::{Remote, RemoteTarget};
  use serde_json::json;

  fn text(remotes: &[Remote]) -> String {
    let target = |target: &RemoteTarget| match target {
      RemoteTarget::Script { name, url } => format!("{name}<{url}>"),
      RemoteTarget::External { external_type, request } => format!("{external_type}({request})"),
      RemoteTarget::Internal { request } => format!("internal({request})"),
    };
    let remote = |remote: &Remote| {
      let targets: Vec<String> = remote.targets.iter().map(target).collect();
      let scopes: Vec<&str> = remote.share_scope.iter().map(|scope| scope.as_str()).collect();
      format!("{}={} in {}", remote.key, targets.join("|"), scopes.join("+"))
    };
    remotes.iter().map(remote).collect::<Vec<_>>().join("; ")
  }

  #[test]
  fn every_form() {
    let table = [
      (json!({"a": "app@http://x/r.js"}), "a=app<http://x/r.js> in default"),
      (json!({"a": ["a@//x/r.js", "b@/r.js"]}), "a=a<//x/r.js>|b</r.js> in default"),
      (json!({"a": {"external": "a@./r.js", "shareScope": ["s", "t"]}}), "a=a<./r.js> in s+t"),
      (json!({"a": {"external": ["a@/r.js", "promise p()"]}}), "a=a</r.js>|promise(p()) in default"),
      (json!(["app@http://x/r.js", {"b": "b@/r.js"}]), "app=app<http://x/r.js> in default; b=b</r.js> in default"),
      (json!({"z": "z@/r.js", "a": "a@/r.js"}), "a=a</r.js> in default; z=z</r.js> in default"),
      (json!({"@acme/ui": "@acme/ui@http://x/r.js"}), "@acme/ui=@acme/ui<http://x/r.js> in default"),
      (json!({"a": "window.a@http://u:p@x/r.js"}), "a=window.a<http://u:p@x/r.js> in default"),
      (
        json!({"a": "internal ./x", "b": "var foo", "c": "script c@/r.js"}),
        "a=internal(./x) in default; b=var(foo) in default; c=c</r.js> in default",
      ),
      (
        json!({"a": "module https://x/r.mjs", "b": "import ./r.mjs"}),
        "a=module(https://x/r.mjs) in default; b=import(./r.mjs) in default",
      ),
    ];
    for (remotes, expected) in table {
      assert_eq!(text(&clean(json!({"remotes": remotes})).remotes), expected);
    }
  }

  #[test]
  fn the_type_is_the_options_the_librarys_or_script() {
    let remotes = json!({"a": "./a.js"});
    let table = [
      (json!({"remoteType": "commonjs-module", "remotes": remotes}), "commonjs-module"),
      (json!({"library": {"type": "commonjs-module"}, "remotes": remotes}), "commonjs-module"),
      (json!({"library": {"type": "modern-module"}, "remotes": remotes}), "module"),
      (json!({"library": {"type": "var"}, "remoteType": "import", "remotes": remotes}), "import"),
    ];
    for (value, expected) in table {
      assert_eq!(text(&clean(value).remotes), format!("a={expected}(./a.js) in default"));
    }
    let value = json!({"library": {"type": "assign-properties"}, "remotes": {"a": "a@/r.js"}});
    assert_eq!(text(&clean(value).remotes), "a=a</r.js> in default");
  }

  #[test]
  fn the_scope_comes_from_the_top_if_not_given() {
    let value =
      json!({"shareScope": "top", "remotes": {"a": "a@/r.js", "b": {"external": "b@/r.js", "shareScope": "b"}}});
    assert_eq!(text(&clean(value).remotes), "a=a</r.js> in top; b=b</r.js> in b");
  }

  #[test]
  fn wrong_parts() {
    let table = [
      (json!("a@/r.js"), "FED003", "remotes", ""),
      (json!([1]), "FED003", "remotes[0]", ""),
      (json!({"a": 1}), "FED003", "remotes.a", ""),
      (json!({"a": {"$function": "f"}}), "FED003", "remotes.a", ""),
      (json!({"a": ""}), "FED005", "remotes.a", ""),
      (json!({"a": []}), "FED005", "remotes.a", ""),
      (json!({"a": ["a@/r.js", 1]}), "FED003", "remotes.a[1]", ""),
      (json!({"a": {}}), "FED006", "remotes.a", ""),
      (json!({"a": {"external": []}}), "FED005", "remotes.a.external", ""),
      (json!({"a": {"external": "a@/r.js", "sharedScope": "s"}}), "FED002", "remotes.a.sharedScope", "shareScope"),
      (json!({"a": {"external": "a@/r.js", "shareScope": ""}}), "FED005", "remotes.a.shareScope", ""),
      (json!({"": "a@/r.js"}), "FED005", r#"remotes[""]"#, ""),
    ];
    for (remotes, code, place, suggestion) in table {
      diagnose(json!({"remotes": remotes}), &[Found { code, place, suggestion, ..Found::error() }]);
    }
    let found = Found { code: "FED004", place: "remoteType", suggestion: "script", ..Found::error() };
    diagnose(options("remoteType", json!("scripts")), &[found]);
  }

  #[test]
  fn of_two_with_one_key_the_last_counts() {
    let message = "`a` is consumed twice; this entry wins";
    let found = Found { code: "FED009", place: "remotes[1].a", message, ..Found::warning() };
    let config = diagnose(json!({"remotes": ["a@/1.js", {"a": "a@/2.js"}]}), &[found]);
    assert_eq!(text(&config.remotes), "a=a</2.js> in default");
  }
}
