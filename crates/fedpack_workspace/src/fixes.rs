//! The ranges that can be written so that all apps ask for one, where it is clear which.

use std::collections::BTreeMap;

use npm_range::is_range;
use serde::Serialize;

use crate::{
  drift::is_outside,
  model::{App, AppShare, RangeClass, RequiredRange, SharedKey, Source, Workspace, classes},
  policy::{Check, Policy},
};

/// A range to be replaced.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fix {
  /// Name of the app.
  pub app: String,
  /// Its folder, relative to the root.
  pub folder: String,
  /// Its configuration file, relative to the root.
  pub config: String,
  /// The share key.
  pub key: String,
  /// The package that the range is of.
  pub package: String,
  /// `config`, or `package.json`: what is to be changed.
  #[serde(rename = "where")]
  #[cfg_attr(feature = "typescript", ts(type = "'config' | 'package.json'"))]
  pub place: &'static str,
  /// The text that stands there.
  pub from: String,
  /// The text that is to stand there.
  pub to: String,
}

/// The fixes of a workspace, sorted. A file that is read by several builds is fixed once.
pub(crate) fn fixes(workspace: &Workspace<'_>, policy: &Policy) -> Vec<Fix> {
  let ranges = policy.severity(Check::Ranges).is_some();
  let installed = policy.severity(Check::Installed).is_some();
  let wanted = |share: &AppShare| ranges || (installed && is_outside(share));
  let keys = workspace.keys.iter().filter(|key| !policy.ignores(&key.key));
  let mut by_text: BTreeMap<(String, String, &str, String), Vec<Fix>> = BTreeMap::new();
  for fix in keys.flat_map(|key| of_key(workspace, key, &wanted)) {
    let place = match fix.place {
      "config" => (fix.config.clone(), fix.key.clone(), fix.place, fix.from.clone()),
      _ => (fix.folder.clone(), fix.package.clone(), fix.place, String::new()),
    };
    by_text.entry(place).or_default().push(fix);
  }
  // Two keys that want two ranges in one text are not clear.
  let clear = |fixes: Vec<Fix>| {
    let first = fixes.iter().min()?.clone();
    fixes.iter().all(|fix| fix.to == first.to).then_some(first)
  };
  let mut fixes: Vec<Fix> = by_text.into_values().filter_map(clear).collect();
  fixes.sort();
  fixes
}

fn of_key(workspace: &Workspace<'_>, key: &SharedKey, wanted: &impl Fn(&AppShare) -> bool) -> Vec<Fix> {
  // What is deployed follows with the next release.
  let here = || workspace.parties(key).filter(|(app, _)| !app.is_release());
  let classes = classes(here());
  if classes.len() < 2 {
    return Vec::new();
  }
  let mut fitting = classes.iter().enumerate().filter(|(_, class)| is_fit(class, &classes, here()));
  let (Some((at, fit)), None) = (fitting.next(), fitting.next()) else { return Vec::new() };
  let others = classes.iter().enumerate().filter(|(other, _)| *other != at).flat_map(|(_, class)| &class.parties);
  let to = fit.text;
  others.filter(|(_, share, _)| wanted(share)).filter_map(|(app, share, asked)| fix(app, share, asked, to)).collect()
}

/// Whether all can ask for this range: its lowest version satisfies all others, and it takes what each app has installed.
fn is_fit<'a, 'f: 'a>(
  class: &RangeClass<'_, '_>,
  all: &[RangeClass<'_, '_>],
  parties: impl Iterator<Item = (&'a App<'f>, &'a AppShare)>,
) -> bool {
  let in_workspace = class.parties.iter().any(|(app, ..)| !app.deployed);
  let mut installed = parties.filter_map(|(_, share)| share.installed.as_deref());
  in_workspace
    && all.iter().all(|other| other.range.matches_lowest_of(class.range))
    && installed.all(|version| class.range.matches(version))
}

/// The fix of an entry. What is deployed stays as it is, and so do `workspace:`, `catalog:` and all else in a package.json
/// that is no plain range.
fn fix(app: &App<'_>, share: &AppShare, asked: &RequiredRange, to: &str) -> Option<Fix> {
  let from = match share.source {
    Source::Config => &asked.text,
    Source::PackageJson => asked.declared.as_ref().filter(|declared| is_range(declared))?,
    Source::Manifest | Source::None => return None,
  };
  Some(Fix {
    app: app.id.clone(),
    folder: app.folder.clone(),
    config: app.config.clone(),
    key: share.key.clone(),
    package: share.package.clone().unwrap_or_else(|| share.key.clone()),
    place: share.source.as_str(),
    from: from.clone(),
    to: to.to_owned(),
  })
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::Workspace;

  /// Apps `a`, `b`, … with a range in their options; one that begins with `!` stands in package.json.
  fn workspace(ranges: &[&str], installed: &[&str]) -> Workspace {
    let names = ["a", "b", "c", "d"];
    ranges.iter().zip(names).enumerate().fold(Workspace::new(), |workspace, (at, (range, name))| {
      let shared = match range.strip_prefix('!') {
        Some(_) => json!(["react"]),
        None => json!({"react": {"requiredVersion": range}}),
      };
      let app = workspace.app(name, json!({"shared": shared}));
      let app = app.depends(json!({"react": range.strip_prefix('!').unwrap_or("*")}));
      match installed.get(at).or(installed.first()) {
        Some(version) => app.installed(json!({"react": version})).done(),
        None => app.done(),
      }
    })
  }

  fn short(workspace: &Workspace) -> String {
    let fixes = workspace.check()["fixes"].clone();
    let text = |fix: &Value| {
      let part = |key: &str| fix[key].as_str().unwrap().to_owned();
      format!("{} {}: {} -> {}", part("app"), part("where"), part("from"), part("to"))
    };
    fixes.as_array().unwrap().iter().map(text).collect::<Vec<_>>().join("; ")
  }

  #[test]
  fn only_what_is_clear() {
    let table: [(&[&str], &[&str], &str); 15] = [
      (&["^19.0.0", "^19.2.0"], &["19.3.1"], "a config: ^19.0.0 -> ^19.2.0"),
      (&["^19.0.0", "^19.2.0"], &[], "a config: ^19.0.0 -> ^19.2.0"),
      (&["!^19.0.0", "^19.2.0", "^19.2"], &["19.3.1"], "a package.json: ^19.0.0 -> ^19.2"),
      (&["^19.0.0", "^19.2.0", "^19.1.0"], &["19.3.1"], "a config: ^19.0.0 -> ^19.2.0; c config: ^19.1.0 -> ^19.2.0"),
      (&["^19.0.0", "^19.2.0"], &["19.1.0"], ""),
      (&["^19.0.0", "^19.2.0"], &["19.3.1", "19.1.0"], ""),
      (&["^18.0.0", "^19.0.0"], &["19.3.1"], ""),
      (&["^19.0.0", "~19.0.0"], &["19.0.1"], ""),
      (&["^18 || ^19", "^18"], &["18.3.1"], ""),
      (&["!^19.0.0", "!workspace:^"], &["19.3.1"], "a package.json: ^19.0.0 -> ^19.3.1"),
      (&["^19.3.1", "!catalog:", "!^19.0.0"], &["19.3.1"], "c package.json: ^19.0.0 -> ^19.3.1"),
      (&["^19.4.0", "!workspace:^"], &["19.4.1"], "a config: ^19.4.0 -> ^19.4.1"),
      (&["^19.0.0", "^19"], &["19.3.1"], ""),
      (&["!workspace:^19.0.0", "^19.2.0"], &["19.3.1"], ""),
      (&["!npm:react@^19.0.0", "^19.2.0"], &["19.3.1"], ""),
    ];
    for (ranges, installed, fixes) in table {
      assert_eq!(short(&workspace(ranges, installed)), fixes, "{ranges:?} {installed:?}");
    }
  }

  #[test]
  fn the_policy_decides() {
    let table = [
      (json!({"ranges": "off"}), ["19.3.1", "19.3.1"], ""),
      (json!({"ranges": "off", "installed": "off"}), ["19.3.1", "19.3.1"], ""),
      (json!({"ignore": ["react"]}), ["19.3.1", "19.3.1"], ""),
    ];
    for (policy, installed, fixes) in table {
      assert_eq!(short(&workspace(&["^19.0.0", "^19.2.0"], &installed).policy(policy)), fixes);
    }
    let outside = workspace(&["<=19.2.0", "^19.2.0"], &["19.3.1"]);
    assert_eq!(short(&outside.policy(json!({"ranges": "off"}))), "a config: <=19.2.0 -> ^19.2.0");
    assert_eq!(short(&outside.policy(json!({"ranges": "off", "installed": "off"}))), "");
  }

  #[test]
  fn a_file_is_fixed_once_and_only_if_all_want_the_same() {
    let build = |workspace: Workspace, label: &str| {
      let app = workspace.app("a", json!({"shared": ["react", "react/"]})).label(label);
      app.depends(json!({"react": "^19.0.0"})).done()
    };
    let other = |react: &str, below: &str| {
      build(build(Workspace::new(), "web"), "node")
        .app("b", json!({"shared": {"react": react, "react/": below}}))
        .done()
    };
    assert_eq!(short(&other("^19.2.0", "^19.2.0")), "a (node) package.json: ^19.0.0 -> ^19.2.0");
    assert_eq!(short(&other("^19.2.0", "^19.3.0")), "");
  }

  #[test]
  fn says_all_that_a_writer_needs() {
    let fix = workspace(&["!^19.0.0", "^19.2.0"], &[]).check()["fixes"][0].clone();
    let expected = json!({
      "app": "a", "folder": "apps/a", "config": "apps/a/rsbuild.config.ts", "key": "react", "package": "react",
      "where": "package.json", "from": "^19.0.0", "to": "^19.2.0",
    });
    assert_eq!(fix, expected);
  }
}
