//! How a chunk is divided that holds fallbacks of shared modules beside what is needed anyway.
//!
//! A cache group puts modules together by where they lie. Who loads one of them loads all, so that an exposed module that needs
//! `react/jsx-runtime` would load React with it, though its host shares React.

use std::collections::{BTreeMap, BTreeSet};

/// Parts that are smaller than this in sum stay together: a request costs about as much as these bytes. It is `minSize` of
/// webpack's `splitChunks` in production; as there, sizes are those of the sources.
pub const MIN_SIZE: f64 = 20_000.0;

/// How many shared modules the name of a part lists.
const NAMED: usize = 3;
/// How much of a share key a name takes.
const LABEL: usize = 40;

/// A module of the chunk.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
  /// In bytes.
  pub size: f64,
  /// The reason why it is loaded.
  pub need: Need,
}

/// The reasons why a chunk is loaded for a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
  /// Other builds load it: an exposed module needs it.
  Exposed,
  /// The pages of the build itself, and nothing else.
  Pages,
  /// A shared module falls back to it.
  Fallback {
    /// Which shared modules, by number.
    of: BTreeSet<usize>,
    /// The chunk groups that need it in any case, because an import bypasses the share; by number. Not all that load the chunk.
    anyway: BTreeSet<usize>,
    /// Whether `anyway` holds pages of the build itself only.
    pages: bool,
  },
}

/// A part that gets a chunk of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChunkPart {
  /// The need for it.
  pub of: Of,
  /// Which members, by their index.
  pub members: Vec<usize>,
  /// Members that are elsewhere as well, as they are small: who loads the part needs nothing else for them.
  pub duplicates: Vec<usize>,
}

/// The need for a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
  /// The pages of the build itself.
  Pages,
  /// The fallbacks of these shared modules.
  Shared(BTreeSet<usize>),
}

/// The members that stay in the chunk, and the parts that leave it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Division {
  /// Members that stay, by their index.
  pub stays: Vec<usize>,
  /// The parts that leave, fallbacks first, in an order that depends on nothing but the numbers of shared modules.
  pub parts: Vec<ChunkPart>,
}

#[derive(Default)]
struct Gathered {
  size: f64,
  members: Vec<usize>,
  duplicates: Vec<usize>,
}

impl Gathered {
  fn add(&mut self, at: usize, size: f64) {
    self.size += size;
    self.members.push(at);
  }

  fn extend(&mut self, other: Self) {
    self.size += other.size;
    self.members.extend(other.members);
    self.duplicates.extend(other.duplicates);
  }
}

/// Divides a chunk. What is there only as a fallback never stays with what is needed anyway, however small it is; fallbacks that
/// are below [`MIN_SIZE`] in sum stay with each other, and so does what pages need with what is exposed. What is needed in any case
/// and by a fallback is copied for the fallback below that size, as `splitChunks` leaves small modules in each chunk that needs them.
pub fn divide(members: &[Member]) -> Division {
  let (mut stays, mut pages) = (Gathered::default(), Gathered::default());
  let mut fallbacks: BTreeMap<BTreeSet<usize>, Gathered> = BTreeMap::new();
  let mut anyways: BTreeMap<(BTreeSet<usize>, BTreeSet<usize>, bool), Gathered> = BTreeMap::new();
  for (at, Member { size, need }) in members.iter().enumerate() {
    match need {
      Need::Exposed => stays.add(at, *size),
      Need::Pages => pages.add(at, *size),
      Need::Fallback { of, anyway, .. } if anyway.is_empty() => {
        fallbacks.entry(of.clone()).or_default().add(at, *size);
      }
      Need::Fallback { of, anyway, pages } => {
        anyways.entry((of.clone(), anyway.clone(), *pages)).or_default().add(at, *size);
      }
    }
  }
  let mut parts = Vec::new();
  for ((of, _, is_of_pages), gathered) in anyways {
    if gathered.size < MIN_SIZE {
      for (_, fallback) in fallbacks.iter_mut().filter(|(shared, _)| shared.is_subset(&of)) {
        fallback.duplicates.extend(&gathered.members);
      }
      (if is_of_pages { &mut pages } else { &mut stays }).extend(gathered);
    } else {
      parts.push((Of::Shared(of), gathered));
    }
  }
  parts.extend(joined(fallbacks).into_iter().map(|(of, gathered)| (Of::Shared(of), gathered)));
  if stays.members.is_empty() || pages.size < MIN_SIZE {
    stays.extend(pages);
  } else {
    parts.push((Of::Pages, pages));
  }
  let sorted = |mut members: Vec<usize>| {
    members.sort_unstable();
    members.dedup();
    members
  };
  let part = |(of, Gathered { members, duplicates, .. })| ChunkPart {
    of,
    members: sorted(members),
    duplicates: sorted(duplicates),
  };
  Division { parts: parts.into_iter().map(part).collect(), stays: sorted(stays.members) }
}

/// The smallest are joined as long as their sum is small.
fn joined(fallbacks: BTreeMap<BTreeSet<usize>, Gathered>) -> Vec<(BTreeSet<usize>, Gathered)> {
  let mut by_size: Vec<_> = fallbacks.into_iter().collect();
  by_size.sort_by(|(a, left), (b, right)| left.size.total_cmp(&right.size).then_with(|| a.cmp(b)));
  let mut small = (BTreeSet::new(), Gathered::default());
  let mut found = Vec::new();
  for (of, gathered) in by_size {
    if small.1.size + gathered.size < MIN_SIZE {
      small.0.extend(of);
      small.1.extend(gathered);
    } else {
      found.push((of, gathered));
    }
  }
  if !small.1.members.is_empty() {
    found.push(small);
  }
  found.sort_by(|(a, _), (b, _)| a.cmp(b));
  found
}

/// The name of a part: that of the chunk, and what the part is for. `keys` are the share keys of the build, by number.
pub fn part_name<K: AsRef<str>>(chunk: &str, of: &Of, keys: &[K]) -> String {
  let Of::Shared(shared) = of else {
    return format!("{chunk}-page");
  };
  let labels: BTreeSet<_> = shared.iter().filter_map(|at| keys.get(*at)).map(|key| label(key.as_ref())).collect();
  let more = labels.len().saturating_sub(NAMED);
  let named = labels.into_iter().take(NAMED).filter(|label| !label.is_empty());
  let rest = (more > 0).then(|| format!("and-{more}-more"));
  let words = [chunk.to_owned(), "shared".to_owned()].into_iter().chain(named).chain(rest);
  words.collect::<Vec<_>>().join("-")
}

/// A share key as file names may have it.
fn label(key: &str) -> String {
  let words = key.split(|char: char| !char.is_ascii_alphanumeric() && char != '_').filter(|word| !word.is_empty());
  words.collect::<Vec<_>>().join("-").chars().take(LABEL).collect()
}

#[cfg(test)]
mod tests {
  use super::*;

  const KEYS: [&str; 5] = ["react", "react-dom", "@acme/design-system", "./src/store.js", "lib/"];

  fn set<const N: usize>(of: [usize; N]) -> BTreeSet<usize> {
    BTreeSet::from(of)
  }

  fn exposed(size: f64) -> Member {
    Member { size, need: Need::Exposed }
  }

  fn pages(size: f64) -> Member {
    Member { size, need: Need::Pages }
  }

  fn fallback<const N: usize>(size: f64, of: [usize; N]) -> Member {
    Member { size, need: Need::Fallback { of: set(of), anyway: set([]), pages: false } }
  }

  fn anyway(size: f64, of: usize, pages: bool) -> Member {
    Member { size, need: Need::Fallback { of: set([of]), anyway: set([7]), pages } }
  }

  fn shared<const N: usize, const M: usize>(of: [usize; N], members: [usize; M]) -> ChunkPart {
    ChunkPart { of: Of::Shared(set(of)), members: members.to_vec(), duplicates: vec![] }
  }

  fn division<const N: usize>(stays: [usize; N], parts: Vec<ChunkPart>) -> Division {
    Division { stays: stays.to_vec(), parts }
  }

  #[test]
  fn fallbacks_leave_what_is_exposed_however_small_they_are() {
    let found = divide(&[exposed(1_000.0), fallback(10.0, [0]), exposed(10.0), fallback(90_000.0, [1])]);
    assert_eq!(found, division([0, 2], vec![shared([0], [1]), shared([1], [3])]));
  }

  #[test]
  fn fallbacks_leave_what_pages_need() {
    assert_eq!(divide(&[pages(10.0), fallback(10.0, [0])]), division([0], vec![shared([0], [1])]));
  }

  #[test]
  fn small_fallbacks_stay_together() {
    let found = divide(&[fallback(9_000.0, [0]), fallback(30_000.0, [1]), fallback(9_000.0, [0, 2])]);
    assert_eq!(found, division([], vec![shared([0, 2], [0, 2]), shared([1], [1])]));
    let found = divide(&[fallback(10_000.0, [0]), fallback(10_000.0, [1])]);
    assert_eq!(found, division([], vec![shared([0], [0]), shared([1], [1])]));
  }

  #[test]
  fn what_only_pages_need_leaves_what_is_exposed_when_that_is_worth_a_request() {
    let page = |members: Vec<usize>| ChunkPart { of: Of::Pages, members, duplicates: vec![] };
    assert_eq!(divide(&[exposed(1.0), pages(20_000.0)]), division([0], vec![page(vec![1])]));
    assert_eq!(divide(&[exposed(1.0), pages(19_999.0)]), division([0, 1], vec![]));
    assert_eq!(divide(&[pages(20_000.0), pages(1.0)]), division([0, 1], vec![]));
  }

  #[test]
  fn a_fallback_that_is_imported_past_the_share_leaves_those_that_do_not_need_it() {
    let found = divide(&[exposed(1.0), anyway(20_000.0, 0, false), fallback(1.0, [1])]);
    assert_eq!(found, division([0], vec![shared([0], [1]), shared([1], [2])]));
    assert_eq!(divide(&[exposed(1.0), anyway(19_999.0, 0, false)]), division([0, 1], vec![]));
  }

  #[test]
  fn what_is_small_is_there_for_the_fallback_and_for_the_others() {
    let found =
      divide(&[exposed(1.0), anyway(19_999.0, 0, true), pages(1.0), fallback(1.0, [0]), fallback(30_000.0, [1])]);
    let copying = ChunkPart { duplicates: vec![1], ..shared([0], [3]) };
    let page = ChunkPart { of: Of::Pages, members: vec![1, 2], duplicates: vec![] };
    assert_eq!(found, division([0], vec![copying, shared([1], [4]), page]));
  }

  #[test]
  fn names_say_what_a_part_is_for() {
    let name = |of| part_name("lib-react", &of, &KEYS);
    assert_eq!(name(Of::Pages), "lib-react-page");
    assert_eq!(name(Of::Shared(set([1]))), "lib-react-shared-react-dom");
    assert_eq!(name(Of::Shared(set([2, 3]))), "lib-react-shared-acme-design-system-src-store-js");
    assert_eq!(name(Of::Shared(set([4, 0]))), "lib-react-shared-lib-react");
    assert_eq!(name(Of::Shared(set([0, 1, 2, 3, 4]))), "lib-react-shared-acme-design-system-lib-react-and-2-more");
    assert_eq!(part_name("x", &Of::Shared(set([0])), &["../../é/".repeat(40)]), "x-shared");
  }

  #[test]
  fn names_of_long_keys_are_short() {
    assert_eq!(part_name("x", &Of::Shared(set([0])), &["a".repeat(400)]).len(), "x-shared-".len() + LABEL);
  }
}
