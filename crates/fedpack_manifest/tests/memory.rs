//! How much memory the largest manifests take that are read, whatever is in them.
#![allow(unsafe_code, reason = "an allocator that counts can be written in no other way")]

use std::{
  alloc::{GlobalAlloc, Layout, System},
  sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use fedpack_manifest::Contract;

static USED: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

struct Counting;

unsafe impl GlobalAlloc for Counting {
  unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
    let used = USED.fetch_add(layout.size(), Relaxed) + layout.size();
    MOST.fetch_max(used, Relaxed);
    unsafe { System.alloc(layout) }
  }

  unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
    USED.fetch_sub(layout.size(), Relaxed);
    unsafe { System.dealloc(pointer, layout) }
  }
}

#[global_allocator]
static COUNTING: Counting = Counting;

const MIB: usize = 1024 * 1024;
const LARGE: usize = 15 * MIB + 7 * MIB / 10;

/// A manifest of 15.7 MiB: `row` again and again between `open` and `close`, beside what every manifest has.
fn manifest(open: &str, row: impl Fn(usize) -> String, close: &str) -> String {
  let mut text = format!(r#"{{"name":"a","metaData":{{"name":"a"}},"exposes":[],{open}"#);
  let mut at = 0;
  while text.len() < LARGE {
    text.push_str(&row(at));
    text.push(',');
    at += 1;
  }
  text.pop();
  text.push_str(close);
  text.push('}');
  text
}

/// A test of its own file: nothing else is allocated meanwhile.
#[test]
fn is_bounded() {
  let same = |row: &'static str| move |_: usize| row.to_owned();
  let numbered = |before: &'static str, after: &'static str| move |at: usize| format!("{before}{at}{after}");
  let manifests = [
    ("unknown list", manifest(r#""more":["#, same(r#"{"":0}"#), "]")),
    ("unknown lists", manifest(r#""more":["#, same("[[]]"), "]")),
    ("unknown keys", manifest(r#""more":{"#, numbered("\"", "\":0"), "}")),
    ("top keys", manifest("", numbered("\"", "\":{}"), "")),
    ("exposes", manifest(r#""exposes":["#, same(r#"{"":0}"#), "]")),
    ("exposes with paths", manifest(r#""exposes":["#, numbered(r#"{"path":""#, r#""}"#), "]")),
    ("shared", manifest(r#""shared":["#, same(r#"{"":0}"#), "]")),
    ("remotes", manifest(r#""remotes":["#, same(r#"{"":0}"#), "]")),
    ("names in place of a text", manifest(r#""id":["#, same(r#"{"":0}"#), "]")),
    ("hashes", manifest(r#""fedpack":{"schema":1,"integrity":{"#, numbered("\"", "\":0"), "}}")),
    ("exports", manifest(r#""fedpack":{"schema":1,"exposes":{"./a":{"exports":["#, same(r#""""#), "]}}}")),
    (
      "many lists",
      manifest(r#""fedpack":{"schema":1,"exposes":{"#, numbered("\"", r#"":{"exports":["","",""]}"#), "}}"),
    ),
    ("askers", manifest(r#""fedpack":{"schema":1,"requires":{"a":["#, same(r#"{"by":["","",""]}"#), "]}}")),
    ("scopes", manifest(r#""shared":[{"name":"a","shareScope":["#, same(r#""""#), "]}]")),
  ];
  for (what, text) in &manifests {
    MOST.store(USED.load(Relaxed), Relaxed);
    let before = USED.load(Relaxed);
    let read = Contract::read(text);
    let most = MOST.load(Relaxed) - before;
    assert!(most < 128 * MIB, "{what}: {} MiB for {read:.60?}", most / MIB);
  }
}
