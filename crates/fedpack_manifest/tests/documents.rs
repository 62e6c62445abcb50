//! The documents of a remote with everything that a real one has, as text.

use fedpack_manifest::{
  Assets, ExposeFact, Facts, Layout, PublicPath, RemoteEntryFact, RemoteFact, RemoteLocation, SharedFact, Stats,
  changed_texts, manifest_text, stats_text,
};

fn expose(key: &str, file: &str, assets: Assets) -> ExposeFact {
  ExposeFact {
    key: key.into(),
    imports: vec![format!("./{file}")],
    file: Some(file.into()),
    assets,
    exports: vec!["default".into()],
    exports_complete: true,
    ..ExposeFact::default()
  }
}

fn shared(key: &str, version: &str, range: Option<&str>, file: &str, used_in: &[&str]) -> SharedFact {
  SharedFact {
    share_key: key.into(),
    share_scope: vec!["default".into()],
    version: Some(version.into()),
    required_version: range.map(Into::into),
    singleton: key != "date-fns",
    assets: Assets::split([file], [""; 0]),
    used_in: used_in.iter().map(|key| (*key).into()).collect(),
    required_by: vec!["src/App.tsx".into(), "node_modules/react-dom/index.js".into()],
    ..SharedFact::default()
  }
}

#[derive(Debug, PartialEq)]
struct Documents {
  stats: String,
  manifest: String,
}

fn build(facts: &Facts) -> serde_json::Result<Documents> {
  let stats = Stats::from(facts);
  Ok(Documents { stats: stats_text(&stats)?, manifest: manifest_text(&stats, Layout::Indented)? })
}

#[test]
fn an_application_that_changes_nothing_changes_nothing() {
  let built = build(&dashboard()).unwrap();
  let (stats, manifest) = changed_texts(serde_json::from_str(&built.stats).unwrap(), Layout::Indented).unwrap();
  assert_eq!(Documents { stats, manifest }, built);
}

#[test]
fn a_compact_manifest_says_the_same_without_spaces() {
  let stats = Stats::from(&dashboard());
  let [compact, indented] = [Layout::Compact, Layout::Indented].map(|layout| manifest_text(&stats, layout).unwrap());
  let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
  assert_eq!(value(&compact), value(&indented));
  assert!(!compact.contains('\n') && compact.len() < indented.len());
  let (_, changed) = changed_texts(serde_json::to_value(&stats).unwrap(), Layout::Compact).unwrap();
  assert_eq!(changed, compact);
}

/// Two exposes of one file, two versions of one package, a range with spaces, a provider beside its consumer, nested
/// dynamic imports, and lists in no order.
fn dashboard() -> Facts {
  let widget = Assets::split(["widget.js", "common.js", "widget.js.map"], ["chart.js", "static/js/react.js"]);
  Facts {
    name: "mfe_dashboard".into(),
    global_name: "mfe_dashboard".into(),
    build_version: "1.2.3".into(),
    build_name: "@acme/dashboard".into(),
    build_hash: Some("a1b2c3d4".into()),
    plugin_version: "0.1.0".into(),
    share_scope: vec!["default".into()],
    integrity: [("app.js".to_owned(), "sha384-YXBw".to_owned())].into(),
    release: Some("sha256-cmVsZWFzZQ==".into()),
    public_path: PublicPath::Static("http://localhost:3001/".into()),
    remote_entry: Some(RemoteEntryFact { file: "static/remoteEntry.js".into(), library_type: "var".into() }),
    exposes: vec![
      expose("./Widget", "src/components/Widget.tsx", widget.clone()),
      expose("./DashboardWidget", "src/components/Widget.tsx", widget),
      expose(
        "./App",
        "src/App.tsx",
        Assets::split(["common.js", "app.js", "app.css"], ["app.js", "page.js", "page.css"]),
      ),
    ],
    shared: vec![
      shared("react", "19.3.1", None, "static/js/react.js", &[]),
      shared(
        "react",
        "19.3.1",
        Some(">=19.2.4 <20"),
        "static/js/react.js",
        &["./App", "./Widget", "./DashboardWidget"],
      ),
      shared("date-fns", "4.1.0", Some("^4.0.0"), "date-fns-4.js", &["./App"]),
      shared("date-fns", "3.6.0", Some("^3.0.0"), "date-fns-3.js", &["./App"]),
    ],
    remotes: vec![
      RemoteFact {
        alias: "ui".into(),
        federation_container_name: "acme_ui".into(),
        location: RemoteLocation::Entry("http://localhost:3004/mf-manifest.json".into()),
        module_name: Some("./Button".into()),
        used_in: vec!["./src/App.tsx".into()],
      },
      RemoteFact { alias: "charts".into(), federation_container_name: "acme_charts".into(), ..RemoteFact::default() },
    ],
    ..Facts::default()
  }
}

#[test]
fn have_the_fields_that_upstream_reads() {
  let documents = build(&dashboard()).unwrap();
  assert_eq!(documents.manifest, include_str!("dashboard/mf-manifest.json"));
  assert_eq!(documents.stats, include_str!("dashboard/mf-stats.json"));
}

#[test]
fn do_not_show_the_order_of_the_facts() {
  let mut facts = dashboard();
  let documents = build(&facts).unwrap();
  facts.exposes.reverse();
  facts.shared.reverse();
  facts.remotes.reverse();
  for shared in &mut facts.shared {
    shared.used_in.reverse();
  }
  assert_eq!(build(&facts).unwrap().stats, documents.stats);
}

#[test]
fn of_a_build_that_does_nothing_are_complete() {
  let documents = build(&Facts { name: "shell".into(), ..Facts::default() }).unwrap();
  let manifest: serde_json::Value = serde_json::from_str(&documents.manifest).unwrap();
  for list in ["shared", "remotes", "exposes"] {
    assert_eq!(manifest[list], serde_json::json!([]), "{list}");
  }
}
