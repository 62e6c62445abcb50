//! What the configuration asks for and this plugin does not do yet.

use fedpack_config::model::Shared;
use fedpack_diagnostics::{Diagnostic, event::UnsupportedOption};

/// One warning that names all such options, if there are any.
pub(crate) fn unsupported(shared: &[Shared]) -> Option<Diagnostic> {
  let places: Vec<_> = shared.iter().flat_map(places).collect();
  (!places.is_empty()).then(|| UnsupportedOption { places }.into())
}

fn places(shared: &Shared) -> impl Iterator<Item = String> {
  let asked = [
    (shared.include.is_some(), "include"),
    (shared.exclude.is_some(), "exclude"),
    (shared.allow_node_modules_suffix_match, "allowNodeModulesSuffixMatch"),
  ];
  let key = &shared.key;
  asked.into_iter().filter(|(is_asked, _)| *is_asked).map(move |(_, option)| format!("shared.{key}.{option}"))
}
