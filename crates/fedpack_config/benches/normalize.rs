//! From the text of the options to the model, once a compiler.
//!
//! The time has to be linear in the number of entries.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use fedpack_config::normalize;
use serde_json::{Value, json};

/// Numbers of entries.
const SIZES: [usize; 3] = [10, 100, 1000];

/// The entry at a place: its key and its value.
type Entry = fn(usize) -> (String, Value);

fn main() {
  let mut criterion = Criterion::default().configure_from_args();
  let mut group = criterion.benchmark_group("normalize");
  let options: [(&str, &str, Entry); 4] = [
    ("exposes", "exposes", |at| {
      (format!("./views/View{at}"), json!({"import": format!("./src/views/View{at}.tsx"), "name": format!("view{at}")}))
    }),
    ("shared", "shared", |at| {
      (format!("@acme/package{at}"), json!({"singleton": true, "requiredVersion": "^1.2.3", "version": "1.4.0"}))
    }),
    ("remotes", "remotes", |at| {
      (format!("remote{at}"), json!(format!("remote_{at}@https://cdn.example/{at}/mf-manifest.json")))
    }),
    // Each leads to the next one; the last leads out.
    ("internal remotes", "remotes", |at| (format!("remote{at}"), json!(format!("internal remote{}/x", at + 1)))),
  ];
  for (name, option, entry) in options {
    for size in SIZES {
      let entries: serde_json::Map<String, Value> = (0..size).map(entry).collect();
      let text = json!({"name": "app", option: entries}).to_string();
      group.throughput(Throughput::Elements(size as u64));
      group.bench_with_input(BenchmarkId::new(name, size), &text, |bencher, text| {
        bencher.iter(|| normalize(black_box(text)));
      });
    }
  }
  group.finish();
  criterion.final_summary();
}
