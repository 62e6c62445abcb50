//! The N-API binding: Rspack with fedpack's plugin in it, as one native library.
//!
//! In: the registration of the plugin under its name ([`register`]), the decoding of what JavaScript hands to it ([`decode`]),
//! the way back to JavaScript ([`bridge`]), the functions of the command line ([`tools`]), and those that make types ([`types`]) and read
//! those of remotes ([`consume_types`]). Everything that `@rspack/binding` exports comes from `rspack_binding_builder`.
//!
//! Out of scope: any decision. Options are normalised in `fedpack_config`, the plugin is `rspack_plugin_fedpack`.

extern crate rspack_binding_builder;

mod bridge;
#[allow(unreachable_pub, reason = "what `#[napi]` exports is reached from JavaScript")]
mod consume_types;
mod decode;
#[allow(unreachable_pub, reason = "what `#[napi]` exports is reached from JavaScript")]
mod register;
#[allow(unreachable_pub, reason = "what `#[napi]` exports is reached from JavaScript")]
mod tools;
#[allow(unreachable_pub, reason = "what `#[napi]` exports is reached from JavaScript")]
mod types;
