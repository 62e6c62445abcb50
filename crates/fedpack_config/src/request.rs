//! The one classifier of requests.

/// The kinds of requests. Rules as webpack's `ConsumeSharedPlugin` and `ProvideSharedPlugin` have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RequestKind {
  /// `./x`, `../x`, `.` or `..`: resolved from the compiler's context.
  Relative,
  /// `/x`, `C:\x`, `C:/x`, `\\server\x`, or `\x` on the drive of the moment: compared with resolved paths.
  Absolute,
  /// A package request that ends with `/`: matches every request below it.
  Prefix,
  /// Any other: compared with the request as written.
  Package,
}

/// Classifies a request as written in `shared`.
pub fn classify(request: &str) -> RequestKind {
  if is_relative(request) {
    RequestKind::Relative
  } else if is_absolute(request) {
    RequestKind::Absolute
  } else if request.ends_with('/') {
    RequestKind::Prefix
  } else {
    RequestKind::Package
  }
}

/// Whether a request names a file, and not a package.
pub fn is_file(request: &str) -> bool {
  matches!(classify(request), RequestKind::Relative | RequestKind::Absolute)
}

fn is_relative(request: &str) -> bool {
  let rest = request.strip_prefix("..").or_else(|| request.strip_prefix('.'));
  rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '\\']))
}

fn is_absolute(request: &str) -> bool {
  let drive = matches!(request.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
  drive || request.starts_with(['/', '\\'])
}

#[cfg(test)]
mod tests {
  use super::{RequestKind::*, classify};

  #[test]
  fn classifies_requests() {
    let table = [
      ("./a", Relative),
      ("../a/", Relative),
      (".", Relative),
      ("..", Relative),
      (".\\a", Relative),
      ("/srv/a", Absolute),
      ("C:\\a", Absolute),
      ("c:/a", Absolute),
      (r"C:\app\node_modules\react\index.js", Absolute),
      (r"C:/app\node_modules/react/", Absolute),
      (r"\\server\share\a", Absolute),
      (r"\\?\C:\a", Absolute),
      (r"\a", Absolute),
      (r"..\a", Relative),
      (r"..\..\a/", Relative),
      ("C:", Package),
      ("C:a", Package),
      (r"lib\", Package),
      ("lodash/", Prefix),
      ("@acme/ui/", Prefix),
      ("react", Package),
      ("react/jsx-runtime", Package),
      (".hidden", Package),
      ("..up", Package),
      ("1:/a", Package),
    ];
    for (request, kind) in table {
      assert_eq!(classify(request), kind, "{request}");
    }
  }
}
