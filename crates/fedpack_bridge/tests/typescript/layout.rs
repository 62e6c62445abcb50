//! How a declaration is laid out.

/// Lays out what `ts-rs` writes as Biome would: a field a line, comments of one line on one line.
pub(crate) fn laid_out(docs: Option<&str>, declaration: &str) -> String {
  let declaration = declaration.replace('"', "'").replace("{ [key in string]: ", "Record<string, ");
  let mut lines = Vec::new();
  if let Some(docs) = docs {
    lines.extend(first_paragraph(docs));
  }
  let mut depth = 0_usize;
  // Each field stands on a line and ends with a comma; the end of the object stands behind the last one.
  let declaration = format!("export {declaration}").replace(", }", ",\n}");
  for line in declaration.lines().map(str::trim_end) {
    depth -= usize::from(line.starts_with('}'));
    let line = line.strip_suffix(',').map_or(line.to_owned(), |field| format!("{field};"));
    lines.push(format!("{}{}", "  ".repeat(depth), record_ends(&line)));
    depth += usize::from(line.ends_with('{'));
  }
  short_comments(&lines).join("\n").replace("`None`", "`null`") + "\n"
}

/// The comment without what follows its first paragraph, which is about Rust.
fn first_paragraph(docs: &str) -> Vec<String> {
  let text = docs.lines().take_while(|line| !matches!(line.trim(), "*" | "*/"));
  text.map(|line| line.replace("[`", "`").replace("`]", "`")).chain([" */".to_owned()]).collect()
}

/// A map from texts ends as a `Record` does.
fn record_ends(line: &str) -> String {
  if line.contains("Record<") { line.replace(" }", ">") } else { line.to_owned() }
}

/// `/** text */` where a comment has one line.
fn short_comments(lines: &[String]) -> Vec<String> {
  let mut short: Vec<String> = Vec::new();
  for line in lines {
    match short.as_slice() {
      [.., open, text] if line.trim() == "*/" && open.trim() == "/**" => {
        let text = text.trim().trim_start_matches("* ");
        let comment = format!("{open} {text} */");
        short.truncate(short.len() - 2);
        short.push(comment);
      }
      _ => short.push(line.clone()),
    }
  }
  short
}
