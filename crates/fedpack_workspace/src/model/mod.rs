//! The apps of a workspace as the rules see them, with those that are deployed.

mod app;
mod deployed;
mod differences;
mod fit;
mod ids;
mod keys;
mod range_classes;
mod ranges;
mod read;
mod releases;
mod requests;
mod share;
mod uses;
mod workspace;

pub(crate) use app::{App, AppContainer, AppShare, Import, ImportLocation, RemoteRef, Source};
pub(crate) use fit::{highest_fit, is_conflict};
pub(crate) use keys::{AppShareId, SharedKey};
pub(crate) use range_classes::{RangeClass, classes};
pub(crate) use ranges::{KnownRange, Ranges, RequiredRange};
pub(crate) use requests::request_of;
pub(crate) use uses::{Provider, Registered, Use, containers, meant_by};
pub(crate) use workspace::Workspace;
