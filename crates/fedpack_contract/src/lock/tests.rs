//! The form of a lock file, and that it loses nothing.

use fedpack_manifest::{Contract, ExposePromise, PromisedEntry, SharedPromise};

use super::{Lock, LockError, Locked};

const TEXT: &str = r#"# What the remotes of this build promised when it was last looked at. Written by fedpack; commit it.
version = 1

[[remote]]
alias = "mfe_dashboard"
name = "mfe_dashboard"
manifest = "https://cdn.example/mf-manifest.json"
schema = 1
release = "sha256-x"
shareScope = ["default"]
publicPath = "https://cdn.example/"
crossOrigin = "anonymous"
entry = { file = "static/remoteEntry.js", type = "global", integrity = "sha384-y" }

[[remote.expose]]
key = "./App"
complete = true
exports = [
  "default",
  "title",
]
js = [
  "static/App.3b2.js",
  "static/lib.1c5.js",
]
css = ["static/App.3b2.css"]

[[remote.expose]]
key = "./Legacy"
complete = false
exports = []

[[remote.shared]]
key = "react"
version = "19.3.1"
requiredVersion = "^19.0.0"
singleton = true
eager = false

[[remote]]
alias = "ui"
name = "ui"
globalName = "ui_global"
manifest = "../ui/mf-manifest.json"
"#;

fn dashboard() -> Locked {
  let react = SharedPromise {
    key: "react".into(),
    version: Some("19.3.1".into()),
    required_version: Some("^19.0.0".into()),
    singleton: true,
    ..SharedPromise::default()
  };
  let app = ExposePromise {
    exports: vec!["default".into(), "title".into()],
    complete: true,
    types: None,
    js: vec!["static/App.3b2.js".into(), "static/lib.1c5.js".into()],
    css: vec!["static/App.3b2.css".into()],
  };
  let contract = Contract {
    name: "mfe_dashboard".into(),
    global_name: "mfe_dashboard".into(),
    schema: Some(1),
    release: Some("sha256-x".into()),
    share_scope: Some(vec!["default".into()]),
    public_path: Some("https://cdn.example/".into()),
    cross_origin: Some("anonymous".into()),
    entry: Some(PromisedEntry {
      file: "static/remoteEntry.js".into(),
      kind: "global".into(),
      integrity: Some("sha384-y".into()),
    }),
    exposes: [("./App".to_owned(), app), ("./Legacy".to_owned(), ExposePromise::default())].into(),
    shared: vec![react],
    ..Contract::default()
  };
  Locked { alias: "mfe_dashboard".into(), manifest: "https://cdn.example/mf-manifest.json".into(), contract }
}

fn ui(manifest: &str) -> Locked {
  let contract = Contract { name: "ui".into(), global_name: "ui_global".into(), ..Contract::default() };
  Locked { alias: "ui".into(), manifest: manifest.into(), contract }
}

#[test]
fn is_written_and_read_back() {
  let lock = Lock { remotes: vec![ui("../ui/mf-manifest.json"), dashboard()] };
  assert_eq!(lock.write(), TEXT);
  let read = Lock::read(TEXT).unwrap();
  assert_eq!(read.remotes, [dashboard(), ui("../ui/mf-manifest.json")]);
  assert_eq!(read.write(), TEXT);
}

#[test]
fn the_order_of_the_entries_in_the_text_decides_nothing() {
  let (head, rest) = TEXT.split_once("[[remote]]").unwrap();
  let (first, second) = rest.split_once("[[remote]]").unwrap();
  let swapped = format!("{head}[[remote]]{second}\n[[remote]]{first}");
  let lock = Lock::read(&swapped).unwrap();
  assert_eq!(lock.remotes, [dashboard(), ui("../ui/mf-manifest.json")]);
  assert_eq!(lock.write(), TEXT);
}

#[test]
fn entries_that_nobody_asked_about_stay() {
  let old = Lock { remotes: vec![dashboard(), ui("a.json")] };
  let aliases = |lock: &Lock| lock.remotes.iter().map(|locked| locked.manifest.clone()).collect::<Vec<_>>();
  let mut changed = ui("a.json");
  changed.contract.release = Some("sha256-new".into());
  let kept = old.clone().updated(vec![changed.clone()], false);
  assert_eq!(kept.remotes, [dashboard(), changed.clone()]);
  assert_eq!(old.clone().updated(vec![changed.clone()], true).remotes, [changed]);
  let beside = old.updated(vec![ui("b.json")], false);
  assert_eq!(aliases(&beside), ["https://cdn.example/mf-manifest.json", "a.json", "b.json"]);
}

#[test]
fn one_without_files_is_read() {
  let is_older = |line: &&str| !["publicPath", "crossOrigin", "js =", "css ="].iter().any(|key| line.starts_with(key));
  let (head, files) = TEXT.split_once("js = [").unwrap();
  let text = format!("{head}{}", files.split_once("]\n").unwrap().1);
  let older = text.lines().filter(is_older).collect::<Vec<_>>().join("\n");
  let mut expected = dashboard();
  (expected.contract.public_path, expected.contract.cross_origin) = (None, None);
  let app = expected.contract.exposes.get_mut("./App").unwrap();
  (app.js, app.css) = (Vec::new(), Vec::new());
  assert_eq!(Lock::read(&older).unwrap().remotes, [expected, ui("../ui/mf-manifest.json")]);
}

#[test]
fn any_text_comes_back() {
  let nasty = "\"'\\ \n\r\t\u{0}\u{1b}\u{7f}\u{85}\u{2028}é😀 = [[remote]] # \"\"\" '''";
  let all = || vec![nasty.into()];
  let mut locked = dashboard();
  locked.alias = nasty.into();
  locked.manifest = nasty.into();
  locked.contract.name = nasty.into();
  locked.contract.global_name = format!("{nasty}.");
  locked.contract.share_scope = Some(vec!["a".into(), nasty.into()]);
  locked.contract.entry.as_mut().unwrap().file = nasty.into();
  locked.contract.exposes = [(
    nasty.to_owned(),
    ExposePromise { exports: all(), complete: true, types: Some(nasty.into()), js: all(), css: all() },
  )]
  .into();
  locked.contract.public_path = Some(nasty.into());
  locked.contract.cross_origin = Some(nasty.into());
  locked.contract.shared[0].required_version = Some(nasty.into());
  locked.contract.shared[0].share_scope = Some(vec![nasty.into()]);
  let mut expected = locked.clone();
  expected.contract.share_scope.as_mut().unwrap().sort();
  assert_eq!(Lock::read(&Lock { remotes: vec![locked] }.write()).unwrap().remotes, [expected]);
}

#[test]
fn what_is_no_lock_is_an_error() {
  let twice = format!("{TEXT}\n[[remote]]\nalias = \"ui\"\nname = \"ui\"\nmanifest = \"../ui/mf-manifest.json\"\n");
  let expose = TEXT.lines().position(|line| line.contains("./Legacy")).unwrap();
  let table = [
    (TEXT.replace("version = 1", "<<<<<<< HEAD\nversion = 1"), "2:9 it is not a lock file: key with no value"),
    (TEXT.replace("version = 1", "version = 2"), "2:11 it has version 2, but this version of fedpack reads 1"),
    (TEXT.replace("version = 1\n", ""), "- it is not a lock file: `version` is missing"),
    ("version = '1'".to_owned(), "1:11 it is not a lock file: `version` is missing"),
    (TEXT.replace("version = \"19.3.1\"", "version = 19"), "35:11 it is not a lock file: invalid type: integer `19`"),
    (" ".repeat(64 * 1024 * 1024 + 1), "- it is larger than 64 MiB"),
    (TEXT.replace("complete = true", "compleet = true"), "17:1 it is not a lock file: unknown field `compleet`"),
    (TEXT.replace("alias = \"ui\"\n", ""), "40:1 it is not a lock file: missing field `alias`"),
    (TEXT.replace("name = \"ui\"\n", "name = \"\"\n"), "40:1 this entry has an empty `name`"),
    (
      TEXT.replace("./Legacy", "./App"),
      &format!("{expose}:1 the entry for `mfe_dashboard` lists `./App` twice: remove one of them"),
    ),
    (twice, "46:1 this is the second entry for `ui` with the manifest ../ui/mf-manifest.json: remove one of them"),
    ("[".repeat(100_000), "1:3 it is not a lock file: "),
    ("{}".to_owned(), "1:1 it is not a lock file: "),
  ];
  for (text, expected) in table {
    let LockError { problem, position } = Lock::read(&text).unwrap_err();
    let position = position.map_or("-".to_owned(), |at| format!("{}:{}", at.line, at.column));
    let found = format!("{position} {problem}");
    assert!(found.starts_with(expected) && !found.contains('\n'), "{expected}: {found}");
  }
  for text in ["", " \n"] {
    assert_eq!(Lock::read(text).unwrap(), Lock::default());
  }
  assert_eq!(Lock::read("version = 1").unwrap(), Lock::default());
}
