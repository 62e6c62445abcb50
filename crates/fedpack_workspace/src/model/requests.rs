//! Requests of remotes: `alias/Module`.

/// The request of an expose: `mfe_x` and `./App` make `mfe_x/App`, `mfe_x` and `.` make `mfe_x`.
pub(crate) fn request_of(container: &str, expose: &str) -> String {
  match expose.strip_prefix("./") {
    Some(rest) => format!("{container}/{rest}"),
    None => container.to_owned(),
  }
}

/// Splits a request behind the longest first part that is `known`, and gives the key of the expose with it.
pub(super) fn split<'a, T>(request: &'a str, known: impl Fn(&'a str) -> Option<T>) -> Option<(T, String)> {
  if let Some(found) = known(request) {
    return Some((found, ".".to_owned()));
  }
  request.rmatch_indices('/').find_map(|(at, _)| {
    let (scope, rest) = request.split_at(at);
    known(scope).map(|found| (found, format!(".{rest}")))
  })
}

#[cfg(test)]
mod tests {
  use super::{request_of, split};

  #[test]
  fn the_longest_known_part_is_the_remote() {
    let known = ["ui", "@acme/ui", "ui/deep"];
    let found = |request| split(request, |part| known.iter().find(|known| **known == part));
    let table = [
      ("ui", Some((&"ui", ".")), "ui"),
      ("ui/App", Some((&"ui", "./App")), "ui/App"),
      ("ui/a/b", Some((&"ui", "./a/b")), "ui/a/b"),
      ("ui/deep/b", Some((&"ui/deep", "./b")), "ui/deep/b"),
      ("@acme/ui/b", Some((&"@acme/ui", "./b")), "@acme/ui/b"),
      ("uix/b", None, ""),
      ("@acme/b", None, ""),
      ("", None, ""),
    ];
    for (request, expected, again) in table {
      let found = found(request);
      assert_eq!(found.as_ref().map(|(alias, key)| (*alias, key.as_str())), expected, "{request}");
      if let Some((alias, key)) = found {
        assert_eq!(request_of(alias, &key), again);
      }
    }
  }
}
