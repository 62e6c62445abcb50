//! Where an import stands in a file as it was written.
//!
//! Bundlers know the place of an import in what the loaders made of a file; a user knows the file. The text is searched
//! rather than parsed: it may be TypeScript, JSX or a single-file component, and it is read only where there is something to
//! say.

/// The place of an import: offsets in bytes, and what editors count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
  /// First byte of what is to be shown.
  pub start: usize,
  /// Byte behind it.
  pub end: usize,
  /// From 1.
  pub line: u32,
  /// From 1, in UTF-16 units.
  pub column: u32,
}

/// Finds the import of `request` in `text`: the name that is imported, where `name` is given and stands in the import's braces, or
/// in those that take the module apart; otherwise the request with its quotes. Of several imports of one request, the one with the name.
pub fn locate(text: &str, request: &str, name: Option<&str>) -> Option<Found> {
  let mut first = None;
  for (start, end) in quoted(text, request) {
    let Some(head) = text.get(..start).filter(|head| leads_to_request(head)) else { continue };
    if let Some(found) = name.and_then(|name| imported_name(head, name).or_else(|| taken_name(head, name))) {
      return found_at(text, found.0, found.1);
    }
    first.get_or_insert((start, end));
  }
  first.and_then(|(start, end)| found_at(text, start, end))
}

/// The spans of `request` between quotes of one kind.
fn quoted<'a>(text: &'a str, request: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
  text.match_indices(request).filter_map(move |(at, _)| {
    let before = text.get(..at)?.chars().next_back().filter(|quote| matches!(quote, '\'' | '"' | '`'))?;
    let end = at + request.len();
    text.get(end..)?.starts_with(before).then_some((at - before.len_utf8(), end + before.len_utf8()))
  })
}

/// Whether what stands before a string makes it the request of an import, outside of a comment.
fn leads_to_request(head: &str) -> bool {
  let line = head.rsplit('\n').next().unwrap_or(head).trim_start();
  if line.starts_with("//") || line.starts_with('*') || line.starts_with("/*") && !line.contains("*/") {
    return false;
  }
  let head = without_comment(head.trim_end());
  let called = head.strip_suffix('(').map(str::trim_end);
  match called {
    Some(callee) => ["import", "require", "loadRemote"].iter().any(|word| ends_with_word(callee, word)),
    None => ["from", "import"].iter().any(|word| ends_with_word(head, word)),
  }
}

/// Without a block comment at the end, as bundlers' hints in `import(/* … */ 'x')` are.
fn without_comment(head: &str) -> &str {
  let inner = head.strip_suffix("*/").and_then(|inner| inner.rfind("/*"));
  inner.and_then(|at| head.get(..at)).map_or(head, str::trim_end)
}

fn ends_with_word(text: &str, word: &str) -> bool {
  let before = text.strip_suffix(word);
  before.is_some_and(|before| !before.ends_with(is_word))
}

/// The name between the braces in front of `from`, or the default import's own name.
fn imported_name(head: &str, name: &str) -> Option<(usize, usize)> {
  let from = head.trim_end().strip_suffix("from")?;
  let clause_at = [from.rfind("import"), from.rfind("export")].into_iter().flatten().max()?;
  let clause = from.get(clause_at + "import".len()..)?;
  let offset = clause_at + "import".len();
  if name == "default" && !clause.contains("default") {
    let local = clause.trim_start();
    let start = offset + clause.len() - local.len();
    let length = local.find(|char: char| !is_word(char)).unwrap_or(local.len());
    return (length > 0).then_some((start, start + length));
  }
  word_in(clause, name).map(|(start, end)| (offset + start, offset + end))
}

/// The name in `const { name } = await import(`, or the same with `require(`.
fn taken_name(head: &str, name: &str) -> Option<(usize, usize)> {
  let statement_at = head.rfind(';').map_or(0, |at| at + 1);
  let open = head.get(statement_at..)?.rfind('{')? + statement_at;
  let close = head.get(open..)?.rfind('}')? + open;
  // Between the braces and the call stands nothing but `=` and words.
  let between = head.get(close + 1..)?.trim_start().strip_prefix('=')?;
  if between.contains(['{', '=', ',']) {
    return None;
  }
  word_in(head.get(open..close)?, name).map(|(start, end)| (open + start, open + end))
}

/// Where a word stands in a text.
fn word_in(text: &str, word: &str) -> Option<(usize, usize)> {
  text.match_indices(word).map(|(at, _)| (at, at + word.len())).find(|(start, end)| {
    let before = text.get(..*start).and_then(|before| before.chars().next_back());
    let after = text.get(*end..).and_then(|after| after.chars().next());
    !before.is_some_and(is_word) && !after.is_some_and(is_word)
  })
}

fn is_word(char: char) -> bool {
  char.is_alphanumeric() || matches!(char, '_' | '$')
}

fn found_at(text: &str, start: usize, end: usize) -> Option<Found> {
  let head = text.get(..start)?;
  let line = u32::try_from(head.matches('\n').count()).ok()? + 1;
  let column = head.rsplit('\n').next()?.encode_utf16().count();
  Some(Found { start, end, line, column: u32::try_from(column).ok()? + 1 })
}

#[cfg(test)]
mod tests {
  use super::locate;

  /// `line:column text` of what is found.
  fn found(text: &str, request: &str, name: Option<&str>) -> Option<String> {
    locate(text, request, name)
      .map(|found| format!("{}:{} {}", found.line, found.column, text.get(found.start..found.end).unwrap()))
  }

  #[test]
  fn finds_the_name_or_the_request() {
    let table = [
      ("import { a, gone } from 'ui/X';", Some("gone"), "1:13 gone"),
      ("import { gone as b } from \"ui/X\";", Some("gone"), "1:10 gone"),
      ("import {\n  agone,\n  gone,\n} from 'ui/X';", Some("gone"), "3:3 gone"),
      ("import Gone from 'ui/X';", Some("default"), "1:8 Gone"),
      ("import { default as A } from 'ui/X';", Some("default"), "1:10 default"),
      ("export { gone } from 'ui/X';", Some("gone"), "1:10 gone"),
      ("import * as ns from 'ui/X';\nns.gone();", Some("gone"), "1:21 'ui/X'"),
      ("const { gone } = await import('ui/X');", Some("gone"), "1:9 gone"),
      (
        "import * as ns from 'ui/X';\nfunction f() {\n  const { a: b, gone } = require('ui/X');\n}",
        Some("gone"),
        "3:17 gone",
      ),
      ("if (gone) { x = 1 } import('ui/X');", Some("gone"), "1:28 'ui/X'"),
      ("const x = require( 'ui/X' );", None, "1:20 'ui/X'"),
      ("import(/* webpackChunkName: \"x\" */ `ui/X`)", None, "1:36 `ui/X`"),
      ("import 'ui/X';", None, "1:8 'ui/X'"),
      ("// import { gone } from 'ui/X'\nimport 'ui/X';", Some("gone"), "2:8 'ui/X'"),
      ("import { a } from 'ui/X';\nimport { gone } from 'ui/X';", Some("gone"), "2:10 gone"),
      ("const s = 'ui/X'; import 'ui/X'", None, "1:26 'ui/X'"),
      ("const e = '😀'; import 'ui/X'", None, "1:24 'ui/X'"),
      ("<script lang=\"ts\">\nimport { gone } from 'ui/X'\n</script>", Some("gone"), "2:10 gone"),
    ];
    for (text, name, expected) in table {
      assert_eq!(found(text, "ui/X", name).as_deref(), Some(expected), "{text}");
    }
  }

  #[test]
  fn finds_nothing_where_there_is_no_import() {
    for text in ["", "const s = 'ui/X';", "import 'ui/XY';", "reimport('ui/X')", "import `ui/X'", " * from 'ui/X'"] {
      assert_eq!(found(text, "ui/X", None), None, "{text}");
    }
  }
}
