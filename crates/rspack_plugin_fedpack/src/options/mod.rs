//! The options of all federation plugins of a compiler, and the indexes over them.

mod parts;
mod remotes;
mod shares;

pub(crate) use self::{
  parts::{Parts, RuntimeKind},
  remotes::RemoteIndex,
  shares::Shares,
};
