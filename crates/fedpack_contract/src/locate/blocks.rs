//! The parts of a file that are scripts.

use std::ops::Range;

const OPEN: &str = "<script";
const CLOSE: &str = "</script";

/// Extensions of files that are a script as a whole.
const SCRIPTS: [&str; 8] = ["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"];

/// The scripts of a file, as ranges of bytes: the file itself, or what stands between the `<script>` tags of a component.
pub(super) fn blocks(file: &str, text: &str) -> Vec<Range<usize>> {
  let is_script = SCRIPTS.contains(&extension(file));
  if !is_script && text.contains(OPEN) { script_tags(text) } else { std::iter::once(0..text.len()).collect() }
}

/// The extension of a file, without a query.
pub(super) fn extension(file: &str) -> &str {
  let path = file.split(['?', '#']).next().unwrap_or(file);
  path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn script_tags(text: &str) -> Vec<Range<usize>> {
  let mut found = Vec::new();
  let mut at = 0;
  while let Some(tag) = next(text, at, OPEN) {
    let Some(start) = next(text, tag, ">").map(|end| end + 1) else { break };
    let end = next(text, start, CLOSE).unwrap_or(text.len());
    found.push(start..end);
    at = end;
  }
  found
}

fn next(text: &str, from: usize, part: &str) -> Option<usize> {
  Some(text.get(from..)?.find(part)? + from)
}

#[cfg(test)]
mod tests {
  use super::blocks;

  #[test]
  fn a_script_is_one_block_and_a_component_those_of_its_tags() {
    let two = "<script setup lang=\"ts\">a</script>\n<template/>\n<script>b</script>";
    let table: [(&str, &str, &[&str]); 6] = [
      ("a.tsx", "const a = '<script>';", &["const a = '<script>';"]),
      ("a.mjs?v=1.vue", "a", &["a"]),
      ("a.vue", two, &["a", "b"]),
      ("a.vue", "<script>a", &["a"]),
      ("a.vue", "<script lang=", &[]),
      ("a.svelte", "no tag", &["no tag"]),
    ];
    for (file, text, expected) in table {
      let found: Vec<&str> = blocks(file, text).into_iter().filter_map(|block| text.get(block)).collect();
      assert_eq!(found, expected, "{file}: {text}");
    }
  }
}
