//! Declarations of what a container exposes, and the archives they travel in.
//!
//! The way of a remote: [`declare()`] makes the declaration of a source, [`reach()`] finds what those of the exposes need, and makes its
//! specifiers relative ([`rewrite()`]); [`stub()`] is what a host imports of an expose, [`archive()`] what it fetches, [`hash()`] what
//! a lock keeps. The way of a host: [`folders()`] says where each remote's types can be, and [`consume()`] makes the files of such a
//! folder of an archive, by [`unpack()`], which trusts nobody.
//!
//! Nothing here reads files: whoever calls gives texts, or functions that have them.

mod aliases;
mod apis;
mod archive;
mod consume;
mod declare;
mod exposes;
mod folders;
mod hash;
mod outline;
mod paths;
mod reach;
mod rewrite;
mod stub;
mod syntax;
mod tokens;
mod unpack;

pub use aliases::Aliases;
pub use apis::{ALIAS_PLACEHOLDER, api_types, api_types_of, host_types};
pub use archive::{ArchiveError, archive};
pub use consume::{API_TYPES_FILE, Consumed, consume};
pub use declare::{DeclareOptions, Undeclared, declare};
pub use folders::{HOST_TYPES_FILE, folders};
pub use hash::hash;
pub use outline::{Exports, Outline, Specifier, SpecifierKind, outline};
pub use paths::declaration_of;
pub use reach::{Project, Reached, ReachedExpose, Target, Unreachable, UnresolvedSpecifier, reach};
pub use rewrite::{Rewritten, rewrite};
pub use stub::{stub, stub_file};
pub use unpack::{Refused, UnpackLimits, Unpacked, unpack};
