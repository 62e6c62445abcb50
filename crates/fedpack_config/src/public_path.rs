//! Public paths.

/// Whether a browser completes a public path by the URL of the page: whether neither a scheme nor a host is in it.
pub fn is_relative_to_page(public_path: &str) -> bool {
  !public_path.starts_with("//") && !has_scheme(public_path)
}

/// Whether a container of a library type can find its files by its own URL (`auto`): not where a loader evaluates it some time after
/// its script has run.
pub fn knows_its_url(library_type: &str) -> bool {
  !matches!(library_type, "amd" | "amd-require" | "system")
}

fn has_scheme(url: &str) -> bool {
  let Some((scheme, _)) = url.split_once(':') else { return false };
  scheme.starts_with(|c: char| c.is_ascii_alphabetic())
    && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

#[cfg(test)]
mod tests {
  use super::{is_relative_to_page, knows_its_url};

  #[test]
  fn paths_are_relative_to_the_page() {
    for path in ["", "/", "./", "./x/", "../", "assets/", "/assets/", "/a:b/", ":8080/", "1http://a/", "/[fullhash]/"] {
      assert!(is_relative_to_page(path), "{path:?}");
    }
  }

  #[test]
  fn urls_are_not() {
    for url in [
      "https://cdn.example/",
      "HTTP://localhost:3001/",
      "//cdn.example/",
      "chrome-extension://abc/",
      "file:///app/",
      "https://cdn.example/[fullhash]/",
    ] {
      assert!(!is_relative_to_page(url), "{url:?}");
    }
  }

  #[test]
  fn loaders_keep_containers_from_their_url() {
    for library_type in ["amd", "amd-require", "system"] {
      assert!(!knows_its_url(library_type), "{library_type}");
    }
    for library_type in ["var", "window", "umd", "jsonp", "module"] {
      assert!(knows_its_url(library_type), "{library_type}");
    }
  }
}
