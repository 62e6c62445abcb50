//! The ranges that apps ask for, and which of them are the same range.

use std::{collections::HashMap, rc::Rc};

use npm_range::{Range, Version, VersionSet};

use super::{App, Share};

/// A range that an app asks for.
#[derive(Debug, Clone)]
pub(crate) struct RequiredRange {
  /// As it is asked for at run time.
  pub(crate) text: String,
  /// What package.json has, where the range comes from there.
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
  /// What is asked for with this text; `declared` is what package.json has.
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

/// Apps that ask for one range, in whatever words.
#[derive(Debug)]
pub(crate) struct RangeClass<'a, 'f> {
  pub(crate) range: &'a Rc<KnownRange>,
  /// The words that most of the apps use; of equally many the first in order.
  pub(crate) text: &'a str,
  /// App, entry and range of each.
  pub(crate) parties: Vec<(&'a App<'f>, &'a Share, &'a RequiredRange)>,
}

/// The ranges that these parties of a key ask for, sorted by text. Equal texts are looked up, others compared.
pub(crate) fn classes<'a, 'f: 'a>(parties: impl Iterator<Item = (&'a App<'f>, &'a Share)>) -> Vec<RangeClass<'a, 'f>> {
  let mut classes: Vec<RangeClass<'a, 'f>> = Vec::new();
  let mut by_text: HashMap<&str, usize> = HashMap::new();
  for (app, share) in parties {
    let Some(asked) = share.asked.as_ref().filter(|_| share.consumed) else { continue };
    let Some(range) = &asked.range else { continue };
    let at = *by_text.entry(&asked.text).or_insert_with(|| {
      let same = classes.iter().position(|class| class.range.versions == range.versions);
      same.unwrap_or_else(|| {
        classes.push(RangeClass { range, text: "", parties: Vec::new() });
        classes.len() - 1
      })
    });
    if let Some(class) = classes.get_mut(at) {
      class.parties.push((app, share, asked));
    }
  }
  for class in &mut classes {
    class.text = most_used(class.parties.iter().map(|(.., asked)| asked.text.as_str()));
  }
  classes.sort_by_key(|class| class.text);
  classes
}

fn most_used<'a>(texts: impl Iterator<Item = &'a str>) -> &'a str {
  let mut counts: HashMap<&str, usize> = HashMap::new();
  for text in texts {
    *counts.entry(text).or_default() += 1;
  }
  let most = counts.into_iter().max_by(|(a, left), (b, right)| left.cmp(right).then_with(|| b.cmp(a)));
  most.map_or("", |(text, _)| text)
}
