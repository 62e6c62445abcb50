//! Package names in requests.

/// The package that a request like `react/jsx-runtime` or `@acme/ui/Button` belongs to, or `None` when the request names
/// no package (relative, absolute, empty, or a scope alone).
pub fn package_name(request: &str) -> Option<&str> {
  if request.starts_with(['.', '/', '\\']) || request.is_empty() {
    return None;
  }
  let mut slashes = request.char_indices().filter(|(_, c)| matches!(c, '/' | '\\')).map(|(at, _)| at);
  let end = if request.starts_with('@') {
    slashes.next()?;
    slashes.next()
  } else {
    slashes.next()
  };
  let name = request.get(..end.unwrap_or(request.len()))?;
  let bare = name.rsplit(['/', '\\']).next().unwrap_or_default();
  (!bare.is_empty() && !is_drive(name)).then_some(name)
}

fn is_drive(name: &str) -> bool {
  matches!(name.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
  use super::package_name;

  #[test]
  fn names_the_package_of_a_request() {
    let table = [
      ("react", Some("react")),
      ("react/", Some("react")),
      ("react/jsx-runtime", Some("react")),
      ("@acme/ui", Some("@acme/ui")),
      ("@acme/ui/Button/index.js", Some("@acme/ui")),
      ("@acme\\ui\\Button", Some("@acme\\ui")),
      ("@acme", None),
      ("@acme/", None),
      ("./react", None),
      ("/srv/react", None),
      ("C:\\react", None),
      ("", None),
    ];
    for (request, name) in table {
      assert_eq!(package_name(request), name, "{request}");
    }
  }
}
