//! Parts of a line, as a sorted list of intervals.

/// A cut between two points of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cut<T> {
  /// Before a point.
  Before(T),
  /// Behind a point.
  After(T),
  /// Behind all points.
  End,
}

impl<T: Ord> Cut<T> {
  /// The order of cuts: the end last, then the point, then its side.
  fn rank(&self) -> (bool, Option<&T>, bool) {
    match self {
      Self::Before(point) => (false, Some(point), false),
      Self::After(point) => (false, Some(point), true),
      Self::End => (true, None, false),
    }
  }
}

impl<T: Ord> PartialOrd for Cut<T> {
  fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
    Some(self.cmp(other))
  }
}

impl<T: Ord> Ord for Cut<T> {
  fn cmp(&self, other: &Self) -> std::cmp::Ordering {
    self.rank().cmp(&other.rank())
  }
}

/// The interval between two cuts; empty when they are not in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Interval<T> {
  pub(crate) from: Cut<T>,
  pub(crate) to: Cut<T>,
}

/// Intervals in order that do not touch, none of them empty: equal when they hold the same points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Intervals<T>(Vec<Interval<T>>);

impl<T> Default for Intervals<T> {
  fn default() -> Self {
    Self(Vec::new())
  }
}

impl<T: Ord + Clone> Intervals<T> {
  pub(crate) fn one(interval: Interval<T>) -> Self {
    Self(if interval.from < interval.to { vec![interval] } else { Vec::new() })
  }

  pub(crate) fn union(all: impl IntoIterator<Item = Self>) -> Self {
    let mut sorted: Vec<Interval<T>> = all.into_iter().flat_map(|intervals| intervals.0).collect();
    sorted.sort_by(|a, b| a.from.cmp(&b.from));
    let mut merged: Vec<Interval<T>> = Vec::new();
    for next in sorted {
      match merged.last_mut().filter(|last| next.from <= last.to) {
        Some(last) => {
          if last.to < next.to {
            last.to = next.to;
          }
        }
        None => merged.push(next),
      }
    }
    Self(merged)
  }

  pub(crate) fn is_empty(&self) -> bool {
    self.0.is_empty()
  }

  /// Where the first interval begins.
  pub(crate) fn first(&self) -> Option<&Cut<T>> {
    self.0.first().map(|interval| &interval.from)
  }

  /// The intersection.
  pub(crate) fn intersection(&self, other: &Self) -> Self {
    let (mut own, mut others) = (self.0.iter().peekable(), other.0.iter().peekable());
    let mut shared = Vec::new();
    while let (Some(left), Some(right)) = (own.peek(), others.peek()) {
      let (from, to) = ((&left.from).max(&right.from), (&left.to).min(&right.to));
      if from < to {
        shared.push(Interval { from: from.clone(), to: to.clone() });
      }
      if left.to < right.to {
        own.next();
      } else {
        others.next();
      }
    }
    Self(shared)
  }
}

#[cfg(test)]
mod tests {
  use super::{Cut, Interval, Intervals};

  fn part(from: u64, to: u64) -> Intervals<u64> {
    Intervals::one(Interval { from: Cut::Before(from), to: Cut::Before(to) })
  }

  #[test]
  fn what_touches_is_one() {
    assert_eq!(Intervals::union([part(4, 6), part(1, 2), part(2, 4)]), part(1, 6));
    assert_eq!(Intervals::union([part(1, 9), part(2, 3)]), part(1, 9));
    assert_ne!(Intervals::union([part(1, 2), part(3, 4)]), part(1, 4));
    assert!(part(2, 2).is_empty());
  }

  #[test]
  fn the_intersection() {
    let gaps = Intervals::union([part(0, 2), part(4, 6), part(8, 9)]);
    assert_eq!(gaps.intersection(&part(1, 5)), Intervals::union([part(1, 2), part(4, 5)]));
    assert!(gaps.intersection(&part(2, 4)).is_empty());
  }
}
