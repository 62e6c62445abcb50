//! What comes out of entries: how much, and which files.

use std::io::Read;

use zip::read::ZipFile;

use super::{limits::UnpackLimits, refused::Refused};
use crate::paths;

/// A shorter file may be packed as tightly as it likes: it is no bomb.
const SMALL: u64 = 64 << 10;

/// What may still come out of an archive.
pub(super) struct Budget<'l> {
  limits: &'l UnpackLimits,
  left: u64,
}

impl<'l> Budget<'l> {
  pub(super) fn new(limits: &'l UnpackLimits) -> Self {
    Self { limits, left: limits.total }
  }

  /// Reads a file, and stops at the first byte too many.
  pub(super) fn read<R: Read>(&mut self, entry: ZipFile<'_, R>, name: &str) -> Result<Vec<u8>, Refused> {
    let UnpackLimits { file, total, ratio, .. } = *self.limits;
    let by_ratio = entry.compressed_size().saturating_mul(ratio).max(SMALL);
    let most = file.min(self.left).min(by_ratio);
    let mut content = Vec::new();
    let told = entry.size();
    entry.take(most.saturating_add(1)).read_to_end(&mut content).map_err(Refused::broken)?;
    let length = content.len() as u64;
    if length > most {
      return Err(match most {
        most if most == file => Refused::File { name: name.to_owned(), limit: file },
        most if most == by_ratio => Refused::Ratio { name: name.to_owned(), limit: ratio },
        _ => Refused::Total { limit: total },
      });
    }
    if length != told {
      return Err(Refused::Broken(format!("`{name}` has another length than the archive tells")));
    }
    self.left -= length;
    Ok(content)
  }
}

/// Whether a file is one of types: a declaration, or JSON that is data or says where a package has its types.
///
/// The folder lies in the host's project, where linters and editors look for settings, and run the code that these name.
pub(super) fn is_kept(name: &str) -> bool {
  let file = name.rsplit('/').next().unwrap_or(name);
  let settings = file.starts_with("tsconfig") || file.starts_with("jsconfig");
  !hidden(name) && (paths::is_declaration(file) || (file.ends_with(".json") && !settings))
}

/// Whether a file or a folder above it is hidden. Packages may lie in `.pnpm`.
pub(crate) fn hidden(name: &str) -> bool {
  name.split('/').any(|part| part.starts_with('.') && part != ".pnpm")
}

#[cfg(test)]
mod tests {
  use super::is_kept;

  #[test]
  fn keeps_files_of_types() {
    for name in [
      "Button.d.ts",
      "compiled-types/src/a.d.mts",
      "a.d.cts",
      "a.module.css.d.ts",
      "a.d.css.ts",
      "compiled-types/src/data.json",
      "node_modules/csstype/package.json",
      "compiled-types/App.vue.d.ts",
    ] {
      assert!(is_kept(name), "{name}");
    }
    for name in [
      "a.js",
      "a.ts",
      ".eslintrc.json",
      "a/.eslintrc.js",
      "tsconfig.json",
      "a/tsconfig.build.json",
      "jsconfig.json",
      ".vscode/settings.json",
      "a/.git/config.d.ts",
      "eslint.config.mjs",
      "a.node",
      "README.md",
      "d.ts",
    ] {
      assert!(!is_kept(name), "{name}");
    }
  }
}
