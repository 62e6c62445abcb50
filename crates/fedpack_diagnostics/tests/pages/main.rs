//! The pages in `docs/errors` and the registry say the same, and the registry says what the events say.

mod events;
mod generate;

use std::{collections::BTreeSet, fs};

use fedpack_diagnostics::Code;

use generate::{SECTIONS, UNWRITTEN, folder, index, page, pages};

#[test]
fn pages_and_index_are_as_generated() {
  for page in pages().unwrap() {
    assert_eq!(
      page.found.as_ref(),
      Some(&page.expected),
      "{}: run `cargo run -p fedpack_diagnostics --example pages`",
      page.name
    );
  }
}

#[test]
fn every_page_has_its_code() {
  let known: BTreeSet<_> = pages().unwrap().into_iter().map(|page| page.name).collect();
  for entry in fs::read_dir(folder()).unwrap() {
    let name = entry.unwrap().file_name().into_string().unwrap();
    assert!(known.contains(&name), "{name} is no page of a code");
  }
}

#[test]
fn every_page_is_written() {
  for code in Code::ALL {
    let text = fs::read_to_string(folder().join(format!("{code}.md"))).unwrap();
    assert_eq!(problem(&text), None, "{code}");
  }
}

/// Problems of a page: a part that is still to be written, a section, or code where there has to be some.
fn problem(text: &str) -> Option<String> {
  if text.contains(UNWRITTEN) {
    return Some("is a skeleton".to_owned());
  }
  let parts: Vec<(&str, &str)> = text.split("\n## ").skip(1).filter_map(|part| part.split_once('\n')).collect();
  if parts.iter().map(|part| part.0).ne(SECTIONS.map(|section| section.0)) {
    return Some("has other sections".to_owned());
  }
  let bare = parts.iter().find(|(title, body)| body.trim().is_empty() || *title == "Example" && !body.contains("```"));
  bare.map(|(title, _)| format!("says nothing under {title}"))
}

#[test]
fn a_new_code_gets_a_skeleton_and_a_skeleton_is_no_page() {
  let skeleton = page(Code::FallbackNotResolved, "");
  assert!(skeleton.starts_with(
    "# FED042: fallback of a shared module not found\n\nSeverity: warning or error.\n\n(to be written: what the code means"
  ));
  assert_eq!(page(Code::FallbackNotResolved, &skeleton), skeleton);
  assert_eq!(problem(&skeleton).unwrap(), "is a skeleton");
}

#[test]
fn a_page_keeps_its_body_and_gets_its_head() {
  let old = "# FED002: an old title\n\nSeverity: warning.\n\nText.\n\n# Code\n\nSeverity: of the text.\n";
  let new = "# FED002: unknown option\n\nSeverity: error.\n\nText.\n\n# Code\n\nSeverity: of the text.\n";
  assert_eq!(page(Code::UnknownOption, old), new);
  assert_eq!(page(Code::UnknownOption, new), new);
}

#[test]
fn the_index_keeps_what_stands_above_its_table() {
  let text = index("# Diagnostics\n\nText.\n\n| Code | Title |\n| --- | --- |\n| FED999 | gone |\n");
  assert!(text.starts_with("# Diagnostics\n\nText.\n\n| Code | Title | Severity |\n| --- | --- | --- |\n| [FED001]("));
  assert!(text.contains("\n| [FED009](FED009.md) | duplicate entry | warning |\n"));
  assert!(!text.contains("FED999"));
  assert_eq!(index(&text), text);
}

#[test]
fn a_page_without_an_example_is_none() {
  let page = |example: &str| {
    format!("# T\n\nText.\n\n## Why it matters\n\nIt does.\n\n## Example\n\n{example}\n\n## Fix\n\nFix.\n")
  };
  assert_eq!(problem(&page("```js\nx\n```")), None);
  assert_eq!(problem(&page("x")).unwrap(), "says nothing under Example");
  assert_eq!(problem("# T\n\n## Fix\n\nFix.\n").unwrap(), "has other sections");
}
