//! Which of the ranges that apps ask for are the same range.

use std::{collections::HashMap, rc::Rc};

use super::{App, AppShare, KnownRange, RequiredRange};

/// Apps that ask for one range, in whatever words.
#[derive(Debug)]
pub(crate) struct RangeClass<'a, 'f> {
  pub(crate) range: &'a Rc<KnownRange>,
  /// The words that most of the apps use; of equally many the first in order.
  pub(crate) text: &'a str,
  /// App, entry and range of each.
  pub(crate) parties: Vec<(&'a App<'f>, &'a AppShare, &'a RequiredRange)>,
}

/// The ranges that these parties of a key ask for, sorted by text. Equal texts are looked up, others compared.
pub(crate) fn classes<'a, 'f: 'a>(
  parties: impl Iterator<Item = (&'a App<'f>, &'a AppShare)>,
) -> Vec<RangeClass<'a, 'f>> {
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
