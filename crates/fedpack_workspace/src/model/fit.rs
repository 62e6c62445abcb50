//! Whether there is a version for all who share a key.

use fedpack_config::range::Version;

use super::{KnownRange, SharedKey, Workspace, classes};

/// The highest of the versions that all ranges take.
pub(crate) fn highest_fit<'v>(ranges: &[&KnownRange], versions: impl IntoIterator<Item = &'v str>) -> Option<&'v str> {
  let known = versions.into_iter().filter_map(|text| Some((text, Version::parse(text)?)));
  let fitting = known.filter(|(_, version)| ranges.iter().all(|range| range.takes_version(version)));
  fitting.max_by(|(_, left), (_, right)| left.compare(right)).map(|(text, _)| text)
}

/// Whether the apps that share a key cannot use one version: of those that they bring or have installed none fits all,
/// and it is a singleton or their ranges differ. Where no version is known, whether the ranges leave one.
pub(crate) fn is_conflict(workspace: &Workspace<'_>, key: &SharedKey) -> bool {
  let classes = classes(workspace, key);
  let ranges: Vec<&KnownRange> = classes.iter().map(|class| class.range.as_ref()).collect();
  let versions: Vec<&str> = workspace.versions(key).collect();
  if versions.is_empty() {
    let mut sets = ranges.iter().map(|range| range.versions.clone());
    return sets.next().is_some_and(|first| sets.fold(first, |all, next| all.shared_with(&next)).is_empty());
  }
  let one_for_all = ranges.len() > 1 || workspace.parties(key).any(|(_, share)| share.singleton);
  one_for_all && !ranges.is_empty() && highest_fit(&ranges, versions).is_none()
}
