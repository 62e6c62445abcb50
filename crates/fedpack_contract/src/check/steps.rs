//! A bound of what comparing may cost.

/// Comparators that one build tests versions with, for all its remotes: some tenths of a second.
const MOST: usize = 5_000_000;

/// The steps that are left.
pub(super) struct Steps(usize);

impl Default for Steps {
  fn default() -> Self {
    Self(MOST)
  }
}

impl Steps {
  /// Takes `steps` of what is left; `false`, and nothing is taken, when there are not as many.
  pub(super) fn take(&mut self, steps: usize) -> bool {
    let left = self.0.checked_sub(steps);
    self.0 = left.unwrap_or(self.0);
    left.is_some()
  }
}

#[cfg(test)]
mod tests {
  use super::{MOST, Steps};

  #[test]
  fn what_is_refused_leaves_the_rest() {
    let mut steps = Steps::default();
    assert!(steps.take(MOST - 2));
    assert!(!steps.take(3));
    assert!(steps.take(2));
    assert!(!steps.take(1) && steps.take(0));
  }
}
