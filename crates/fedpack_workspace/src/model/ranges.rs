//! The ranges that apps ask for.

use std::{collections::HashMap, rc::Rc};

use npm_range::{Range, Version, VersionSet};

/// A range that an app asks for.
#[derive(Debug, Clone)]
pub(crate) struct RequiredRange {
  /// As it is asked for at run time.
  pub(crate) text: String,
  /// The text in package.json, where the range comes from there.
  pub(crate) declared: Option<String>,
  /// `None` when the text is no range, as foreign manifests may have it.
  pub(crate) range: Option<Rc<KnownRange>>,
}

/// A range that was read.
#[derive(Debug)]
pub(crate) struct KnownRange {
  range: Range,
  pub(crate) versions: VersionSet,
  lowest: Option<Version>,
}

impl KnownRange {
  fn new(range: Range) -> Self {
    let versions = range.versions();
    Self { lowest: versions.lowest(), versions, range }
  }

  /// Whether the range matches the version; not if that is none.
  pub(crate) fn matches(&self, version: &str) -> bool {
    Version::parse(version).is_some_and(|version| self.matches_version(&version))
  }

  /// Whether the range matches the version.
  pub(crate) fn matches_version(&self, version: &Version) -> bool {
    self.range.matches(version)
  }

  /// Whether the range matches the lowest version of the other.
  pub(crate) fn matches_lowest_of(&self, other: &Self) -> bool {
    other.lowest.as_ref().is_some_and(|version| self.range.matches(version))
  }
}

/// The ranges of a workspace, each text read once.
#[derive(Debug, Default)]
pub(crate) struct Ranges(HashMap<String, Option<Rc<KnownRange>>>);

impl Ranges {
  /// The range with this text; `declared` is the text in package.json.
  pub(crate) fn asked(&mut self, text: String, declared: Option<&str>) -> RequiredRange {
    let range = match self.0.get(&text) {
      Some(known) => known.clone(),
      None => {
        let read = Range::parse(&text).map(|range| Rc::new(KnownRange::new(range)));
        self.0.insert(text.clone(), read.clone());
        read
      }
    };
    RequiredRange { text, declared: declared.map(str::to_owned), range }
  }
}
