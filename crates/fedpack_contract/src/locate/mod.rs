//! Where an import stands in a file as it was written.
//!
//! Bundlers know the position of an import in what the loaders made of a file; a user knows the file. It is read and parsed only
//! where there is something to say, with the parser that Rspack has as well. Types, comments and strings are no imports.

mod blocks;
mod matches;
mod syntax;

use fedpack_diagnostics::Position;

use self::{blocks::blocks, matches::Matches, syntax::parse};

/// A longer text is not a file that somebody wrote, and not worth its parsing.
const MAX_BYTES: usize = 4 << 20;

/// The position of an import: offsets in bytes, and what editors count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocatedImport {
  /// First byte of what is to be shown.
  pub start: usize,
  /// Byte behind it.
  pub end: usize,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

/// Finds the import of `request` in `text`, which is the content of `file`: JavaScript or TypeScript with or without JSX, or a
/// single-file component with such scripts in it.
///
/// The range that is shown is the nearest to the mistake: with `name`, where that name is imported, taken out of the
/// module, or read from its namespace; otherwise the request with its quotes. `None` where the file can't be parsed or has no
/// such import.
pub fn locate(file: &str, text: &str, request: &str, name: Option<&str>) -> Option<LocatedImport> {
  if text.len() > MAX_BYTES {
    return None;
  }
  let mut matches = Matches::new(request, name);
  for block in blocks(file, text) {
    if let Some(program) = parse(file, text, block) {
      matches.search(&program);
    }
  }
  let (start, end) = matches.best()?;
  found_at(text, start, end)
}

fn found_at(text: &str, start: usize, end: usize) -> Option<LocatedImport> {
  let Position { line, column } = Position::of(text, start)?;
  Some(LocatedImport { start, end, line, column })
}

#[cfg(test)]
mod tests {
  use super::locate;

  /// `line:column text` of what is found.
  fn found(file: &str, text: &str, name: Option<&str>) -> Option<String> {
    locate(file, text, "ui/X", name)
      .map(|found| format!("{}:{} {}", found.line, found.column, text.get(found.start..found.end).unwrap()))
  }

  #[test]
  fn finds_the_name_or_the_request() {
    let gone = Some("gone");
    let table = [
      ("import { a, gone } from 'ui/X';", gone, "1:13 gone"),
      ("import { gone as b } from \"ui/X\";", gone, "1:10 gone"),
      ("import { 'gone' as b } from \"ui/X\";", gone, "1:10 'gone'"),
      ("import {\n  agone,\n  gone,\n} from 'ui/X';", gone, "3:3 gone"),
      ("import Gone from 'ui/X';", Some("default"), "1:8 Gone"),
      ("import { default as A } from 'ui/X';", Some("default"), "1:10 default"),
      ("export { gone } from 'ui/X';", gone, "1:10 gone"),
      ("export { gone as other } from 'ui/X';", gone, "1:10 gone"),
      ("export * from 'ui/X';", gone, "1:15 'ui/X'"),
      ("import * as ns from 'ui/X';\nns.gone();", gone, "2:4 gone"),
      ("import * as ns from 'ui/X';\nns['gone']();", gone, "2:4 'gone'"),
      ("import * as ns from 'ui/X';\nexport const { a, gone: b } = ns;", gone, "2:19 gone"),
      ("import * as ns from 'ui/X';\nexport const e = <ns.gone />;", gone, "2:22 gone"),
      ("import * as ns from 'ui/X';\nother.gone();", gone, "1:21 'ui/X'"),
      ("const { gone } = await import('ui/X');", gone, "1:9 gone"),
      ("(await import('ui/X')).gone;", gone, "1:24 gone"),
      ("import('ui/X').then(({ gone }) => gone);", gone, "1:24 gone"),
      ("import('ui/X').then((ns) => ns.gone);", gone, "1:32 gone"),
      ("const ns = require('ui/X'); ns.gone", gone, "1:32 gone"),
      ("require('ui/X').gone", gone, "1:17 gone"),
      ("import * as ns from 'ui/X';\nfunction f() {\n  const { a: b, gone } = require('ui/X');\n}", gone, "3:17 gone"),
      ("if (gone) { x = 1 } import('ui/X');", gone, "1:28 'ui/X'"),
      ("const x = require( 'ui/X' );", None, "1:20 'ui/X'"),
      ("runtime.loadRemote('ui/X');", None, "1:20 'ui/X'"),
      ("import(/* webpackChunkName: \"x\" */ `ui/X`)", None, "1:36 `ui/X`"),
      ("import 'ui/X';", None, "1:8 'ui/X'"),
      ("import {} from 'ui/X';", None, "1:16 'ui/X'"),
      ("// import { gone } from 'ui/X'\nimport 'ui/X';", gone, "2:8 'ui/X'"),
      ("import { a } from 'ui/X';\nimport { gone } from 'ui/X';", gone, "2:10 gone"),
      ("const s = 'ui/X'; import 'ui/X'", None, "1:26 'ui/X'"),
      ("const e = '😀'; import 'ui/X'", None, "1:24 'ui/X'"),
      ("#!/usr/bin/env node\nimport 'ui/X'", None, "2:8 'ui/X'"),
    ];
    for file in ["a.js", "a.tsx"] {
      for (text, name, expected) in table {
        assert_eq!(found(file, text, name).as_deref(), Some(expected), "{file}: {text}");
      }
    }
  }

  #[test]
  fn types_comments_and_strings_are_no_imports() {
    let types = "import type { P } from 'ui/X'\nimport * as all from 'ui/X'\nall.nope";
    let mixed = "/* import { nope } from 'ui/X' */\nconst s = \"import 'ui/X'\"\nexport type { nope } from 'ui/X'\n\
                 import { type nope } from 'ui/X'\ntype T = typeof import('ui/X')\nimport { nope as n } from 'ui/X'";
    let table = [
      ("a.ts", types, Some("nope"), "3:5 nope"),
      ("a.ts", types, None, "2:22 'ui/X'"),
      ("a.tsx", mixed, Some("nope"), "6:10 nope"),
      ("a.mts", "const x = <string>y;\nimport 'ui/X'", None, "2:8 'ui/X'"),
      ("a.cts", "import type T = require('ui/X');\nimport x = require('ui/X');", None, "2:20 'ui/X'"),
      ("a.ts", "@deco class A { accessor x = 1 }\nenum E { A }\nimport 'ui/X'", None, "3:8 'ui/X'"),
    ];
    for (file, text, name, expected) in table {
      assert_eq!(found(file, text, name).as_deref(), Some(expected), "{file}: {text}");
    }
  }

  #[test]
  fn reads_the_scripts_of_single_file_components() {
    let text = "<template>\n  <!-- import 'ui/X' -->\n</template>\n<script lang=\"ts\">\nimport { gone } from 'ui/X'\n\
                </script>\n<script setup lang=\"ts\">const a = b as C;\nimport 'ui/X'</script>";
    assert_eq!(found("a.vue", text, Some("gone")).as_deref(), Some("5:10 gone"));
    assert_eq!(found("a.svelte", text, Some("other")).as_deref(), Some("5:22 'ui/X'"));
  }

  #[test]
  fn finds_nothing_where_there_is_no_import() {
    for text in
      ["", "const s = 'ui/X';", "import 'ui/XY';", "reimport('ui/X')", "import `ui/X'", " * from 'ui/X'", "<script"]
    {
      for file in ["a.ts", "a.vue", "a.css", ""] {
        assert_eq!(found(file, text, None), None, "{file}: {text}");
      }
    }
  }
}
