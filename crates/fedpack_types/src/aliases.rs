//! `paths` and `baseUrl` of a tsconfig.json.

use indexmap::IndexMap;

use crate::paths;

/// Where a request that is no path may lead, by the settings of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aliases {
  /// The folder of `baseUrl`, absolute.
  pub base_url: Option<String>,
  /// `paths`: patterns with at most one `*`, and what they stand for, relative to [`Self::base`]. Of equal ones, the first counts.
  pub paths: IndexMap<String, Vec<String>>,
  /// The folder from which `paths` go out: `baseUrl`, or else that of the tsconfig.json which has them.
  pub base: String,
}

impl Aliases {
  /// The paths that TypeScript tries for a request, in its order and without extensions: those of the best pattern, an exact one or that
  /// with the longest text before its `*`, and what lies below `baseUrl`. None for a relative request.
  pub fn candidates(&self, request: &str) -> Vec<String> {
    if request.starts_with("./") || request.starts_with("../") || matches!(request, "." | "..") {
      return Vec::new();
    }
    let substituted = self.best(request).into_iter().flat_map(|(between, targets)| {
      targets.iter().filter_map(move |target| below(&self.base, &target.replacen('*', between, 1)))
    });
    let from_base = self.base_url.as_deref().and_then(|base| below(base, request));
    substituted.chain(from_base).collect()
  }

  /// What the `*` stands for, and the targets.
  fn best<'s>(&'s self, request: &'s str) -> Option<(&'s str, &'s [String])> {
    let matched = |pattern: &str| -> Option<(usize, &'s str)> {
      match pattern.split_once('*') {
        None => (pattern == request).then_some((usize::MAX, "")),
        Some((head, tail)) => request.strip_prefix(head)?.strip_suffix(tail).map(|between| (head.len(), between)),
      }
    };
    let mut best: Option<(usize, &str, &[String])> = None;
    for (pattern, targets) in &self.paths {
      if let Some((weight, between)) = matched(pattern)
        && best.is_none_or(|(most, ..)| weight > most)
      {
        best = Some((weight, between, targets));
      }
    }
    best.map(|(_, between, targets)| (between, targets))
  }
}

fn below(folder: &str, path: &str) -> Option<String> {
  if path.starts_with('/') { paths::normalize(path) } else { paths::normalize(&format!("{folder}/{path}")) }
}

#[cfg(test)]
mod tests {
  use super::Aliases;

  fn aliases(paths: &[(&str, &[&str])], base_url: Option<&str>) -> Aliases {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Aliases {
      base_url: base_url.map(ToOwned::to_owned),
      paths: paths.iter().map(|(pattern, targets)| ((*pattern).to_owned(), owned(targets))).collect(),
      base: "/p".to_owned(),
    }
  }

  #[test]
  fn tries_what_typescript_tries() {
    let some = aliases(
      &[
        ("*", &["types/*"]),
        ("@/*", &["src/*", "./generated/*"]),
        ("@/ui/*", &["../ui/src/*"]),
        ("@/exact", &["/elsewhere/a"]),
        ("~*.gen", &["gen/*"]),
      ],
      Some("/p/src"),
    );
    for (request, expected) in [
      ("@/a/b", &["/p/src/a/b", "/p/generated/a/b", "/p/src/@/a/b"][..]),
      ("@/ui/Button", &["/ui/src/Button", "/p/src/@/ui/Button"]),
      ("@/exact", &["/elsewhere/a", "/p/src/@/exact"]),
      ("~a.gen", &["/p/gen/a", "/p/src/~a.gen"]),
      ("react", &["/p/types/react", "/p/src/react"]),
      ("./a", &[]),
      ("../a", &[]),
      ("..", &[]),
    ] {
      assert_eq!(some.candidates(request), expected, "{request}");
    }
  }

  #[test]
  fn without_settings_there_is_nothing_to_try() {
    assert!(aliases(&[], None).candidates("react").is_empty());
    assert!(aliases(&[("@/*", &[])], None).candidates("@/a").is_empty());
  }

  #[test]
  fn an_alias_may_lead_out_of_the_project() {
    assert_eq!(aliases(&[("@lib/*", &["../../lib/*"])], None).candidates("@lib/a"), Vec::<String>::new());
    assert_eq!(aliases(&[("@lib/*", &["../lib/*"])], None).candidates("@lib/a"), ["/lib/a"]);
  }
}
