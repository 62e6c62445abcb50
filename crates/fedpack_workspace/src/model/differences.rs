//! How a deployed release differs from the app in the workspace.
//!
//! A manifest names the share keys that the build uses, with everybody who asks for them. So a key that one of the two lacks
//! is no difference, and neither is a range or a version that the release has beside the app's own.

use std::collections::{BTreeMap, BTreeSet};

use super::{App, AppShare, Source};
use crate::release::{ExposesDiffer, ShareDiffers, ShareProperty};

/// The exposes that one of the two lacks. Of an app with several containers, the one that the release is of counts.
pub(super) fn exposes(here: &App<'_>, deployed: &App<'_>) -> ExposesDiffer {
  let (here, deployed) = (keys(here, deployed), keys(deployed, deployed));
  let without = |one: &BTreeSet<&str>, other| one.difference(other).map(|key| (*key).to_owned()).collect();
  ExposesDiffer { here: without(&here, &deployed), deployed: without(&deployed, &here) }
}

fn keys<'a>(app: &'a App<'_>, deployed: &App<'_>) -> BTreeSet<&'a str> {
  let own = app.containers.iter().filter(|container| Some(&container.name) == deployed.name.as_ref());
  own.flat_map(|container| container.exposes.keys().map(String::as_str)).collect()
}

/// Differences of the keys that both share.
pub(super) fn shared(here: &App<'_>, deployed: &App<'_>) -> Vec<ShareDiffers> {
  let (here, deployed) = (by_key(here), by_key(deployed));
  let both = here.iter().filter_map(|(key, own)| Some((*key, own, deployed.get(key)?)));
  both.flat_map(|(key, here, deployed)| of_key(key, here, deployed)).collect()
}

fn by_key<'a>(app: &'a App<'_>) -> BTreeMap<&'a str, Vec<&'a AppShare>> {
  let mut keys: BTreeMap<&str, Vec<&AppShare>> = BTreeMap::new();
  for share in &app.shared {
    keys.entry(&share.key).or_default().push(share);
  }
  keys
}

fn of_key(key: &str, here: &[&AppShare], deployed: &[&AppShare]) -> Vec<ShareDiffers> {
  let flag = |of: fn(&AppShare) -> bool| {
    let text = |shares: &[&AppShare]| if shares.iter().any(|share| of(share)) { "yes" } else { "no" }.to_owned();
    let (here, deployed) = (text(here), text(deployed));
    (here != deployed).then_some((here, deployed))
  };
  let found = [
    (ShareProperty::Version, versions(here, deployed)),
    (ShareProperty::Range, ranges(here, deployed)),
    (ShareProperty::Singleton, flag(|share| share.singleton)),
    (ShareProperty::Eager, flag(|share| share.eager)),
  ];
  let differ = found.into_iter().filter_map(|(property, texts)| Some((property, texts?)));
  differ.map(|(property, (here, deployed))| ShareDiffers { key: key.to_owned(), property, here, deployed }).collect()
}

fn versions(here: &[&AppShare], deployed: &[&AppShare]) -> Option<(String, String)> {
  let of = |shares: &[&AppShare]| shares.iter().filter_map(|share| share.version.clone()).collect::<BTreeSet<_>>();
  let (here, deployed) = (of(here), of(deployed));
  (!here.is_empty() && !deployed.is_empty() && here.is_disjoint(&deployed)).then(|| (listed(&here), listed(&deployed)))
}

/// Ranges are compared, not their texts. Manifests say no range for any, and where they do not know.
fn ranges(here: &[&AppShare], deployed: &[&AppShare]) -> Option<(String, String)> {
  let here: Vec<&AppShare> = here.iter().copied().filter(|share| share.consumed && is_known(share)).collect();
  let deployed: Vec<&AppShare> = deployed.iter().copied().filter(|share| share.asked.is_some()).collect();
  let agree = here.iter().any(|own| deployed.iter().any(|other| is_same_range(own, other)));
  let text = |share: &&AppShare| share.asked.as_ref().map_or("any", |asked| &asked.text).to_owned();
  let of = |shares: &[&AppShare]| listed(&shares.iter().map(text).collect());
  (!here.is_empty() && !deployed.is_empty() && !agree).then(|| (of(&here), of(&deployed)))
}

/// Any version is asked for by options alone; elsewhere it means that nobody knows.
fn is_known(share: &AppShare) -> bool {
  share.asked.is_some() || share.source == Source::Config
}

fn is_same_range(one: &AppShare, other: &AppShare) -> bool {
  let (Some(one), Some(other)) = (&one.asked, &other.asked) else { return false };
  let (read, other_read) = (one.range.as_ref(), other.range.as_ref());
  one.text == other.text || read.zip(other_read).is_some_and(|(one, other)| one.versions == other.versions)
}

fn listed(texts: &BTreeSet<String>) -> String {
  texts.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
  use serde_json::{Value, json};

  use crate::test_support::{Workspace, manifest};

  /// The differences, as `key property: here/deployed`.
  fn differences(here: Value, deployed: Value) -> Vec<String> {
    let app = Workspace::new().app("mfe", json!({"exposes": {"./App": "./a"}, "shared": here}));
    let app = app.depends(json!({"react": "^19.0.0", "tagged": "latest"})).installed(json!({"react": "19.3.1"})).done();
    let release = manifest("mfe", json!({"exposes": [{"path": "./App"}], "shared": deployed}));
    let graph = app.deployed("http://cdn/mf-manifest.json", &release).graph();
    let text = |row: &Value, field: &str| row[field].as_str().unwrap().to_owned();
    let rows = graph["apps"][0]["releases"][0]["shared"].as_array().unwrap().iter();
    rows
      .map(|row| {
        format!("{} {}: {}/{}", text(row, "key"), text(row, "property"), text(row, "here"), text(row, "deployed"))
      })
      .collect()
  }

  #[test]
  fn of_what_both_share() {
    let react = |version: &str, range: &str| json!({"name": "react", "version": version, "requiredVersion": range});
    let table = [
      (json!(["react"]), json!([react("19.3.1", "^19.0.0")]), &[][..]),
      // Other words for the range, and others who ask for theirs.
      (json!(["react"]), json!([react("19.3.1", ">=19.0.0 <20")]), &[]),
      (json!(["react"]), json!([react("19.3.1", "^19.0.0"), react("19.3.1", ">=16")]), &[]),
      (json!(["react"]), json!([react("18.3.1", "^19.0.0")]), &["react version: 19.3.1/18.3.1"]),
      (
        json!(["react"]),
        json!([react("18.3.1", "^18.0.0"), react("17.0.2", "^17.0.0")]),
        &["react version: 19.3.1/17.0.2, 18.3.1", "react range: ^19.0.0/^17.0.0, ^18.0.0"],
      ),
      (
        json!({"react": {"singleton": true, "eager": true}}),
        json!([react("19.3.1", "^19.0.0")]),
        &["react singleton: yes/no", "react eager: yes/no"],
      ),
      (
        json!({"react": {"requiredVersion": false}}),
        json!([react("19.3.1", "^19.0.0")]),
        &["react range: any/^19.0.0"],
      ),
    ];
    for (here, deployed, expected) in table {
      assert_eq!(differences(here.clone(), deployed.clone()), expected, "{here} {deployed}");
    }
  }

  #[test]
  fn what_one_of_the_two_does_not_say_is_no_difference() {
    let tagged = json!({"name": "tagged", "version": "1.0.0", "requiredVersion": "^1.0.0"});
    let table = [
      (json!(["react", "vue"]), json!([tagged])),
      (json!(["tagged"]), json!([tagged])),
      (json!({"react": {"import": false}}), json!([{"name": "react"}])),
    ];
    for (here, deployed) in table {
      assert_eq!(differences(here.clone(), deployed.clone()), [""; 0], "{here} {deployed}");
    }
  }

  #[test]
  fn exposes_of_the_container_that_is_deployed() {
    let container = |name: &str, expose: &str| json!({"plugin": "ContainerPlugin", "options": {"name": name, "exposes": {expose: "./x"}}});
    let app = Workspace::new().parts("app", json!([container("mfe", "./App"), container("kit", "./Button")])).done();
    let release = manifest("kit", json!({"exposes": [{"path": "./Link"}]}));
    let releases = app.deployed("http://cdn/mf-manifest.json", &release).graph()["apps"][0]["releases"].clone();
    assert_eq!(releases[0]["exposes"], json!({"here": ["./Button"], "deployed": ["./Link"]}));
  }
}
