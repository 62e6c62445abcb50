//! From the entries to the text of a lock file.
//!
//! Laid out here and not by the TOML library: an entry stands on few lines, and a list of several on a line each, so that two
//! changes of different things merge.

use std::collections::BTreeSet;

use fedpack_manifest::{Contract, ExposePromise, PromisedEntry, SharedPromise};

use super::{Lock, Locked, VERSION};

const HEAD: &str =
  "# What the remotes of this build promised when it was last looked at. Written by fedpack; commit it.\n";

impl Lock {
  /// The text of the lock file. The same entries in another order give the same text.
  pub fn write(&self) -> String {
    let mut sorted: Vec<&Locked> = self.remotes.iter().collect();
    sorted.sort_by_key(|locked| (&locked.alias, &locked.manifest));
    let mut text = Text(format!("{HEAD}version = {VERSION}\n"));
    for locked in sorted {
      text.remote(locked);
    }
    text.0
  }
}

struct Text(String);

impl Text {
  fn remote(&mut self, Locked { alias, manifest, contract }: &Locked) {
    self.head("remote");
    self.line("alias", &quoted(alias));
    self.line("name", &quoted(&contract.name));
    // Nearly always the name; where nobody says, that is what consumers look for.
    if !contract.global_name.is_empty() && contract.global_name != contract.name {
      self.line("globalName", &quoted(&contract.global_name));
    }
    self.line("manifest", &quoted(manifest));
    if let Some(schema) = contract.schema {
      // TOML has no larger numbers.
      self.line("schema", &i64::try_from(schema).unwrap_or(i64::MAX).to_string());
    }
    self.text("release", contract.release.as_ref());
    self.scopes(contract.share_scope.as_ref());
    self.text("publicPath", contract.public_path.as_ref());
    self.text("crossOrigin", contract.cross_origin.as_ref());
    if let Some(entry) = &contract.entry {
      self.line("entry", &entry_of(entry));
    }
    for (key, promised) in &contract.exposes {
      self.expose(key, promised);
    }
    for row in shared_rows(contract) {
      self.shared(row, contract);
    }
  }

  fn expose(&mut self, key: &str, promised: &ExposePromise) {
    self.head("remote.expose");
    self.line("key", &quoted(key));
    self.line("complete", &promised.complete.to_string());
    self.line("exports", &list(promised.exports.iter().collect()));
    self.text("types", promised.types.as_ref());
    self.files("js", &promised.js);
    self.files("css", &promised.css);
  }

  fn shared(&mut self, row: &SharedPromise, contract: &Contract) {
    self.head("remote.shared");
    self.line("key", &quoted(&row.key));
    self.text("version", row.version.as_ref());
    if row.needs_provider {
      self.line("needsProvider", "true");
    }
    self.text("requiredVersion", row.required_version.as_ref());
    self.line("singleton", &row.singleton.to_string());
    self.line("eager", &row.eager.to_string());
    if row.share_scope != contract.share_scope {
      self.scopes(row.share_scope.as_ref());
    }
  }

  fn scopes(&mut self, scopes: Option<&Vec<String>>) {
    if let Some(scopes) = scopes {
      self.line("shareScope", &list(scopes.iter().collect()));
    }
  }

  fn files(&mut self, key: &str, files: &[String]) {
    if !files.is_empty() {
      self.line(key, &list(files.iter().collect()));
    }
  }

  fn text(&mut self, key: &str, value: Option<&String>) {
    if let Some(value) = value {
      self.line(key, &quoted(value));
    }
  }

  fn line(&mut self, key: &str, value: &str) {
    self.0.extend([key, " = ", value, "\n"]);
  }

  fn head(&mut self, table: &str) {
    self.0.extend(["\n[[", table, "]]\n"]);
  }
}

/// Without who asks, which the lock does not hold, rows may be the same.
fn shared_rows(contract: &Contract) -> Vec<&SharedPromise> {
  let mut rows: Vec<&SharedPromise> = contract.shared.iter().collect();
  rows.sort();
  rows.dedup_by(|a, b| {
    SharedPromise { required_by: Vec::new(), ..a.clone() } == SharedPromise { required_by: Vec::new(), ..b.clone() }
  });
  rows
}

fn entry_of(entry: &PromisedEntry) -> String {
  let integrity = entry.integrity.as_ref().map(|hash| format!(", integrity = {}", quoted(hash))).unwrap_or_default();
  format!("{{ file = {}, type = {}{integrity} }}", quoted(&entry.file), quoted(&entry.kind))
}

fn list(items: BTreeSet<&String>) -> String {
  match items.first() {
    None => "[]".to_owned(),
    Some(only) if items.len() == 1 => format!("[{}]", quoted(only)),
    Some(_) => format!("[\n{}]", items.iter().map(|item| format!("  {},\n", quoted(item))).collect::<String>()),
  }
}

/// A basic string of TOML. Its escapes are those of JSON, which leaves DEL as it is.
fn quoted(text: &str) -> String {
  serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}
