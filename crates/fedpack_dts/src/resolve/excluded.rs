//! The packages whose declarations do not travel.

use regress::Regex;

/// Packages whose declarations stay where they are.
#[derive(Default)]
pub(crate) struct ExcludedPackages {
  names: Vec<String>,
  patterns: Vec<Regex>,
}

impl ExcludedPackages {
  /// A pattern that is none is left out: the options are checked elsewhere.
  pub(crate) fn of(names: &[String], patterns: &[(String, String)]) -> Self {
    let compiled = |(source, flags): &(String, String)| Regex::with_flags(source, flags.as_str()).ok();
    Self { names: names.to_vec(), patterns: patterns.iter().filter_map(compiled).collect() }
  }

  /// Whether the declarations of a package travel that is not excluded.
  pub(crate) fn has_types(&self, request: &str) -> bool {
    let name = package_of(request).0;
    !self.names.iter().any(|excluded| excluded == name)
      && !self.patterns.iter().any(|pattern| pattern.find(name).is_some())
  }
}

/// The package of a request, and what follows its name.
pub(super) fn package_of(request: &str) -> (&str, &str) {
  let slashes = if request.starts_with('@') { 1 } else { 0 };
  match request.match_indices('/').nth(slashes) {
    Some((at, _)) => (request.get(..at).unwrap_or(request), request.get(at + 1..).unwrap_or_default()),
    None => (request, ""),
  }
}
