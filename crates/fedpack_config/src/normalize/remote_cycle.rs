//! `internal` remotes that lead to each other and never to a module.

use fedpack_diagnostics::event::CyclicRemote;

use crate::{
  model::{Remote, RemoteTarget},
  raw::Report,
};

/// Reports the first cycle that there is no way out of.
pub(super) fn report_cycle(remotes: &[Remote], report: &mut Report) {
  let cycle = remotes.iter().find_map(|remote| {
    let mut path = vec![remote];
    while let Some(next) = only_leads_to(path.last()?, remotes) {
      if next.key == remote.key {
        let keys = path.iter().chain([&next]).map(|remote| format!("`{}`", remote.key));
        return Some(keys.collect::<Vec<_>>().join(" → "));
      }
      if path.iter().any(|known| known.key == next.key) {
        return None;
      }
      path.push(next);
    }
    None
  });
  if let Some(cycle) = cycle {
    report.add(CyclicRemote { cycle });
  }
}

/// The remote that another one leads to, if it leads nowhere else.
fn only_leads_to<'a>(remote: &Remote, remotes: &'a [Remote]) -> Option<&'a Remote> {
  let [RemoteTarget::Internal { request }] = remote.targets.as_slice() else { return None };
  let fits = |other: &&Remote| {
    request.strip_prefix(other.key.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
  };
  remotes.iter().filter(fits).max_by_key(|other| other.key.len())
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
    ];
    for (remotes, cycle) in table {
      let message = format!("these remotes lead to each other and to no module: {cycle}");
      diagnose(
        json!({"remotes": remotes}),
        &[Found { code: "FED023", place: "remotes", message: &message, ..Found::error() }],
      );
    }
  }

  #[test]
  fn a_way_out_is_no_cycle() {
    clean(
      json!({"remotes": {"a": "internal ./a", "b": "internal a/x", "c": ["internal c", "c@http://localhost/c.js"]}}),
    );
    clean(json!({"remotes": {"app": "internal application/x"}}));
  }
}
