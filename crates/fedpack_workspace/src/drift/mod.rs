//! Drift between the apps: a rule a file, each a pure function of the model.

mod consumed;
mod eager;
mod installed;
mod names;
mod ranges;
mod share_keys;
mod singletons;
mod unique;
mod unusable;
mod unused_exposes;

pub(crate) use installed::is_outside;

use fedpack_diagnostics::{Diagnostic, Severity};

use crate::{
  model::Workspace,
  policy::{Check, Policy},
};

type Rule = fn(&Workspace<'_>, &Policy, Severity) -> Vec<Diagnostic>;

const RULES: [(Check, Rule); 8] = [
  (Check::Ranges, ranges::ranges),
  (Check::Singletons, singletons::singletons),
  (Check::Eager, eager::eager),
  (Check::Installed, installed::installed),
  (Check::ShareKeys, share_keys::share_keys),
  (Check::Consumed, consumed::consumed),
  (Check::UnusedExposes, unused_exposes::unused_exposes),
  (Check::Names, names::names),
];

/// The findings of the rules that the policy has on, and of those that no policy turns off.
pub(crate) fn all(workspace: &Workspace<'_>, policy: &Policy, root: &str) -> Vec<Diagnostic> {
  let found = RULES.iter().filter_map(|(check, rule)| Some(rule(workspace, policy, policy.severity(*check)?)));
  unusable::unusable(workspace, root).into_iter().chain(found.flatten()).collect()
}
