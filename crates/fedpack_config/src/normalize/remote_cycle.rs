//! `internal` remotes that lead to each other and never to a module.

use std::collections::HashMap;

use fedpack_diagnostics::event::CyclicRemote;

use crate::{
  model::{Remote, RemoteTarget},
  raw::Report,
};

/// Reports the first cycle that there is no way out of. Linear in the number of remotes.
pub(super) fn report_cycle(remotes: &[Remote], report: &mut Report) {
  let next = successors(remotes);
  if let Some(start) = first_on_a_cycle(&next) {
    let way = std::iter::successors(next.get(start).copied().flatten(), |at| next.get(*at).copied().flatten());
    let inside = way.take_while(|at| *at != start);
    let keys = [start].into_iter().chain(inside).filter_map(|at| remotes.get(at));
    report.add(CyclicRemote { keys: keys.map(|remote| remote.key.clone()).collect() });
  }
}

/// The lowest remote from which one comes back to it.
fn first_on_a_cycle(next: &[Option<usize>]) -> Option<usize> {
  // By which walk a remote was met first; each is walked over once.
  let mut met_by: Vec<Option<usize>> = vec![None; next.len()];
  let mut lowest: Option<usize> = None;
  for start in 0..next.len() {
    let mut path = Vec::new();
    let mut at = Some(start);
    while let Some(remote) = at {
      match met_by.get_mut(remote) {
        Some(met) if met.is_none() => *met = Some(start),
        Some(met) if *met == Some(start) => {
          let cycle = path.iter().skip_while(|earlier| **earlier != remote);
          lowest = cycle.copied().chain(lowest).min();
          break;
        }
        _ => break,
      }
      path.push(remote);
      at = next.get(remote).copied().flatten();
    }
  }
  lowest
}

/// For each remote the one that it leads to, if it leads nowhere else.
fn successors(remotes: &[Remote]) -> Vec<Option<usize>> {
  let by_key: HashMap<&str, usize> = remotes.iter().enumerate().map(|(at, remote)| (remote.key.as_str(), at)).collect();
  let successor = |remote: &Remote| {
    let [RemoteTarget::Internal { request }] = remote.targets.as_slice() else { return None };
    let prefixes = request.rmatch_indices('/').filter_map(|(at, _)| request.get(..at));
    // The longest key first.
    [request.as_str()].into_iter().chain(prefixes).find_map(|key| by_key.get(key).copied())
  };
  remotes.iter().map(successor).collect()
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose};
  use serde_json::json;

  #[test]
  fn remotes_that_only_lead_to_each_other() {
    let table = [
      (json!({"a": "internal a/x"}), "`a` → `a`"),
      (json!({"a": "internal b/x", "b": "internal c", "c": "internal a"}), "`a` → `b` → `c` → `a`"),
      // One leads into a cycle, and is none of it; of two cycles, the one with the lowest key is named.
      (json!({"a": "internal c", "c": "internal d", "d": "internal c"}), "`c` → `d` → `c`"),
      (json!({"a": "internal y", "b": "internal b/x", "y": "internal z", "z": "internal y"}), "`b` → `b`"),
      (json!({"a": "internal a/b/c", "a/b": "internal a"}), "`a` → `a/b` → `a`"),
    ];
    for (remotes, cycle) in table {
      let message = format!("these remotes refer to each other in a circle: {cycle}");
      diagnose(
        json!({"remotes": remotes}),
        &[Found { code: "FED023", place: "remotes", message: &message, ..Found::error() }],
      );
    }
  }

  /// Walking from each to the end would take minutes.
  #[test]
  fn many_in_a_row_are_read_at_once() {
    let last = 2000;
    let remote = |at: usize| match at == last {
      true => json!("last@http://localhost/r.js"),
      false => json!(format!("internal remote{}/x", at + 1)),
    };
    let remotes: serde_json::Map<_, _> = (0..=last).map(|at| (format!("remote{at}"), remote(at))).collect();
    assert_eq!(clean(json!({"remotes": remotes})).remotes.len(), last + 1);
  }

  #[test]
  fn a_way_out_is_no_cycle() {
    clean(
      json!({"remotes": {"a": "internal ./a", "b": "internal a/x", "c": ["internal c", "c@http://localhost/c.js"]}}),
    );
    clean(json!({"remotes": {"app": "internal application/x"}}));
  }
}
