//! Paths of files that are written: they stay inside of the output folder.

use fedpack_diagnostics::event::OutsideOutput;

use crate::raw::{Field, Report, shorten};

/// A relative path with forward slashes that does not leave the output folder.
pub(super) fn read(field: &Field<'_>, report: &mut Report) -> Option<String> {
  let path = field.string(report)?;
  let drive = path.as_bytes().get(1) == Some(&b':');
  let up = path.split(['/', '\\']).any(|part| part == "..");
  if drive || up || path.starts_with(['/', '\\']) {
    report.add(OutsideOutput { place: field.place(), path: shorten(path) });
    return None;
  }
  Some(path.replace('\\', "/"))
}

#[cfg(test)]
mod tests {
  use super::super::test_support::{Found, clean, diagnose, options};
  use serde_json::json;

  #[test]
  fn inside() {
    for filename in ["remoteEntry.js", "static/js/[name].[contenthash].js", "a..b.js", "remoteEntry.js?v=1"] {
      clean(options("filename", json!(filename)));
    }
  }

  #[test]
  fn outside() {
    for filename in
      ["/srv/remoteEntry.js", "../remoteEntry.js", "static/../../a.js", "C:\\a.js", "\\\\host\\a.js", "..\\a.js"]
    {
      let message = format!("`{filename}` is outside the output folder");
      let found = Found { code: "FED014", place: "filename", message: &message, ..Found::error() };
      diagnose(options("filename", json!(filename)), &[found]);
    }
  }
}
