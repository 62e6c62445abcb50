//! Changes between two contracts of one container, and whether they break consumers.
//!
//! Plain data in, changes out: of what is exposed, of what is shared and of the container itself, a file each. What one side does
//! not know is no change.

mod change;
mod container;
mod exposes;
mod shared;
#[cfg(test)]
mod test_support;

pub use change::{Change, ChangeKind};
use fedpack_manifest::Contract;

/// All changes: those that break consumers first, then by kind, subject and message.
pub fn diff(old: &Contract, new: &Contract) -> Vec<Change> {
  let mut changes = container::changes(old, new);
  changes.extend(exposes::changes(old, new));
  changes.extend(shared::changes(old, new));
  changes.sort_by(|a, b| {
    let rank = |change: &Change| (!change.breaking, change.kind);
    rank(a).cmp(&rank(b)).then_with(|| (&a.subject, &a.message).cmp(&(&b.subject, &b.message)))
  });
  changes
}
