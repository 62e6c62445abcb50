//! Link set-up of the cdylib.

fn main() {
  rspack_binding_build::setup();
  // The N-API symbols come from the Node process that loads the library.
  if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
    println!("cargo::rustc-link-arg-cdylib=-Wl,--warn-unresolved-symbols");
  }
}
