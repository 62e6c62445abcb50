//! The project's own declarations: files that no module imports, but whose `declare module` holds for all.

use crate::{files::Files, slashes::is_below, tsconfig::Tsconfig};

/// The most files that are looked at.
const MOST: usize = 10_000;

/// `.d.ts` files that the project includes, sorted.
pub(crate) fn ambient(tsconfig: &Tsconfig, files: &Files, leave_out: Option<&str>) -> Vec<String> {
  let mut found: Vec<String> = tsconfig.files.iter().filter(|file| file.ends_with(".d.ts")).cloned().collect();
  let is_output = |path: &str| {
    [tsconfig.out_dir.as_deref(), leave_out]
      .into_iter()
      .flatten()
      .any(|folder| path == folder || is_below(folder, path))
  };
  let mut open: Vec<String> = Vec::new();
  for path in &tsconfig.include {
    if files.is_folder(path) || path == "/" {
      open.push(path.trim_end_matches('/').to_owned());
    } else if path.ends_with(".d.ts") && files.is_file(path) {
      found.push(path.clone());
    }
  }
  let mut seen = 0;
  while let Some(at) = open.pop() {
    for (name, is_folder) in files.list(if at.is_empty() { "/" } else { &at }).iter().flat_map(|listing| listing.iter())
    {
      seen += 1;
      let path = format!("{at}/{name}");
      // TypeScript leaves these out as well.
      if name.starts_with('.') || name == "node_modules" || is_output(&path) {
        continue;
      }
      if *is_folder {
        open.push(path);
      } else if name.ends_with(".d.ts") {
        found.push(path);
      }
    }
    if seen > MOST {
      break;
    }
  }
  found.sort();
  found.dedup();
  found
}

#[cfg(test)]
mod tests {
  use super::ambient;
  use crate::{files::Files, test_support::Project, tsconfig::Tsconfig};

  #[test]
  fn are_those_that_the_project_includes() {
    let project = Project::of(&[
      (
        "tsconfig.json",
        r#"{ "compilerOptions": { "outDir": "src/out" }, "include": ["src", "env.d.ts", "types/**/*.d.ts"] }"#,
      ),
      ("env.d.ts", ""),
      ("other.d.ts", ""),
      ("src/a.ts", ""),
      ("src/svg.d.ts", ""),
      ("src/out/b.d.ts", ""),
      ("src/.cache/c.d.ts", ""),
      ("src/node_modules/d/d.d.ts", ""),
      ("types/deep/e.d.ts", ""),
      ("types/@mf-types/f.d.ts", ""),
    ]);
    let tsconfig = Tsconfig::read(&project.path("tsconfig.json"));
    let found = ambient(&tsconfig, &Files::default(), Some(&project.path("types/@mf-types")));
    assert_eq!(found, ["env.d.ts", "src/svg.d.ts", "types/deep/e.d.ts"].map(|file| project.path(file)));
  }
}
