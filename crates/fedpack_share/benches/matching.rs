//! Which share an import matches: the one thing that sharing does for every import of a build.
//!
//! `find` has to cost the same however many entries there are.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use fedpack_config::{model::Shared, normalize};
use fedpack_share::{
  arena::ShareArena,
  filter::{Candidate, admits},
  matching::ShareIndex,
};
use serde_json::{Map, Value, json};

/// Numbers of entries.
const SIZES: [usize; 3] = [10, 100, 1000];
/// Imports that are looked up, for each of which Criterion tells the time.
const IMPORTS: usize = 1000;

fn main() {
  let mut criterion = Criterion::default().configure_from_args();
  index(&mut criterion);
  find(&mut criterion);
  filters(&mut criterion);
  criterion.final_summary();
}

/// The tables, made once a build.
fn index(criterion: &mut Criterion) {
  let mut group = criterion.benchmark_group("index");
  for size in SIZES {
    let shared = ShareArena::new(shares(size));
    group.throughput(Throughput::Elements(size as u64));
    group.bench_with_input(BenchmarkId::from_parameter(size), &shared, |bencher, shared| {
      bencher.iter(|| ShareIndex::new(black_box(shared).iter()));
    });
  }
}

/// One look-up an import: `own` are relative ones, `unmatched` packages that nobody shares, `matched` shared ones.
fn find(criterion: &mut Criterion) {
  let mut group = criterion.benchmark_group("find");
  group.throughput(Throughput::Elements(IMPORTS as u64));
  for size in SIZES {
    let arena = ShareArena::new(shares(size));
    let index = ShareIndex::new(arena.iter());
    let own = (0..IMPORTS).map(|at| format!("../components/view{at}/Page"));
    let unmatched = (0..IMPORTS).map(|at| format!("@vendor/library{at}/dist/esm/index.js"));
    let matched = (0..IMPORTS).map(|at| format!("@acme/package{}/parts/Button", at % size));
    let kinds: [(&str, Vec<String>); 3] =
      [("own", own.collect()), ("unmatched", unmatched.collect()), ("matched", matched.collect())];
    for (kind, requests) in kinds {
      group.bench_with_input(BenchmarkId::new(kind, size), &requests, |bencher, requests| {
        bencher
          .iter(|| requests.iter().filter_map(|request| index.find(&arena, black_box(request), None).next()).count());
      });
    }
  }
}

/// The effect of `include` and `exclude` on an import that matches.
fn filters(criterion: &mut Criterion) {
  let mut group = criterion.benchmark_group("filter");
  group.throughput(Throughput::Elements(IMPORTS as u64));
  let requests: Vec<String> = (0..IMPORTS).map(|at| format!("parts/Button{at}")).collect();
  for (kind, filter) in [
    ("exact", json!({"request": "parts/Button7"})),
    ("pattern", json!({"request": {"$regexp": ["^parts/(Button|Input)\\d+$", "i"]}})),
    ("version", json!({"version": "^1.2.0 || ^2.0.0"})),
  ] {
    let shared = normalized(json!({"lib/": {"include": filter}}));
    let Some(shared) = shared.first() else { continue };
    group.bench_function(kind, |bencher| {
      bencher.iter(|| {
        let candidates = requests.iter().map(|request| Candidate { request, version: Some("2.1.0") });
        candidates.filter(|candidate| admits(shared, black_box(*candidate))).count()
      });
    });
  }
}

/// As many entries, of which half are prefixes.
fn shares(size: usize) -> Vec<Shared> {
  let key = |at| if at % 2 == 0 { format!("@acme/package{at}/") } else { format!("@acme/package{at}/parts/Button") };
  normalized(Value::Object((0..size).map(|at| (key(at), json!({"singleton": true}))).collect::<Map<_, _>>()))
}

fn normalized(shared: Value) -> Vec<Shared> {
  normalize(&json!({ "shared": shared }).to_string()).config.shared
}
