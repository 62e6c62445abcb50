//! Whether there is a version for all who share a key.

use std::collections::{BTreeMap, BTreeSet};

use npm_range::Version;

use super::{App, AppShare, KnownRange, SharedKey, Workspace, classes};

/// The highest of the versions that all ranges match.
pub(crate) fn highest_fit<'v>(ranges: &[&KnownRange], versions: impl IntoIterator<Item = &'v str>) -> Option<&'v str> {
  let known = versions.into_iter().filter_map(|text| Some((text, Version::parse(text)?)));
  let fitting = known.filter(|(_, version)| ranges.iter().all(|range| range.matches_version(version)));
  fitting.max_by(|(_, left), (_, right)| left.cmp(right)).map(|(text, _)| text)
}

/// Whether the apps that share a key cannot use one version: of those that they bring or have installed none fits all,
/// and it is a singleton or their ranges differ. Where no version is known, whether the ranges leave one.
///
/// An app is there as it is here, or as it is deployed: each release is met by what is here of the others.
pub(crate) fn is_conflict(workspace: &Workspace<'_>, key: &SharedKey) -> bool {
  let all: Vec<_> = workspace.parties(key).collect();
  let here: Vec<_> = all.iter().copied().filter(|(app, _)| !app.is_release()).collect();
  let releases: BTreeMap<&str, &App<'_>> =
    all.iter().filter(|(app, _)| app.is_release()).map(|(app, _)| (app.id.as_str(), *app)).collect();
  let with = |release: &App<'_>| {
    all
      .iter()
      .copied()
      .filter(|(app, _)| app.id == release.id || !app.is_release() && app.meets(release))
      .collect::<Vec<_>>()
  };
  has_no_fit(&here) || releases.into_values().any(|release| has_no_fit(&with(release)))
}

fn has_no_fit(parties: &[(&App<'_>, &AppShare)]) -> bool {
  let classes = classes(parties.iter().copied());
  let ranges: Vec<&KnownRange> = classes.iter().map(|class| class.range.as_ref()).collect();
  let versions: BTreeSet<&str> = parties.iter().filter_map(|(_, share)| share.known_version()).collect();
  if versions.is_empty() {
    let mut sets = ranges.iter().map(|range| range.versions.clone());
    return sets.next().is_some_and(|first| sets.fold(first, |all, next| all.intersection(&next)).is_empty());
  }
  let one_for_all = ranges.len() > 1 || parties.iter().any(|(_, share)| share.singleton);
  one_for_all && !ranges.is_empty() && highest_fit(&ranges, versions).is_none()
}
