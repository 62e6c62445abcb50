//! Package names in requests and paths.

use std::borrow::Cow;

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

/// The part of a request below its package: empty, or beginning with `/`. Empty too when the request names no package.
pub fn subpath_of(request: &str) -> &str {
  package_name(request).and_then(|name| request.get(name.len()..)).unwrap_or_default()
}

/// The package that a file lies in by its path alone: what stands behind the last `node_modules`. `None` outside of any.
pub fn package_in_path(path: &str) -> Option<Cow<'_, str>> {
  let rests = path.rmatch_indices("node_modules").filter_map(|(at, found)| path.get(at + found.len()..));
  let name = rests.filter_map(|rest| rest.strip_prefix(['/', '\\'])).find_map(package_name)?;
  Some(if name.contains('\\') { Cow::Owned(name.replace('\\', "/")) } else { Cow::Borrowed(name) })
}

fn is_drive(name: &str) -> bool {
  matches!(name.as_bytes(), [letter, b':'] if letter.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
  use super::{package_in_path, package_name, subpath_of};

  #[test]
  fn names_the_package_of_a_path() {
    let table = [
      ("/app/node_modules/react/index.js", Some("react")),
      ("/app/node_modules/@acme/ui/index.js", Some("@acme/ui")),
      (r"C:\app\node_modules\@acme\ui\index.js", Some("@acme/ui")),
      ("/app/node_modules/.pnpm/react@19.0.0/node_modules/react/index.js", Some("react")),
      ("/app/node_modules/react/my_node_modules.js", Some("react")),
      ("/app/src/react/index.js", None),
      ("/app/node_modules", None),
    ];
    for (path, name) in table {
      assert_eq!(package_in_path(path).as_deref(), name, "{path}");
    }
  }

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
      (r"C:\react", None),
      ("C:/react", None),
      (r"c:\app\node_modules\react\index.js", None),
      (r"\\server\share\react", None),
      (r"\\?\C:\react", None),
      (r".\react", None),
      (r"..\react", None),
      ("", None),
    ];
    for (request, name) in table {
      assert_eq!(package_name(request), name, "{request}");
    }
  }

  #[test]
  fn names_what_lies_below_the_package() {
    for (request, subpath) in
      [("react", ""), ("react/", "/"), ("react/jsx-runtime", "/jsx-runtime"), ("@a/b/c/d", "/c/d"), ("./a/b", "")]
    {
      assert_eq!(subpath_of(request), subpath, "{request}");
    }
  }
}
